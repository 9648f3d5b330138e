import type { Boundaries, ColumnRole } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { findPeriod } from './heading-period.ts';
import { readHeading } from './heading-text.ts';
import type { Lexicon } from './lexicon.ts';
import { readNumber } from './number.ts';

type Body = readonly TableRow[];

/** The first rows below the heading decide whether a column holds figures. */
export function contentOf(index: number, body: Body): 'numbers' | 'text' | 'blank' {
  let numbers = 0;
  let texts = 0;
  for (const { cells } of body) {
    const { kind } = readNumber(cells[index] ?? '');
    if (kind === 'value' || kind === 'either') numbers += 1;
    else if (kind === 'refused') texts += 1;
  }
  if (numbers + texts === 0) return 'blank';
  return numbers * 2 >= texts ? 'numbers' : 'text';
}

const ERAS: readonly Boundaries[] = ['2024', '2025'];

/** What the cells of a column without a heading name: provinces, indicators, periods; null for none of them. */
export function keyRoleOf(index: number, body: Body, lexicon: Lexicon): ColumnRole | null {
  const texts = [
    ...new Set(
      body.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => /\p{L}|^\d{4}$/u.test(cell)),
    ),
  ];
  if (texts.length === 0) return null;
  const share = (is: (text: string) => boolean): number => texts.filter(is).length / texts.length;
  if (share((text) => ERAS.some((era) => lexicon.area(text, era) !== null)) >= 0.4) return 'province';
  if (share((text) => readHeading(text, lexicon).indicator !== null) >= 0.3) return 'indicator';
  if (share((text) => isWholePeriod(text)) >= 0.6) return 'period';
  return null;
}

const isWholePeriod = (text: string): boolean => {
  const { period, rest } = findPeriod(text);
  return period !== null && rest.trim() === '';
};
