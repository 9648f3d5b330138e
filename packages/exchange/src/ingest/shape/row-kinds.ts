import { isBlank, type Table, type TableRow } from '../../formats/table.ts';
import { tidy } from '@kts/words/reading/fold';
import { readNumber } from '@kts/words/reading/number';
import {
  isFooterText,
  isFootnote,
  isNumberingOf,
  isUnitText,
  UNIT_WORD,
} from '@kts/words/reading/table-words';
import type { TextFacts } from '@kts/words/reading/text-facts';

/** Gives what a heading, a line or a label says. */
export type ReadFacts = (text: string) => TextFacts;

/** The cells of a row that hold something, trimmed. */
export const filledOf = (row: TableRow | undefined): string[] =>
  row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];

/** A row of the numbers of columns. */
export const isNumbering = (row: TableRow | undefined): boolean =>
  isNumberingOf(filledOf(row), (row?.cells[0] ?? '').trim() !== '');

/** Units below a heading: "tỷ đồng | %", the keys blank or "Đơn vị tính". */
export function isUnitsRow(row: TableRow | undefined, read: ReadFacts): boolean {
  const filled = filledOf(row).filter((cell) => !UNIT_WORD.test(tidy(cell)));
  return filled.length > 0 && filled.every((cell) => isUnitText(read(cell)));
}

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
  return filled.some(isFooterText) || isFootnote(first);
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
