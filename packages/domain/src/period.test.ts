import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  formatPeriod,
  isPeriod,
  parsePeriod,
  periodEnd,
  periodInYears,
  periodStart,
  shiftYears,
} from './period.ts';

describe('parsePeriod', () => {
  test.each([
    ['2021', 'A', 1],
    ['2023-S1', 'S', 1],
    ['2023-S2', 'S', 2],
    ['2023-Q4', 'Q', 4],
    ['2023-06', 'M', 6],
    ['2023-12', 'M', 12],
  ])('%s', (text, frequency, index) => {
    const parts = parsePeriod(text);
    expect(parts).toEqual({ year: Number(text.slice(0, 4)), frequency, index });
    expect(parts && formatPeriod(parts)).toBe(text);
  });

  test.each([
    '',
    '23',
    '2023-Q5',
    '2023-Q0',
    '2023-S3',
    '2023-13',
    '2023-00',
    '2023-6',
    '2023-H1',
    '2023-06-30',
    ' 2023',
    '2023 ',
  ])('"%s" is none', (text) => {
    expect(isPeriod(text)).toBe(false);
  });
});

describe('the days of a period', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-S1', '2024-01-01', '2024-06-30'],
    ['2025-S2', '2025-07-01', '2025-12-31'],
    ['2025-Q2', '2025-04-01', '2025-06-30'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2100-02', '2100-02-01', '2100-02-28'],
  ])('%s', (period, start, end) => {
    expect([periodStart(period), periodEnd(period)]).toEqual([start, end]);
  });
});

test.each([
  ['2021', 2021],
  ['2023-06', 2022.5],
  ['2023-Q2', 2022.5],
  ['2023-S1', 2022.5],
  ['2023-Q4', 2023],
  ['2023-12', 2023],
])('%s ends at %d on the axis of years', (period, years) => {
  expect(periodInYears(period)).toBe(years);
});

test('order: by end, the longer period last', () => {
  expect(['2024', '2023', '2023-12', '2023-Q4', '2023-06', '2023-S2'].toSorted(comparePeriods)).toEqual([
    '2023-06',
    '2023-12',
    '2023-Q4',
    '2023-S2',
    '2023',
    '2024',
  ]);
});

test('a year earlier is the same part of that year', () => {
  expect(['2023', '2023-Q2', '2024-02'].map((period) => shiftYears(period, -1))).toEqual([
    '2022',
    '2022-Q2',
    '2023-02',
  ]);
});
