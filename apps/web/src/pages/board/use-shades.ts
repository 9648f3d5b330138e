import type { IndicatorItem } from '@kts/contract';
import { sayGap } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Nearness, nearnessOf, shareReached, type ProvinceTargets } from './province-targets.ts';

/** What map and squares show of a province. */
export type Shade = {
  readonly nearness: Nearness;
  /** Null without a figure. */
  readonly value: string | null;
  /** "Hà Nội: 17,34 % (năm 2023), còn thiếu 2,66 điểm %". */
  readonly text: string;
  readonly chosen: boolean;
};

export function useShades(
  { provinces }: ProvinceTargets,
  indicator: IndicatorItem,
  area: string,
): ReadonlyMap<string, Shade> {
  const about = useTelling();
  const t = useTranslations('nationwide');
  const words = useTranslations('common');
  const format = useFormat();
  const { areaName } = useCatalog();
  return new Map(
    provinces.map(({ slug, target }): [string, Shade] => {
      const figure = target?.judged ?? null;
      const chosen = slug === area;
      if (target === null || figure === null) {
        const text = t('shadeNone', { area: areaName(slug), none: words('noFigure') });
        return [slug, { nearness: 'none', value: null, text, chosen }];
      }
      const text = t('shade', {
        area: areaName(slug),
        value: format.marked(indicator, figure),
        period: format.periodInText(figure.period),
        gap: sayGap(about(indicator), target.gap) ?? '',
      });
      const value = format.markedOnPicture(indicator, figure);
      return [slug, { nearness: nearnessOf(shareReached(target, indicator)), value, text, chosen }];
    }),
  );
}
