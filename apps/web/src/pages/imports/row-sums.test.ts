import { expect, test } from 'vitest';
import { sumOfChanges, sumOfFigures, sumOfRows } from './row-sums.ts';

const rows = {
  read: 1204,
  observations: 1180,
  identical: 6,
  skipped: 14,
  skippedBy: { blank: 3, title: 4, header: 1, units: 0, totals: 2, footer: 4 },
  withFigures: 1190,
  figures: 1190,
  refused: 3,
  waiting: 0,
  empty: 1,
};
const total = ({ parts }: { parts: readonly { count: number }[] }) =>
  parts.reduce((sum, { count }) => sum + count, 0);

test('every row and every figure is somewhere', () => {
  for (const sum of [
    sumOfRows(rows),
    sumOfFigures(rows),
    sumOfChanges(rows, { created: 1000, revised: 70, erased: 10, unchanged: 100 }),
  ]) {
    expect(total(sum)).toBe(sum.whole);
  }
});

test('what is nothing is not told', () => {
  expect(sumOfRows(rows).parts.map(({ part }) => part)).toEqual([
    'withFigures',
    'blank',
    'title',
    'header',
    'totals',
    'footer',
  ]);
});
