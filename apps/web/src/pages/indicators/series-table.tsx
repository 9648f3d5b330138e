import type { IndicatorItem, ReadingOut } from '@kts/contract';
import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';
import { SeriesDownload } from './series-download.tsx';
import { SeriesPages } from './series-pages.tsx';
import { ROWS_A_PAGE, seriesPageQuery } from './series-query.ts';

const route = getRouteApi('/indicators/$indicator');

type SeriesTableProps = { readonly indicator: IndicatorItem };

/** Every figure that fits the filter, a page at a time. */
export function SeriesTable({ indicator }: SeriesTableProps) {
  const t = useTranslations('indicators');
  const { areaLabel } = useCatalog();
  const search = useDeferredValue(route.useSearch());
  const { data } = useSuspenseQuery(seriesPageQuery(indicator.code, search));
  const columns = useSeriesColumns(indicator);
  const { total, items } = data;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('tableNothingTitle')}
        action={
          <ButtonLink
            to="/indicators/$indicator"
            params={{ indicator: indicator.code }}
            search={{}}
            variant="default"
          >
            {t('tableNothingAction')}
          </ButtonLink>
        }
      >
        {t('tableNothing')}
      </EmptyState>
    );
  }
  const from = ((search.page ?? 1) - 1) * ROWS_A_PAGE + 1;
  return (
    <>
      <DataTable
        caption={t('tableCaption', { from, to: from + items.length - 1, total })}
        columns={columns}
        rows={items}
        rowKey={({ area, period, source, boundaries, derivation }) =>
          [areaLabel(area), period, source, boundaries, derivation].join('|')
        }
      />
      <Group justify="space-between" mt="sm" className="no-print">
        <SeriesPages page={search.page ?? 1} pages={Math.ceil(total / ROWS_A_PAGE)} />
        <SeriesDownload indicator={indicator} search={search} total={total} />
      </Group>
    </>
  );
}

function useSeriesColumns(indicator: IndicatorItem): Column<ReadingOut>[] {
  const t = useTranslations('indicators');
  const format = useFormat();
  const { areaLabel, sourceName } = useCatalog();
  return [
    {
      key: 'area',
      heading: t('area'),
      rowHeading: true,
      cell: ({ area }) =>
        area === 'vn' ? (
          <>
            {areaLabel(area)}
            {indicator.countryValue === 'provincial-mean' && ` (${t('meanSuffix')})`}
          </>
        ) : (
          <TextLink to="/areas/$area" params={{ area }} search={{ area }} className={classes.whole}>
            {areaLabel(area)}
          </TextLink>
        ),
    },
    {
      key: 'period',
      heading: t('period'),
      cell: ({ period }) => <span className={classes.whole}>{format.periodShort(period)}</span>,
    },
    {
      key: 'value',
      heading: t('value', { unit: format.unitName(indicator) }),
      numeric: true,
      cell: (reading) => <FigureValue figure={shownFigure(reading)} unit={false} />,
    },
    {
      key: 'status',
      heading: t('status'),
      cell: ({ status }) => format.status(status),
    },
    {
      key: 'source',
      heading: t('source'),
      cell: ({ source }) => sourceName(source),
    },
    {
      key: 'boundaries',
      heading: t('boundaries'),
      cell: ({ boundaries }) => t(`boundaries${boundaries ?? 'None'}`),
    },
    {
      key: 'derivation',
      heading: t('derivation'),
      cell: ({ derivation }) => format.derivation(derivation),
    },
    {
      key: 'released',
      heading: t('released'),
      cell: ({ releasedOn }) => releasedOn && format.date(releasedOn),
    },
    {
      key: 'note',
      heading: t('note'),
      cell: ({ note, noteEn }) => <span className={classes.note}>{format.text(note, noteEn)}</span>,
    },
  ];
}
