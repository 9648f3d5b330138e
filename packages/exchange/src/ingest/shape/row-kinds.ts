import type { Table, TableRow } from '../../formats/table.ts';
import { isBlank } from '../../formats/table.ts';
import { fold, LONGEST_NAME, tidy } from '@kts/words/reading/fold';
import { readNumber } from '@kts/words/reading/number';
import type { TextFacts } from '@kts/words/reading/text-facts';

/** Gives what a heading, a line or a label says. */
export type ReadFacts = (text: string) => TextFacts;

/** True for the name of a unit and nothing else. */
export const isUnitText = ({ unit, rest, aside, role, indicator, period, area }: TextFacts): boolean =>
  unit !== null && rest === '' && (aside ?? role ?? indicator ?? period ?? area) === null;

/** The cells of a row that hold something, trimmed. */
export const filledOf = (row: TableRow | undefined): string[] =>
  row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];

const YEAR = /^(?:19|20)\d{2}\.?$/;

/** A number that is no year. */
export const isFigure = (cell: string): boolean => {
  const plain = cell.trim();
  return /^[-+(]?\d/.test(plain) && /^[-+(]?[\d.,\s\u00a0\u202f]+[)%]?$/.test(plain) && !YEAR.test(plain);
};

/** Excel takes "(1)" for a negative number. */
const NUMBERING = /^[([-]?(?:[a-h]|\d{1,3})[)\]]?(?:\s*=.*)?$/i;
const LETTERS = 'abcdefgh';
const ROMAN_NUMBERS = 'i ii iii iv v vi vii viii ix x';

/** "A B 1 2 3", "(1) (2) (3)", "1 2 3=2/1", "I II III": the numbers of the columns. */
export function isNumbering(row: TableRow | undefined): boolean {
  const filled = filledOf(row);
  if (filled.length < 2) return false;
  const plain = filled.map((cell) => cell.toLowerCase());
  // Quarters may stand under a year as "I II III IV", but never from the first column on.
  const isWhole = plain.length > 2 && (row?.cells[0] ?? '').trim() !== '';
  if (isWhole && (LETTERS.startsWith(plain.join('')) || ROMAN_NUMBERS.startsWith(plain.join(' '))))
    return true;
  if (!filled.every((cell) => cell.length < 40 && NUMBERING.test(cell))) return false;
  const numbers = filled.flatMap((cell) => /^[([-]?(\d{1,3})/.exec(cell)?.[1] ?? []).map(Number);
  const [first] = numbers;
  return first !== undefined && first <= 3 && numbers.every((number, index) => number === first + index);
}

const UNIT_WORD = /^(?:đơn vị(?: tính)?|đvt|unit)\s*:?$/iu;

/** Units below a heading: "tỷ đồng | %", the keys blank or "Đơn vị tính". */
export function isUnitsRow(row: TableRow | undefined, read: ReadFacts): boolean {
  const filled = filledOf(row).filter((cell) => !UNIT_WORD.test(tidy(cell)));
  return filled.length > 0 && filled.every((cell) => isUnitText(read(cell)));
}

/** How the lines under a table begin: source, notes, place and date, who signs. */
const FOOTER =
  /^(?:nguon|ghi chu|chu thich|luu y|chu y|note|footnote|footnotes|source|latest update|last updated?|contact|nguoi (?:lap|tong hop|kiem tra|bao cao|ky)|thu truong|giam doc|pho giam doc|chu tich|cuc truong|pho cuc truong|truong phong|kt|tm|tl|noi nhan|ky ten|ky thay|da ky|so lieu (?:so bo|uoc|den|duoc)|het$)(?: |$)|ngay .*thang .*nam/;
const FOOTNOTE = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\])\s*\p{L}/u;

/** A footer shows in its first words, or is a line of place and date. */
const isFooterText = (cell: string): boolean => FOOTER.test(fold(cell.slice(0, LONGEST_NAME)));

/**
 * Few cells, none of them a figure, and the beginning of a footer.
 * @param valueAt place of the only column of figures, -1 for any
 */
export function isFooter(row: TableRow, valueAt: number): boolean {
  const filled = filledOf(row);
  const [first] = filled;
  if (first === undefined) return false;
  // A note of many words may be parted by a delimiter, where the place of the figure shows that there is none.
  if (filled.length > 3 && (valueAt < 0 || !isFooterText(first))) return false;
  const value = row.cells[valueAt] ?? '';
  if (value.trim() !== '' && readNumber(value).kind !== 'refused') return false;
  return filled.some(isFooterText) || FOOTNOTE.test(tidy(first.slice(0, LONGEST_NAME)));
}

/** Rows of units and of column numbers right below a heading. */
export function rowsBelow(table: Table, last: number, read: ReadFacts): number {
  let below = 0;
  for (let at = last + 1; at <= last + 4; at += 1) {
    const row = table.rows[at];
    if (row === undefined) break;
    if (isNumbering(row) || isUnitsRow(row, read)) below = at - last;
    else if (!isBlank(row)) break;
  }
  return below;
}
