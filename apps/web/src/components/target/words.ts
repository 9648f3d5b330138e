import type { IndicatorItem } from '@kts/contract';
import type { useTranslations } from 'use-intl';
import type { Format } from '../../i18n/format.ts';

export type BoardWords = ReturnType<typeof useTranslations<'board'>>;

/** What the sentences of the board are made with. */
export type Telling = {
  readonly t: BoardWords;
  readonly format: Format;
  readonly indicator: IndicatorItem;
};

/** A pace in units of the indicator: "+1,60 điểm %". Counts and places keep one decimal. */
export function pointsText(
  { format, indicator }: Pick<Telling, 'format' | 'indicator'>,
  pace: number,
): string {
  const decimals = Math.max(1, indicator.decimals);
  return `${format.signed(pace, decimals)}\u00a0${format.differenceUnit(indicator)}`;
}

/** "+14,95 %". */
export const percentText = ({ format }: Pick<Telling, 'format'>, pace: number): string =>
  `${format.signed(pace, 2)}\u00a0%`;
