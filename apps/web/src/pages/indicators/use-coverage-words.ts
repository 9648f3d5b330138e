import type { IndicatorItem } from '@kts/contract';
import { comparePeriods, type Period } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';

type Coverage = IndicatorItem['coverage'][number];

/** How much there is of an indicator, in words. */
export function useCoverageWords() {
  const t = useTranslations('indicators');
  const format = useFormat();

  const span = (first: Period, last: Period) =>
    first === last ? format.periodShort(first) : `${format.periodShort(first)}–${format.periodShort(last)}`;

  const spanOf = (coverage: readonly Coverage[]): string => {
    const first = coverage.map(({ firstPeriod }) => firstPeriod).toSorted(comparePeriods)[0];
    const last = coverage
      .map(({ lastPeriod }) => lastPeriod)
      .toSorted(comparePeriods)
      .at(-1);
    return first === undefined || last === undefined ? '' : span(first, last);
  };

  /** "63/63 tỉnh cũ, 2020–2025; cả nước, 2020–2024", of the source that has most. */
  const whole = ({ coverage, formula }: IndicatorItem): string => {
    const sets = (['2024', '2025', null] as const).flatMap((boundaries) => {
      const some = coverage.filter((each) => each.boundaries === boundaries);
      if (some.length === 0) return [];
      const areas = Math.max(...some.map((each) => each.areas));
      const words = { areas, span: spanOf(some) };
      return [boundaries === null ? t('coverageCountry', words) : t(`coverage${boundaries}`, words)];
    });
    if (sets.length > 0) return sets.join('; ');
    return formula === null ? t('noCoverage') : t('computedCoverage');
  };

  return { span, spanOf, whole };
}
