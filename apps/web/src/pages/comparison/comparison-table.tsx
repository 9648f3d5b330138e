import { type ComparisonItem, getComparison, type ReadingOut } from '@kts/contract';
import { isRank, rankCodeOf } from '@kts/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import { type PageFormat, useFormat } from '../../i18n/format.ts';
import classes from './comparison.module.css';
import { SortHeading } from './sort-heading.tsx';
import { sortItems } from './sort-items.ts';
import type { Compared } from './use-compared.ts';

type Columns = (Column<ComparisonItem> | false)[];

/** The ranking in rows: place, area, figure, and what is to be known about the figure. */
export function ComparisonTable({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const { areaName } = useCatalog();
  const { comparison, indicatorName: indicator, period, sourceName: source, search, marked } = compared;
  const columns: Columns = [...usePlaceColumns(compared), ...useFactColumns(compared)];
  return (
    <DataTable
      caption={t('tableCaption', { indicator, period, source })}
      columns={columns.filter((column) => column !== false)}
      rows={sortItems(comparison.items, search.sort ?? 'rank', search.order === 'desc', areaName)}
      rowKey={({ area }) => area}
      isMarked={({ area }) => marked.slugs.includes(area)}
    />
  );
}

function usePlaceColumns(compared: Compared): Columns {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { areaName } = useCatalog();
  const { comparison, indicator } = compared;
  const places = usePublishedRanks(compared);
  const heading = (sort: 'rank' | 'area' | 'value', text: string) => (
    <SortHeading compared={compared} sort={sort}>
      {text}
    </SortHeading>
  );
  return [
    comparison.items.some(({ rank }) => rank !== null) && {
      key: 'rank',
      heading: heading('rank', t('rank', { of: comparison.coverage.of })),
      numeric: true,
      cell: ({ rank, tied }) => (tied ? t('rankTied', { rank: rank ?? 0 }) : rank),
    },
    {
      key: 'area',
      heading: heading('area', t('area')),
      rowHeading: true,
      cell: ({ area }) => (
        <TextLink to="/areas/$area" params={{ area }} search={{ area }} className={classes.whole}>
          {areaName(area)}
        </TextLink>
      ),
    },
    {
      key: 'value',
      heading: heading('value', t('valueIn', { unit: format.unitName(indicator) })),
      numeric: true,
      cell: (item) => <FigureValue figure={shownFigure(item)} unit={false} />,
    },
    places.size > 0 && {
      key: 'published',
      heading: t('publishedRank'),
      numeric: true,
      cell: ({ area }) => {
        const place = places.get(area);
        return place === undefined ? null : <FigureValue figure={shownFigure(place)} unit={false} />;
      },
    },
  ];
}

function useFactColumns(compared: Compared): Columns {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { items } = compared.comparison;
  return [
    {
      key: 'status',
      heading: t('status'),
      cell: ({ status }) => <span className={classes.whole}>{format.status(status)}</span>,
    },
    items.some(({ quality }) => quality !== 'ok') && {
      key: 'quality',
      heading: t('quality'),
      cell: ({ quality }) =>
        quality !== 'ok' && <span className={classes.fact}>{format.quality(quality)}</span>,
    },
    items.some(({ derivation }) => derivation !== 'reported') && {
      key: 'derivation',
      heading: t('derivation'),
      cell: ({ derivation }) => <span className={classes.fact}>{format.derivation(derivation)}</span>,
    },
    {
      key: 'released',
      heading: (
        <SortHeading compared={compared} sort="released">
          {t('released')}
        </SortHeading>
      ),
      cell: ({ releasedOn }) => releasedOn && format.date(releasedOn),
    },
    items.some((item) => noteOf(item, format) !== null) && {
      key: 'note',
      heading: t('note'),
      cell: (item) => <span className={classes.note}>{noteOf(item, format)}</span>,
    },
  ];
}

const noteOf = (item: ComparisonItem, format: PageFormat) => format.text(item.note, item.noteEn);

/** Ranks are readings of their own: what the ministry published stands beside what is computed here. */
function usePublishedRanks({ comparison, indicator }: Compared): ReadonlyMap<string, ReadingOut> {
  const { indicators } = useCatalog();
  const code = rankCodeOf(indicator.code);
  const { period, source, boundaries, asOf } = comparison;
  const { data } = useQuery({
    ...queryFor(getComparison, {
      query: { indicator: code, period, source: source ?? undefined, boundaries, asOf: asOf ?? undefined },
    }),
    enabled: !isRank(indicator) && indicators.has(code),
  });
  return new Map(data?.items.map((item) => [item.area, item]));
}
