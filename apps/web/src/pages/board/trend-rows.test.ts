import { expect, test } from 'vitest';
import { judged } from '../../components/target/testing.ts';
import { trendRows } from './trend-rows.ts';

const point = (period: string, value: number) => {
  const { latest } = judged();
  if (latest === null) throw new Error('the sample has a reading');
  return { ...latest, period, value };
};

test('readings, path, gap, milestones and forecast stand side by side', () => {
  const target = judged({
    series: [point('2021', 8), point('2022', 11)],
    baseline: { period: '2021', value: 8, source: 'province', named: false },
    path: [
      { period: '2023', value: 12 },
      { period: '2025', value: 16 },
    ],
    forecast: {
      scale: 'logit',
      lambda: 0.8,
      residual: 0.1,
      n: 4,
      restated: 0,
      from: '2022',
      points: [{ period: '2025', value: 15, low50: 14, high50: 16, low80: 13, high80: 17 }],
      probability: 0.3,
    },
  });
  expect(
    trendRows(target).map(({ period, point: read, path, gap, onPath, forecast }) => [
      period,
      read?.value ?? null,
      path,
      gap,
      onPath,
      forecast?.value ?? null,
    ]),
  ).toEqual([
    ['2021', 8, 8, 0, null, null],
    ['2022', 11, 10, 1, null, null],
    ['2023', null, 12, null, 12, null],
    ['2025', null, 16, -1, 16, 15],
  ]);
});

test('zero is a figure', () => {
  const target = judged({ series: [point('2021', 0)], baseline: null, path: [{ period: '2021', value: 0 }] });
  expect(trendRows(target)).toMatchObject([{ path: 0, gap: 0, onPath: 0 }]);
});
