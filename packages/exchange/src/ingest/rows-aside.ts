import type { TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import { fold, tidy } from './fold.ts';
import type { SkipReason } from '@kts/domain';
import { readNumber } from './number.ts';
import { isNumbering } from './table-shape.ts';

const TOTALS = new Set([
  'tong',
  'tong so',
  'tong cong',
  'cong',
  'tong cac tinh',
  'chung',
  'total',
  'tong toan bo',
  'cong chung',
  'trung binh',
  'trung binh cong',
  'trung binh chung',
  'trung binh ca nuoc',
  'binh quan',
  'binh quan chung',
  'binh quan ca nuoc',
  'average',
]);
const LONGEST_TOTAL = 40;
/** Folding is dear: only names that could begin a total ("Tổng", "Cộng", "Trung bình") are looked at. */
export const isTotal = (name: string): boolean =>
  name.length <= LONGEST_TOTAL &&
  /^\s*(?:t[oôổr]|c[oôộh]|b[iì]nh q|av)/i.test(name) &&
  TOTALS.has(fold(name.replace(/\([^)]*\)/g, ' ')));

/** How the lines under a table begin: source, notes, place and date, who signs. */
const FOOTER =
  /^(?:nguon|ghi chu|chu thich|luu y|chu y|note|source|nguoi (?:lap|tong hop|kiem tra|bao cao|ky)|thu truong|giam doc|pho giam doc|chu tich|cuc truong|pho cuc truong|truong phong|kt|tm|tl|noi nhan|ky ten|ky thay|da ky|so lieu (?:so bo|uoc|den|duoc)|het$)(?: |$)|ngay .*thang .*nam/;
const FOOTNOTE = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\])\s*\p{L}/u;

/** Few cells, none of them a figure, and the beginning of a footer. `valueAt`: place of the value, -1 for any. */
export function isFooter(row: TableRow, valueAt: number): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const [first] = filled;
  if (first === undefined) return false;
  // A note of many words may be parted by a delimiter, where the place of the figure shows that there is none.
  if (filled.length > 3 && (valueAt < 0 || !FOOTER.test(fold(first)))) return false;
  const value = row.cells[valueAt] ?? '';
  if (value.trim() !== '' && readNumber(value).kind !== 'refused') return false;
  return filled.some((cell) => FOOTER.test(fold(cell))) || FOOTNOTE.test(tidy(first));
}

/** A heading repeated at a page break, in whatever case. */
export const repeats = (row: TableRow, names: readonly string[]): boolean =>
  row.cells.every((cell, index) => fold(cell) === fold(names[index] ?? '')) && !isBlank(row);

export type AsideOptions = {
  readonly names: readonly string[];
  readonly provinceAt: number;
  readonly valueAt: number;
};

/** Why a row below the heading holds no figures, or null when it should. */
export function asideReason(row: TableRow, { names, provinceAt, valueAt }: AsideOptions): SkipReason | null {
  if (isBlank(row)) return 'blank';
  const province = row.cells[provinceAt] ?? '';
  const isRepeated = province.length === names[provinceAt]?.length && repeats(row, names);
  if (isRepeated || isNumbering(row)) return 'header';
  const label = province.trim() === '' ? row.cells.find((cell) => cell.trim() !== '') : province;
  if (isTotal(label ?? '')) return 'totals';
  return !holdsFigure(row, names, valueAt) && isFooter(row, valueAt) ? 'footer' : null;
}

/** Most rows do; only the others are looked at closely. */
function holdsFigure({ cells }: TableRow, names: readonly string[], valueAt: number): boolean {
  const value = (cells[valueAt] ?? '').trimStart();
  return value !== '' && value.charCodeAt(0) < 58 && cells.length >= names.length;
}
