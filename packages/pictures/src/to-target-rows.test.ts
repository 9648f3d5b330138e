import { expect, test } from 'vitest';
import { pathAt, targetTooltip, toTargetRows } from './to-target-rows.ts';
import { toTrendLines } from './to-trend-lines.ts';

const read = (period: string, value: number) => ({
  period,
  value,
  text: `${value} %`,
  mark: 'reported' as const,
  detail: 'Chính thức',
});
const figures = toTrendLines([{ key: 'f', label: 'f', points: [read('2021', 8), read('2022', 9)] }], []).rows;
const path = [
  { period: '2021', value: 8 },
  { period: '2025', value: 16 },
];
const forecast = [{ period: '2025', value: 12, low50: 11, high50: 13.5, low80: 9.5, high80: 14.2 }];
const words = {
  figure: 'Số liệu',
  path: 'Lộ trình',
  expected: 'Dự báo',
  band50: '50 %',
  band80: '80 %',
  span: (low: string, high: string) => `từ ${low} đến ${high}`,
  write: (value: number) => String(value),
};

test('a row a moment, in order of time; the bands open at the last reading', () => {
  const rows = toTargetRows(figures, path, forecast);
  expect(rows.map(({ period, path: asked, expected, band80 }) => [period, asked, expected, band80])).toEqual([
    ['2021', 8, null, null],
    ['2022', null, 9, [9, 9]],
    ['2025', 16, 12, [9.5, 14.2]],
  ]);
});

test('without a forecast there is no band, not even of no width', () => {
  expect(
    toTargetRows(figures, path, []).every(({ band50, expected }) => band50 === null && expected === null),
  ).toBe(true);
});

test('the tooltip tells the ends of a band, never its width', () => {
  const rows = toTargetRows(figures, path, forecast);
  expect(rows.map((row) => targetTooltip(row, words).map(({ label, text }) => `${label}: ${text}`))).toEqual([
    ['Số liệu: 8 %', 'Lộ trình: 8'],
    ['Số liệu: 9 %'],
    ['Lộ trình: 16', 'Dự báo: 12', '50 %: từ 11 đến 13.5', '80 %: từ 9.5 đến 14.2'],
  ]);
});

test.each([
  ['2020', null],
  ['2021', 8],
  ['2022', 10],
  ['2023-06', 11],
  ['2025', 16],
  ['2026', null],
])('the path asks in %s for %d', (period, value) => {
  expect(pathAt(path, period)).toBe(value);
});
