import { comparePeriods } from '@kts/domain';
import type { PageFormat } from '../i18n/format.ts';
import type { ChartCell, ChartTable } from './chart-table.ts';
import type { TrendPoint, TrendSeries } from '@kts/pictures';

/** A row a period, a column a series; a period without a figure says so. */
export function trendTable(
  series: readonly TrendSeries[],
  words: { readonly period: string; readonly missing: string },
  format: Pick<PageFormat, 'period'>,
): ChartTable {
  const periods = [...new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))];
  return {
    columns: [{ label: words.period }, ...series.map(({ label }) => ({ label, numeric: true }))],
    rows: periods.toSorted(comparePeriods).map((period) => [
      format.period(period),
      ...series.map(({ points }) =>
        cellOf(
          points.find((point) => point.period === period),
          words.missing,
        ),
      ),
    ]),
  };
}

const cellOf = (point: TrendPoint | undefined, missing: string): ChartCell =>
  point === undefined || point.value === null ? missing : { value: point.value, text: point.text };
