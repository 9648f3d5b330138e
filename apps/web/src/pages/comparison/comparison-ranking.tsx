import type { ReadingOut } from '@kts/contract';
import { isRank } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { viewOf, withView } from '../../charts/figure-views.ts';
import { readingMark, type Reference, toRankingBars } from '@kts/pictures';
import { RankingFigure } from '../../charts/ranking-figure.tsx';
import { useReadingWords } from '../../charts/use-reading-words.ts';
import { useReadingFile } from '../../charts/use-reading-file.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Compared, useChange } from './use-compared.ts';
import { useRankingTable } from './use-ranking-table.ts';

/** The bars of what is compared, with the mean or the country across them. */
export function ComparisonRanking({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const catalog = useCatalog();
  const { areaName } = catalog;
  const words = useReadingWords();
  const change = useChange();
  const { comparison, indicator, marked, search, sourceName, period, provinces } = compared;
  const toFile = useReadingFile(indicator, catalog);
  const ranks = comparison.items.map(({ rank }) => rank);
  const bars = toRankingBars(
    comparison.items.map((item) => ({
      key: item.area,
      label: areaName(item.area),
      value: item.value,
      text: item.value === null ? '' : format.markedOnPicture(indicator, { ...item, value: item.value }),
      // A place is the figure itself.
      rank: isRank(indicator) ? null : item.rank,
      mark: readingMark(item),
      detail: words.detail(item, sourceName),
    })),
    indicator.direction,
    new Set(marked.slugs),
  );
  return (
    <RankingFigure
      title={t('rankingTitle', { indicator: compared.indicatorName, period, provinces })}
      order={3}
      unit={format.unitName(indicator)}
      source={sourceName}
      knownOn={compared.knownOn}
      bars={bars}
      references={useReferences(compared)}
      places={isRank(indicator)}
      write={(value) => format.trimmed(value, indicator.decimals)}
      chosenName={marked.slugs[0] === undefined ? null : areaName(marked.slugs[0])}
      table={useRankingTable(compared)}
      file={toFile(comparison.items, isRank(indicator) ? undefined : ranks)}
      fileName={[
        'kts',
        comparison.indicator,
        comparison.period,
        comparison.source,
        comparison.boundaries,
      ].join('-')}
      view={viewOf(search.tables, 'ranking')}
      onView={(view) => change({ tables: withView(search.tables, 'ranking', view) })}
    />
  );
}

/** Never a sum: the country's GRDP is no measure for a province's bar. */
function useReferences({ comparison, indicator }: Compared): Reference[] {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { mean, publishedMean, coverage } = comparison;
  const national = indicator.restate === 'sum' ? null : comparison.national;
  const told = ({ value, ...figure }: ReadingOut) =>
    value === null ? null : { value, text: format.markedValue(indicator, { ...figure, value }) };
  const ofMean =
    (publishedMean && told(publishedMean)) ??
    (mean === null ? null : { value: mean, text: format.value(indicator, mean) });
  const ofCountry = national && told(national);
  return [
    ...(ofMean === null
      ? []
      : [
          {
            key: 'mean',
            value: ofMean.value,
            label: t('meanReference', { value: ofMean.text, of: coverage.of }),
          },
        ]),
    ...(ofCountry === null
      ? []
      : [
          {
            key: 'national',
            value: ofCountry.value,
            label: t('nationalReference', { value: ofCountry.text }),
          },
        ]),
  ];
}
