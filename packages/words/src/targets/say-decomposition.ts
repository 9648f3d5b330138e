import type { Decomposition, ShareChange } from '@kts/domain';
import { asSentence } from '../sentences.ts';
import type { Telling } from './telling.ts';

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** The parts of a share, and how indicators are called. */
export type ShareParts = {
  readonly parts: readonly [first: string, second: string];
  readonly nameOf: (indicator: string) => string;
};

/**
 * Why a share changed since the baseline and in the last year: "Từ năm 2021 đến năm 2024: +1,20 điểm %
 * (+3,10 điểm % do giá trị tăng thêm kinh tế số, −1,90 điểm % do GRDP)."; or the part that is missing.
 */
export function sayDecomposition(
  telling: Telling,
  { sinceBaseline, lastYear, missing }: Decomposition,
  { parts, nameOf }: ShareParts,
): string[] {
  const { words, format, indicator } = telling;
  const [first, second] = parts.map((code) => nameOf(code));
  const changeOf = (change: ShareChange): string => {
    const write = (difference: number) => format.difference(indicator, difference);
    // The parts make up the whole as it is printed, too: the second takes what rounding leaves.
    const whole = rounded(change.change, indicator.decimals);
    const part = rounded(change.first, indicator.decimals);
    const both = words.decomposition.parts(write(part), first ?? '', write(whole - part), second ?? '');
    return `${write(whole)} (${both})`;
  };
  const period = (change: ShareChange, end: 'from' | 'to') => format.periodInText(change[end]);
  const told = (change: ShareChange): string =>
    asSentence(words.decomposition.between(period(change, 'from'), period(change, 'to'), changeOf(change)));
  if (sinceBaseline === null)
    return missing.length === 0 ? [] : [words.decomposition.missing(missing.map(nameOf).join(', '))];
  return [
    told(sinceBaseline),
    ...(lastYear === null || lastYear.from === sinceBaseline.from
      ? []
      : [asSentence(words.decomposition.lastYear(period(lastYear, 'to'), changeOf(lastYear)))]),
  ];
}
