import { type ImportDetail, listImportRows, MOST_CELLS } from '@kts/contract';
import { useSessionStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryFor } from '../../api/query-for.ts';
import {
  addDrafts,
  type CellDraft,
  dropped,
  type GridRow,
  gridRows,
  type IssuePage,
  linesAround,
  mendedOnPage,
  restored,
  withDrafts,
} from './grid-rows.ts';
import type { ImportDeskState } from './use-import-desk.ts';

export type Grid = {
  readonly rows: readonly GridRow[];
  /** The rows of the file are not here yet. */
  readonly waiting: boolean;
  /** Mended, but not sent. */
  readonly drafts: readonly CellDraft[];
  readonly isFull: boolean;
  readonly mend: (row: GridRow, column: string, text: string) => void;
  readonly drop: (row: GridRow) => void;
  readonly restore: (row: GridRow) => void;
  readonly send: () => void;
  readonly discard: () => void;
};

/** The rows to be mended; what is written stays here, over a reload too, until it is sent. */
export function useGrid({ detail, change }: ImportDeskState, page: IssuePage): Grid {
  const [drafts, setDrafts] = useSessionStorage<readonly CellDraft[]>({
    key: `kts.import-drafts.${detail.id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const cells = mendedOnPage(withDrafts(detail.cells, drafts), page);
  const rows = useFileRows(detail, linesAround(page.issues, cells, detail.headerLine));
  const add = (more: readonly CellDraft[]) => setDrafts((before) => addDrafts(before, more));
  return {
    rows: gridRows({
      issues: page.issues,
      rows: rows ?? new Map(),
      cells,
      sheet: detail.file.sheet,
      columns: detail.columns.length,
    }),
    waiting: rows === undefined,
    drafts,
    isFull: drafts.length >= MOST_CELLS,
    mend: ({ sheet, line, cells: of }, column, text) => {
      const original = of.find((cell) => cell.column === column)?.original ?? null;
      add([{ sheet, line, column, text: text === original ? null : text }]);
    },
    drop: (row) => add(dropped(row)),
    restore: (row) => add(restored(row)),
    send: () => change({ cells: drafts.slice(0, MOST_CELLS) }, () => setDrafts(drafts.slice(MOST_CELLS))),
    discard: () => setDrafts([]),
  };
}

/** Rows as they stand in the file, whatever was mended in them; undefined until they are here. */
function useFileRows(
  { id, state }: ImportDetail,
  lines: readonly number[],
): ReadonlyMap<number, readonly string[]> | undefined {
  const { data } = useQuery({
    ...queryFor(listImportRows, { params: { id }, query: { lines: lines.join(',') } }),
    enabled: lines.length > 0 && state !== 'reading',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  if (lines.length === 0) return new Map();
  const wanted = new Set(lines);
  return data && new Map(data.items.flatMap(({ line, cells }) => (wanted.has(line) ? [[line, cells]] : [])));
}
