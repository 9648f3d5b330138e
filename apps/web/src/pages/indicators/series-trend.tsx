import { type IndicatorItem, listObservations } from '@kts/contract';
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslations } from 'use-intl';
import { homeOf, useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { viewOf, withView } from '../../charts/figure-views.ts';
import { MOST_SERIES, type TrendSeries } from '@kts/pictures';
import { TrendFigure } from '../../charts/trend-figure.tsx';
import { useReadingWords } from '../../charts/use-reading-words.ts';
import { useReadingFile } from '../../charts/use-reading-file.ts';
import { useFormat } from '../../i18n/format.ts';
import { type AreaSeries, toAreaSeries } from './to-area-series.ts';

const route = getRouteApi('/indicators/$indicator');

type SeriesTrendProps = { readonly indicator: IndicatorItem };

/** The series of the filtered areas; without a filter those of the chosen area and the country. */
export function SeriesTrend({ indicator }: SeriesTrendProps) {
  const t = useTranslations('indicators');
  const catalog = useCatalog();
  const { areaLabel } = catalog;
  const search = useDeferredValue(route.useSearch());
  const areas = search.areas?.slice(0, MOST_SERIES) ?? [search.area ?? homeOf(catalog, search.asOf), 'vn'];
  const names = areas.map(areaLabel).join(', ');
  const { data } = useSuspenseQuery(
    queryFor(listObservations, {
      query: {
        indicator: indicator.code,
        area: [...new Set(areas)],
        source: search.source,
        boundaries: search.boundaries,
        asOf: search.asOf,
      },
    }),
  );
  const all = toAreaSeries(data.items, areas);
  if (all.length === 0) return <Text size="sm">{t('trendNothing', { areas: names })}</Text>;
  return (
    <>
      {search.areas === undefined && (
        <Text size="sm" mb="xs">
          {t('trendDefault', { areas: names })}
        </Text>
      )}
      {all.length > MOST_SERIES && (
        <Text size="sm" mb="xs">
          {t('trendMore', { count: all.length, most: MOST_SERIES })}
        </Text>
      )}
      <Trend indicator={indicator} shown={all.slice(0, MOST_SERIES)} />
    </>
  );
}

function Trend({ indicator, shown }: SeriesTrendProps & { readonly shown: readonly AreaSeries[] }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const words = useReadingWords();
  const catalog = useCatalog();
  const { settings, sourceName } = catalog;
  const { tables, asOf } = route.useSearch();
  const toFile = useReadingFile(indicator, catalog);
  const navigate = route.useNavigate();
  return (
    <TrendFigure
      title={t('trendTitle', { indicator: format.name(indicator) })}
      order={3}
      unit={format.unitName(indicator)}
      source={[...new Set(shown.map(({ source }) => sourceName(source)))].join('; ')}
      knownOn={format.date(asOf ?? settings.today)}
      series={useTrendSeries(indicator, shown)}
      breaks={words.breaks(indicator)}
      unitKind={indicator.unitKind}
      write={(value) => format.trimmed(value, indicator.decimals)}
      height={340}
      file={toFile(shown.flatMap(({ readings }) => readings))}
      fileName={`kts-${indicator.code}-trend`}
      view={viewOf(tables, 'trend')}
      onView={(view) =>
        void navigate({
          search: (before) => ({ ...before, tables: withView(tables, 'trend', view) }),
          resetScroll: false,
        })
      }
    />
  );
}

/** "Tiền Giang · Cơ quan thống kê quốc gia · 63 tỉnh": as much of it as tells the series apart. */
function useTrendSeries(indicator: IndicatorItem, shown: readonly AreaSeries[]): TrendSeries[] {
  const t = useTranslations('indicators');
  const words = useReadingWords();
  const { areaLabel, sourceName } = useCatalog();
  const differ = (part: (series: AreaSeries) => unknown) => new Set(shown.map(part)).size > 1;
  const [sources, sets, ways] = [
    differ(({ source }) => source),
    differ(({ boundaries }) => boundaries),
    differ(({ derived }) => derived),
  ];
  return shown.map((series) => ({
    key: series.key,
    label: [
      areaLabel(series.area),
      series.area === 'vn' && indicator.countryValue === 'provincial-mean' && t('meanSuffix'),
      sources && sourceName(series.source),
      sets && series.boundaries !== null && t(`set${series.boundaries}`),
      ways && series.derived && t('derivedSuffix'),
    ]
      .filter((part) => part !== false)
      .join(' · '),
    points: series.readings.map((reading) => words.point(reading, indicator, sourceName(reading.source))),
  }));
}
