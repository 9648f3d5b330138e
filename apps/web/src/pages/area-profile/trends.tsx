import type { AreaProfile, IndicatorItem, ProfileIndicator, ReadingOut } from '@kts/contract';
import { type Frequency, periodParts } from '@kts/domain';
import { SimpleGrid, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { viewOf, withView } from '../../charts/figure-views.ts';
import { MOST_SERIES, type TrendSeries } from '@kts/pictures';
import { TrendFigure } from '../../charts/trend-figure.tsx';
import { useReadingWords } from '../../charts/use-reading-words.ts';
import { useReadingFile } from '../../charts/use-reading-file.ts';
import { useFormat } from '../../i18n/format.ts';
import { hasTrend, keyIndicators } from './key-indicators.ts';

const route = getRouteApi('/areas/$area');

/** A picture for each key indicator with more than one period. */
export function Trends({ profile }: { readonly profile: AreaProfile }) {
  const t = useTranslations('profile');
  const { indicatorsOf } = useCatalog();
  const shown = keyIndicators(profile.indicators).filter(hasTrend);
  if (shown.length === 0) return <Text>{t('trendsNone')}</Text>;
  return (
    <>
      <Text size="sm" mb="md">
        {t('trendsRule')}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
        {shown.map((entry) => {
          const indicator = indicatorsOf(profile.area.slug).get(entry.indicator);
          return (
            indicator && <Trend key={entry.indicator} profile={profile} entry={entry} indicator={indicator} />
          );
        })}
      </SimpleGrid>
    </>
  );
}

type TrendProps = {
  readonly profile: AreaProfile;
  readonly entry: ProfileIndicator;
  readonly indicator: IndicatorItem;
};

function Trend({ profile: { area, asOf }, entry, indicator }: TrendProps) {
  const t = useTranslations('profile');
  const format = useFormat();
  const words = useReadingWords();
  const catalog = useCatalog();
  const { areaLabel, settings, sourceName } = catalog;
  const { tables } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = entry.series.slice(0, MOST_SERIES);
  const toFile = useReadingFile(indicator, catalog);
  return (
    <TrendFigure
      title={t('trendTitle', { indicator: format.name(indicator), area: areaLabel(area.slug) })}
      order={3}
      unit={format.unitName(indicator)}
      source={[...new Set(shown.map(({ source }) => sourceName(source)))].join('; ')}
      knownOn={format.date(asOf?.slice(0, 10) ?? settings.today)}
      series={useSeries(shown, indicator)}
      breaks={words.breaks(indicator)}
      unitKind={indicator.unitKind}
      write={(value) => format.trimmed(value, indicator.decimals)}
      height={260}
      file={toFile(shown.flatMap(({ readings }) => readings))}
      fileName={`kts-${area.slug}-${indicator.code}`}
      view={viewOf(tables, indicator.code)}
      onView={(view) =>
        void navigate({
          search: (before) => ({ ...before, tables: withView(tables, indicator.code, view) }),
          resetScroll: false,
        })
      }
    />
  );
}

/** The source names a series; boundaries and way of coming about are said where they tell two apart. */
function useSeries(shown: ProfileIndicator['series'], indicator: IndicatorItem): TrendSeries[] {
  const t = useTranslations('profile');
  const words = useReadingWords();
  const { sourceName } = useCatalog();
  const sets = new Set(shown.map(({ boundaries }) => boundaries)).size > 1;
  // What flows in a half-year is no point of a series of years.
  const lengthOf = ({ period }: ReadingOut): Frequency =>
    indicator.accumulation === 'flow' ? periodParts(period).frequency : 'A';
  const parts = shown.flatMap((series) =>
    [...Map.groupBy(series.readings, lengthOf)].map(([length, readings]) => ({
      ...series,
      length,
      readings,
    })),
  );
  return parts.slice(0, MOST_SERIES).map(({ source, boundaries, derivation, length, readings }) => ({
    key: [source, boundaries, derivation, length].join('|'),
    label: [
      sourceName(source),
      sets && boundaries !== null && t(`boundaries${boundaries}`),
      readings[0]?.area === 'vn' && indicator.countryValue === 'provincial-mean' && t('meaningMean'),
      derivation === 'derived' && t('derivedSuffix'),
      length !== 'A' && t(`lengths.${length}`),
    ]
      .filter((part) => part !== false)
      .join(' · '),
    points: readings.map((reading) => words.point(reading, indicator, sourceName(reading.source))),
  }));
}
