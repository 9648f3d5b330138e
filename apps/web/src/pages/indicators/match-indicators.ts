import type { IndicatorItem } from '@kts/contract';
import { fold } from '@kts/words/reading/fold';

/** Indicators whose names, code or unit have every word that is looked for; tones are not needed. */
export function matchIndicators(indicators: readonly IndicatorItem[], text: string): IndicatorItem[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return indicators.filter(({ code, nameVi, nameEn, unit, unitEn }) => {
    const all = fold([code, nameVi, nameEn, unit, unitEn].join(' '));
    return words.every((word) => all.includes(word));
  });
}
