export { columnIndex, columnLetter } from '@kts/domain';

/** How a cell was typed in a workbook; a text file knows only text. */
export type CellKind =
  | 'text'
  | 'number'
  | 'date'
  | 'percent'
  /** Shown divided by a thousand or a million: what is seen is not what is stored. */
  | 'scaled'
  /** #REF!, #N/A … */
  | 'error'
  /** A formula whose result was not stored. */
  | 'formula';

export type TableRow = {
  /** Physical line of the file, or row of the sheet; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Only for workbooks, same order as `cells`. */
  readonly kinds?: readonly CellKind[];
};

/** Rows as they stand in a file, before anything is understood. */
export type Table = {
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
};

/** Limits of what is read (docs/import-format.md). */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
export const LONGEST_CELL = 32_767;
export const MEBIBYTE = 1024 * 1024;

export const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '');
