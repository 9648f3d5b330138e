import { listObservations, type ReadingOut } from '@kts/contract';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { viewOf, withView } from '../../charts/figure-views.ts';
import { MOST_SERIES, type TrendSeries } from '@kts/pictures';
import { TrendFigure } from '../../charts/trend-figure.tsx';
import { useReadingWords } from '../../charts/use-reading-words.ts';
import { useReadingFile } from '../../charts/use-reading-file.ts';
import { useFormat } from '../../i18n/format.ts';
import { preferReported } from './prefer-reported.ts';
import classes from './comparison.module.css';
import { trendAreas, withArea } from './trend-areas.ts';
import { type Compared, useChange } from './use-compared.ts';

/** Chosen areas over the periods, from the one source and on the one list that the page compares. */
export function ComparisonTrend({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const { provinces } = useCatalog();
  const { comparison, marked, search, asked } = compared;
  const country = comparison.national ?? comparison.publishedMean;
  const offered = [
    ...(country === null ? [] : ['vn']),
    ...provinces(comparison.boundaries).map(({ slug }) => slug),
  ];
  const chosenIn = (trend: readonly string[] | undefined) =>
    trendAreas(trend, { offered, marked: marked.slugs, items: comparison.items }, MOST_SERIES);
  const areas = chosenIn(search.trend);
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('trendSource', { source: compared.sourceName, provinces: compared.provinces })}
      </Text>
      <AreaChoice compared={compared} offered={offered} areas={chosenIn(asked.trend)} />
      {areas.length === 0 ? <Text>{t('trendNone')}</Text> : <Trend compared={compared} areas={areas} />}
    </Stack>
  );
}

type AreaChoiceProps = {
  readonly compared: Compared;
  readonly offered: readonly string[];
  readonly areas: readonly string[];
};

function AreaChoice({ compared, offered, areas }: AreaChoiceProps) {
  const t = useTranslations('comparison');
  const nameOf = useTrendName(compared);
  const change = useChange();
  const full = areas.length >= MOST_SERIES;
  return (
    <details className={`${classes.missing} no-print`}>
      <summary>{t('trendAreas', { most: MOST_SERIES })}</summary>
      <Text size="sm" mt="xs" role="status">
        {full && t('trendAreasHint', { count: areas.length, most: MOST_SERIES })}
      </Text>
      <div className={classes.areas}>
        {offered.map((slug) => (
          <Checkbox
            key={slug}
            size="sm"
            label={nameOf(slug)}
            checked={areas.includes(slug)}
            disabled={full && !areas.includes(slug)}
            onChange={({ currentTarget: { checked } }) => change({ trend: withArea(areas, slug, checked) })}
          />
        ))}
      </div>
    </details>
  );
}

type TrendProps = { readonly compared: Compared; readonly areas: readonly string[] };

function Trend({ compared, areas }: TrendProps) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const words = useReadingWords();
  const change = useChange();
  const { comparison, indicator, search, sourceName, provinces } = compared;
  const toFile = useReadingFile(indicator, useCatalog());
  const { series, readings } = useAreaSeries(compared, areas);
  return (
    <TrendFigure
      title={t('trendTitle', { indicator: compared.indicatorName, provinces })}
      order={3}
      unit={format.unitName(indicator)}
      source={sourceName}
      knownOn={compared.knownOn}
      series={series}
      file={toFile(readings)}
      breaks={words.breaks(indicator)}
      unitKind={indicator.unitKind}
      write={(value) => format.trimmed(value, indicator.decimals)}
      height={340}
      fileName={['kts', comparison.indicator, comparison.source, comparison.boundaries, 'trend'].join('-')}
      view={viewOf(search.tables, 'trend')}
      onView={(view) => change({ tables: withView(search.tables, 'trend', view) })}
    />
  );
}

/** A figure of the country may be the mean of the provinces: then it is called so. */
function useTrendName({ indicator, comparison: { coverage } }: Compared): (slug: string) => string {
  const t = useTranslations('comparison');
  const { areaName } = useCatalog();
  return (slug) =>
    slug === 'vn' && indicator.countryValue === 'provincial-mean'
      ? t('publishedMean', { of: coverage.of })
      : areaName(slug);
}

type AreaSeries = { readonly series: readonly TrendSeries[]; readonly readings: readonly ReadingOut[] };

function useAreaSeries(compared: Compared, areas: readonly string[]): AreaSeries {
  const words = useReadingWords();
  const nameOf = useTrendName(compared);
  const { comparison, indicator, sourceName } = compared;
  const { source, boundaries, asOf } = comparison;
  const { data } = useSuspenseQuery(
    queryFor(listObservations, {
      query: {
        indicator: comparison.indicator,
        area: [...areas],
        source: source ?? undefined,
        boundaries,
        asOf: asOf ?? undefined,
      },
    }),
  );
  const byArea = Map.groupBy(data.items, ({ area }: ReadingOut) => area);
  const shown = areas.map((slug) => ({ slug, readings: preferReported(byArea.get(slug) ?? []) }));
  return {
    series: shown.map(({ slug, readings }) => ({
      key: slug,
      label: nameOf(slug),
      points: readings.map((reading) => words.point(reading, indicator, sourceName)),
    })),
    readings: shown.flatMap(({ readings }) => readings),
  };
}
