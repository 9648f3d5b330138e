import { expect, test } from 'vitest';
import type { Shape } from './picture.ts';
import { targetPicture } from './target-picture.ts';
import { type ForecastBand, type PathPoint, toTargetRows } from './to-target-rows.ts';
import { toTrendLines } from './to-trend-lines.ts';

const point = (period: string, value: number) =>
  ({ period, value, text: '', detail: '', mark: 'provisional' }) as const;
const FORECAST: ForecastBand[] = [
  { period: '2024', value: 12, low50: 11, high50: 13, low80: 9, high80: 15 },
  { period: '2025', value: 14, low50: 12, high50: 16, low80: 8, high80: 20 },
];

function draw({
  path = [],
  forecast = [],
  reversed = false,
}: {
  path?: PathPoint[];
  forecast?: ForecastBand[];
  reversed?: boolean;
}) {
  const trend = toTrendLines([{ key: 'f', label: '', points: [point('2022', 8), point('2023', 10)] }], []);
  const rows = toTargetRows(trend.rows, path, forecast);
  return targetPicture(
    { trend, rows, write: String, writePeriod: (period) => period, reversed },
    { width: 300, height: 116 },
  );
}
const goals = (shapes: readonly Shape[]) =>
  shapes.filter((shape) => shape.kind === 'path' && shape.d.includes('l5,5l-5,5'));

test('milestones are hollow diamonds, the target a filled one, the baseline keeps the mark of its figure', () => {
  const path = [
    { period: '2022', value: 8 },
    { period: '2025', value: 15 },
    { period: '2030', value: 25 },
  ];
  expect(goals(draw({ path }).shapes).map(({ fill }) => fill)).toEqual(['#ffffff', '#9c2f06']);
});

test('two bands open from the last reading, and stay on the axis', () => {
  const { shapes } = draw({ forecast: FORECAST });
  const bands = shapes.filter((shape) => shape.fillOpacity !== undefined);
  expect(bands.map(({ fillOpacity }) => fillOpacity)).toEqual([0.16, 0.3]);
  for (const band of bands) {
    const ys = band.kind === 'path' ? [...band.d.matchAll(/,([\d.-]+)/g)].map(([, y]) => Number(y)) : [];
    expect(ys).toHaveLength(6);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...ys)).toBeLessThanOrEqual(96);
  }
  expect(draw({}).shapes.some((shape) => shape.fillOpacity !== undefined)).toBe(false);
});

test('first and last moment are written inside the picture', () => {
  const texts = draw({ path: [{ period: '2030', value: 25 }] }).shapes.filter(
    (shape) => shape.kind === 'text',
  );
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['2022', '2030']));
  expect(Math.max(...texts.map(({ x }) => x))).toBeLessThan(290);
});

test('each moment can be asked about, those of the path too', () => {
  expect(draw({ path: [{ period: '2030', value: 25 }], forecast: FORECAST }).stops).toHaveLength(5);
});
