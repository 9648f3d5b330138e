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

/** The letter of a column as spreadsheets show it: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  const last = String.fromCharCode(65 + (index % 26));
  return rest < 0 ? last : columnLetter(rest) + last;
}

/** The place of a column letter, counted from 0; -1 when the text is none. */
export function columnIndex(letter: string): number {
  if (!/^[A-Z]{1,3}$/.test(letter)) return -1;
  return [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
}

export const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '');
