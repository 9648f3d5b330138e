import { createHash } from 'node:crypto';
import { type ImportAccount, MOST_UNREAD, type UnderstoodCell, type UnderstoodLine } from '@kts/contract';
import {
  CELL_ROLES,
  type CellRole,
  type SheetView,
  type SheetCell as ViewedCell,
  type SheetRow as ViewedRow,
} from '@kts/domain';
import { columnLetter, sheetOf, type TableRow, type UnderstoodSheet } from '@kts/exchange';
import type { StoredImport } from '@kts/store';
import { writeSheetFile } from './sheet-file.ts';

/** Changes with whatever a sheet is understood by: the decisions, and what the plan was compared with. */
export const sheetVersion = (upload: StoredImport): string =>
  createHash('sha256')
    .update([upload.settings, upload.answers, upload.cells, upload.digest, upload.revision].join('\n'))
    .digest('hex')
    .slice(0, 32);

/** So many rows at a time, for the keys of their figures. */
const WINDOW = 5000;

type ShownSheet = Pick<SheetView, 'sheet' | 'columns'> & { readonly rows: Iterable<ViewedRow> };

/** All rows of a sheet that was understood. */
export function rowsOf(sheet: UnderstoodSheet): ShownSheet {
  function* rows(): Generator<ViewedRow> {
    for (let from = 0; from < sheet.table.rows.length; from += WINDOW) {
      yield* sheetOf(sheet, { from, to: from + WINDOW }).rows;
    }
  }
  return { ...sheetOf(sheet, { from: 0, to: 0 }), rows: rows() };
}

/** All rows of a file in which no table was found: somebody has to say where it is. */
export function unreadRows(rows: readonly TableRow[]): ShownSheet {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return {
    sheet: null,
    columns: Array.from({ length: width }, (_, index) => ({
      letter: columnLetter(index),
      headings: [],
      role: 'unread',
    })),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((text) => ({
        text,
        role: text.trim() === '' ? null : 'unread',
        mended: false,
        key: null,
      })),
    })),
  };
}

type KeptSheetRequest = ShownSheet & {
  readonly path: string;
  readonly version: string;
  /** Texts of the file in the lines where a cell was mended. */
  readonly originals: ReadonlyMap<number, readonly string[]>;
};

/** Keeps the sheet of an import as its plan understood it, with its cells added up. */
export async function keepSheet(request: KeptSheetRequest): Promise<void> {
  const { path, version, sheet, originals } = request;
  const columns = request.columns.map(({ letter, headings, role }) => ({
    column: letter,
    headings: [...headings],
    role,
  }));
  const { count, account } = accountant(sheet);

  function* shown(): Generator<UnderstoodLine> {
    for (const { line, cells } of request.rows) {
      const texts = originals.get(line);
      for (const [index, { role }] of cells.entries()) count(role, line, columns[index]?.column ?? '');
      yield {
        line,
        cells: cells.map((cell, index) => toCell(cell, columns[index]?.role ?? null, texts?.[index])),
      };
    }
  }
  await writeSheetFile(path, { version, columns }, shown(), account);
}

function toCell(
  { text, role, mended, key }: ViewedCell,
  usual: CellRole | null,
  original = '',
): UnderstoodCell {
  return {
    text,
    ...(role === null || role === usual ? {} : { role }),
    ...(mended ? { original } : {}),
    ...(key === null
      ? {}
      : { key: { ...key, status: key.status && [...key.status] } as UnderstoodCell['key'] }),
  };
}

/** Adds up the cells that are not blank. */
function accountant(sheet: string | null) {
  const counts = Object.fromEntries(CELL_ROLES.map((role) => [role, 0])) as Record<CellRole, number>;
  const unread: ImportAccount['unread'] = [];
  return {
    count: (role: CellRole | null, line: number, column: string): void => {
      if (role === null) return;
      counts[role] += 1;
      if (role === 'unread' && unread.length < MOST_UNREAD) unread.push({ line, column });
    },
    account: (): ImportAccount => ({
      sheet,
      counts,
      filled: Object.values(counts).reduce((sum, one) => sum + one, 0),
      unread,
    }),
  };
}
