import { expect, test } from 'vitest';
import type { TrendSeries } from '@kts/pictures';
import { trendTable } from './trend-table.ts';

const series = (label: string, points: Record<string, number | null>): TrendSeries => ({
  key: label,
  label,
  points: Object.entries(points).map(([period, value]) => ({
    period,
    value,
    text: `${value} %`,
    mark: 'reported',
    detail: '',
  })),
});

test('a row a period in the order of time; what is missing says so, zero is a figure', () => {
  const table = trendTable(
    [series('nso', { 2021: 0, 2022: 2 }), series('mic', { 2022: null, '2022-06': 1 })],
    { period: 'Kỳ', missing: 'chưa có số liệu' },
    { period: (period) => `Kỳ ${period}` },
  );
  expect(table.columns.map(({ label }) => label)).toEqual(['Kỳ', 'nso', 'mic']);
  expect(table.rows).toEqual([
    ['Kỳ 2021', { value: 0, text: '0 %' }, 'chưa có số liệu'],
    ['Kỳ 2022-06', 'chưa có số liệu', { value: 1, text: '1 %' }],
    ['Kỳ 2022', { value: 2, text: '2 %' }, 'chưa có số liệu'],
  ]);
});
