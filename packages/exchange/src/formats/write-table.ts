/** A figure is a number; what is text stays text, whatever a spreadsheet would make of it. */
export type WrittenCell = string | number | null;
export type WrittenTable = readonly (readonly WrittenCell[])[];

const BOM = '\ufeff';

/** A spreadsheet takes such a text for a formula, full-width signs included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets strip them and read on
const FORMULA = /^[=+\-@\t\r\u0000＝＋－＠]/;
const FIGURE = /^[+-]?\d[\d.,\u00a0\u202f ]*%?$/;

const guarded = (text: string): string => (FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text);

/** One cell of a CSV file for people: figures stay figures, and text stays text. */
function csvCell(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as Excel opens it: UTF-8 with its mark, commas, CRLF. */
export const writeCsv = (rows: WrittenTable): string =>
  `${BOM}${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
