import type { ImportIssue } from '@kts/contract';
import { useSessionStorage } from '@mantine/hooks';
import { addDrafts, type Draft, dropped, type GridRow, gridRows, restored, withDrafts } from './grid-rows.ts';
import type { ImportDesk } from './use-import-desk.ts';
import { storeRows, useReportRows } from './use-report-rows.ts';

/** As many as one request takes. */
const MOST_DRAFTS = 400;

export type Grid = {
  readonly rows: readonly GridRow[];
  /** The rows of the file are not here yet. */
  readonly waiting: boolean;
  /** Mended, but not sent. */
  readonly drafts: readonly Draft[];
  readonly isFull: boolean;
  readonly mend: (row: GridRow, column: string, text: string) => void;
  readonly drop: (row: GridRow) => void;
  readonly restore: (row: GridRow) => void;
  readonly send: () => void;
  readonly discard: () => void;
};

/** The rows to be mended; what is written stays here, over a reload too, until it is sent. */
export function useGrid(desk: ImportDesk, issues: readonly ImportIssue[]): Grid {
  const { detail, change } = desk;
  const rows = useReportRows(desk);
  const [drafts, setDrafts] = useSessionStorage<readonly Draft[]>({
    key: `kts.import-drafts.${detail.id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const cells = withDrafts(detail.cells, drafts);
  const add = (more: readonly Draft[]) => setDrafts((before) => addDrafts(before, more));
  return {
    rows: gridRows({
      issues,
      rows: rows ?? new Map(),
      cells,
      sheet: detail.file.sheet,
      columns: detail.columns.length,
    }),
    waiting: rows === undefined,
    drafts,
    isFull: drafts.length >= MOST_DRAFTS,
    mend: ({ sheet, line, cells: of }, column, text) => {
      const original = of.find((cell) => cell.column === column)?.original ?? null;
      add([{ sheet, line, column, text: text === original ? null : text }]);
    },
    drop: (row) => add(dropped(row)),
    restore: (row) => add(restored(row)),
    send: () => {
      const lines = new Set(drafts.map(({ line }) => line));
      storeRows(detail.id, new Map([...(rows ?? [])].filter(([line]) => lines.has(line))));
      change({ cells: drafts.slice(0, MOST_DRAFTS) }, () => setDrafts(drafts.slice(MOST_DRAFTS)));
    },
    discard: () => setDrafts([]),
  };
}
