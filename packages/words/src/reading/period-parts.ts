import { bare } from './fold.ts';

const YEAR = /^(?:nam )?\d{4}(?:\.0)?$/;
const WHOLE_YEAR = new Set(['', 'nam', 'ca nam', '-', 'x']);

/** The text of a row's period: a year in one column, its quarter or month in another ("2023", "II") are one. */
export function periodOfParts(cell: (role: 'period' | 'quarter' | 'month') => string): string {
  const period = cell('period');
  const parts: readonly (readonly [word: string, text: string])[] = [
    ['Tháng', cell('month')],
    ['Quý', cell('quarter')],
  ];
  const part = parts.find(([, text]) => !WHOLE_YEAR.has(bare(text)));
  if (part === undefined) return period;
  const [word, text] = part;
  // "Quý II/2023" in a column of quarters, or beside a period that says so itself, needs nothing more.
  if (period.trim() === '') return text;
  if (!YEAR.test(bare(period))) return period;
  return /^\s*(?:[ivx]+|\d+)\s*$/i.test(text)
    ? `${word} ${text.trim()}/${period.trim()}`
    : `${text.trim()}/${period.trim()}`;
}
