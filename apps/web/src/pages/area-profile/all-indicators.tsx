import type { AreaProfile, ProfileIndicator } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import { useFormat } from '../../i18n/format.ts';
import { CompareLink } from './key-figure.tsx';
import { ProfilePlace } from './profile-place.tsx';
import classes from './profile.module.css';

/** The latest figure of everything that is known of the area. */
export function AllIndicators({ profile }: { readonly profile: AreaProfile }) {
  const t = useTranslations('profile');
  const standing = useStandingColumns(profile);
  // The country has no place, and its own figure is no mean to differ from.
  const columns = [...useFigureColumns(), ...(profile.area.level === 'country' ? [] : standing)];
  return (
    <DataTable
      caption={t('allCaption', { count: profile.indicators.length })}
      columns={columns}
      rows={profile.indicators}
      rowKey={({ indicator }) => indicator}
    />
  );
}

function useFigureColumns(): Column<ProfileIndicator>[] {
  const t = useTranslations('profile');
  const format = useFormat();
  const { indicatorName, indicators, sourceName } = useCatalog();
  const isMean = ({ indicator, latest }: ProfileIndicator) =>
    latest.area === 'vn' && indicators.get(indicator)?.countryValue === 'provincial-mean';
  return [
    {
      key: 'indicator',
      heading: t('indicator'),
      rowHeading: true,
      cell: ({ indicator, latest }) => (
        <TextLink
          to="/indicators/$indicator"
          params={{ indicator }}
          search={{ areas: [latest.area] }}
          className={classes.name}
        >
          {indicatorName(indicator, latest.area)}
        </TextLink>
      ),
    },
    {
      key: 'latest',
      heading: t('latest'),
      numeric: true,
      cell: (entry) => (
        <>
          <FigureValue figure={shownFigure(entry.latest)} />
          {isMean(entry) && <small className={classes.kind}>{t('meaningMean')}</small>}
        </>
      ),
    },
    {
      key: 'period',
      heading: t('period'),
      cell: ({ latest }) => <span className={classes.whole}>{format.periodShort(latest.period)}</span>,
    },
    {
      key: 'status',
      heading: t('status'),
      cell: ({ latest }) => format.sureness(latest),
    },
    {
      key: 'source',
      heading: t('sourceColumn'),
      cell: ({ latest }) => sourceName(latest.source),
    },
  ];
}

function useStandingColumns(profile: AreaProfile): Column<ProfileIndicator>[] {
  const t = useTranslations('profile');
  const format = useFormat();
  const { indicators } = useCatalog();
  const inUnit = (
    code: string,
    write: (indicator: NonNullable<ReturnType<typeof indicators.get>>) => string,
  ) => {
    const indicator = indicators.get(code);
    return indicator === undefined ? null : write(indicator);
  };
  return [
    {
      key: 'rank',
      heading: t('rank'),
      cell: ({ rank }) => rank && <ProfilePlace profile={profile} rank={rank} />,
    },
    {
      key: 'mean',
      heading: t('mean'),
      numeric: true,
      cell: ({ indicator, mean }) =>
        mean && (
          <>
            {inUnit(indicator, (known) => format.withUnit(known, mean.value))}
            <small className={classes.kind}>{t(`meanKinds.${mean.kind}`, { of: mean.of })}</small>
          </>
        ),
    },
    {
      key: 'difference',
      heading: t('difference'),
      numeric: true,
      cell: ({ indicator, differenceFromMean: difference }) =>
        difference !== null && inUnit(indicator, (known) => format.difference(known, difference)),
    },
    {
      key: 'compare',
      heading: <span className="no-print">{t('actions')}</span>,
      cell: (entry) => <CompareLink entry={entry} />,
    },
  ];
}
