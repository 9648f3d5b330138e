import type { ProfileIndicator, ReadingOut } from '@kts/contract';
import { expect, test } from 'vitest';
import { hasTrend, keyIndicators } from './key-indicators.ts';

const entry = (indicator: string, ...series: (number | null)[][]): ProfileIndicator =>
  ({
    indicator,
    series: series.map((values) => ({ readings: values.map((value) => ({ value }) as ReadingOut) })),
  }) as ProfileIndicator;

test('key indicators stand in their own order; what the area lacks is left out', () => {
  const codes = keyIndicators([entry('grdp'), entry('pci'), entry('digital-economy-grdp-share')]);
  expect(codes.map(({ indicator }) => indicator)).toEqual(['digital-economy-grdp-share', 'grdp']);
});

test.each([
  ['two figures of one source', [[1, 2]], true],
  ['zero is a figure', [[0, 0]], true],
  ['one figure', [[1]], false],
  ['one figure each of two sources', [[1], [2]], false],
  ['a figure and a gap', [[1, null]], false],
  ['nothing', [], false],
] as [string, (number | null)[][], boolean][])('%s', (_case, series, expected) => {
  expect(hasTrend(entry('dti', ...series))).toBe(expected);
});
