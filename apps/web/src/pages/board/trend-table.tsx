import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, shownPoint } from '../../components/figure-value.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { type TrendTableRow, trendRows } from './trend-rows.ts';

type TrendTableProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The picture as a table: readings, what the path asks for, the gap to it, what is expected. */
export function TrendTable({ target, indicator }: TrendTableProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const name = format.name(indicator);
  const columns = useColumns(target, indicator);
  return (
    <div className={classes.methodBody}>
      <div className={classes.whole}>
        <DataTable
          caption={t('trendTableCaption', { indicator: name, unit: format.unitName(indicator) })}
          columns={columns}
          rows={trendRows(target)}
          rowKey={({ period }) => period}
        />
      </div>
    </div>
  );
}

function useColumns(target: JudgedTarget, indicator: IndicatorItem): Column<TrendTableRow>[] {
  const t = useTranslations('board');
  const words = useTranslations('common');
  const format = useFormat();
  const write = (value: number | null) => (value === null ? '–' : format.value(indicator, value));
  const span = (low: number, high: number) => t('span', { low: write(low), high: write(high) });
  const expected: Column<TrendTableRow>[] = [
    {
      key: 'forecast',
      heading: t('legendForecast'),
      numeric: true,
      cell: ({ forecast }) => write(forecast?.value ?? null),
    },
    {
      key: 'band50',
      heading: t('band50'),
      numeric: true,
      cell: ({ forecast }) => (forecast === null ? '–' : span(forecast.low50, forecast.high50)),
    },
    {
      key: 'band80',
      heading: t('band80'),
      numeric: true,
      cell: ({ forecast }) => (forecast === null ? '–' : span(forecast.low80, forecast.high80)),
    },
  ];
  return [
    {
      key: 'period',
      heading: words('period'),
      rowHeading: true,
      cell: ({ period }) => format.period(period),
    },
    {
      key: 'value',
      heading: t('legendSeries'),
      numeric: true,
      cell: ({ point }) =>
        point === null ? '–' : <FigureValue figure={shownPoint(point, target)} unit={false} />,
    },
    {
      key: 'status',
      heading: words('status'),
      cell: ({ point }) => (point === null ? '–' : format.status(point.status)),
    },
    { key: 'path', heading: t('pathValue'), numeric: true, cell: ({ path }) => write(path) },
    {
      key: 'gap',
      heading: t('pathGap', { unit: format.differenceUnit(indicator) }),
      numeric: true,
      cell: ({ gap }) => (gap === null ? '–' : format.signed(gap, indicator.decimals)),
    },
    { key: 'onPath', heading: t('onPath'), numeric: true, cell: ({ onPath }) => write(onPath) },
    ...(target.forecast === null ? [] : expected),
  ];
}
