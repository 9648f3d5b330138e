import { isMoney, isRank, type UnitKind } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/format.ts';
import { type SeriesSummary, summariseTrend, type TrendBreak, type TrendSeries } from '@kts/pictures';

const KEYS = { up: 'trendUp', down: 'trendDown', same: 'trendSame' } as const;
/** A smaller place is a better one. */
const PLACE_KEYS = { up: 'rankDown', down: 'rankUp', same: 'trendSame' } as const;
const MONEY_KEYS = { up: 'trendUpMoney', down: 'trendDownMoney', same: 'trendSame' } as const;

/** A sentence a series: first figure, last figure, and whether it rose, where the two can be compared. */
export function useTrendSummary(
  series: readonly TrendSeries[],
  breaks: readonly TrendBreak[],
  unitKind: UnitKind,
): string {
  const t = useTranslations('charts');
  const format = useFormat();
  const keys = isRank({ unitKind }) ? PLACE_KEYS : isMoney({ unitKind }) ? MONEY_KEYS : KEYS;
  const sentence = ({ label, first, last, count, direction }: SeriesSummary): string => {
    if (count === 1)
      return t('trendOne', { label, text: last.text, period: format.periodInText(last.period) });
    const key = direction === null ? 'trendNotComparable' : keys[direction];
    return t(key, {
      label,
      from: first.text,
      fromPeriod: format.periodInText(first.period),
      to: last.text,
      toPeriod: format.periodInText(last.period),
    });
  };
  const sentences = summariseTrend(series, breaks).map(sentence);
  return sentences.length === 0 ? t('trendNothing') : sentences.join(' ');
}
