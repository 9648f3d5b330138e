import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestStop, type Shape } from './picture.ts';
import { measureText } from './measure-text.ts';
import { toTrendLines, type TrendBreak } from './to-trend-lines.ts';
import { trendPicture } from './trend-picture.ts';

const SIZE = { width: 640, height: 300 };
const draw = (
  figures: Readonly<Record<string, number | null>>,
  {
    breaks = [],
    reversed = false,
    width = 640,
  }: { breaks?: TrendBreak[]; reversed?: boolean; width?: number } = {},
) => {
  const points = Object.entries(figures).map(([period, value]) => ({
    period,
    value,
    text: '',
    detail: '',
    mark: 'reported' as const,
  }));
  return trendPicture(
    {
      trend: toTrendLines([{ key: 'a', label: 'A', points }], breaks),
      write: String,
      writePeriod: (period) => period,
      reversed,
    },
    { ...SIZE, width },
  );
};
const linesOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.strokeWidth === 2 ? [shape.d] : []));
const textsOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'text');

describe('a trend', () => {
  test('is cut where figures are missing and where the method changed', () => {
    expect(linesOf(draw({ 2020: 1, 2021: 2, 2022: 3 }).shapes)).toHaveLength(1);
    expect(linesOf(draw({ 2020: 1, 2021: null, 2022: 3 }).shapes)).toHaveLength(2);
    const { shapes } = draw({ 2020: 1, 2021: 2, 2022: 3 }, { breaks: [{ period: '2022', text: 'x' }] });
    expect(linesOf(shapes)).toHaveLength(2);
    expect(textsOf(shapes).map(({ text }) => text)).toContain('(1)');
  });

  test('an axis that does not begin at zero says so by a zigzag', () => {
    const zigzags = (shapes: readonly Shape[]) =>
      shapes.filter((shape) => shape.kind === 'path' && shape.d.includes('l-4,2l8,4'));
    expect(zigzags(draw({ 2020: 80, 2021: 100 }).shapes)).toHaveLength(1);
    expect(zigzags(draw({ 2020: 8, 2021: 18 }).shapes)).toHaveLength(0);
    expect(zigzags(draw({ 2020: 8, 2021: 18 }, { reversed: true }).shapes)).toHaveLength(0);
  });

  test('of places the first stands on top', () => {
    const [line = ''] = linesOf(draw({ 2020: 1, 2021: 30 }, { reversed: true }).shapes);
    const [first = 0, last = 0] = [...line.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    expect(first).toBe(22);
    expect(last).toBeGreaterThan(first);
  });

  test('a reader walks from moment to moment', () => {
    const picture = draw({ 2020: 1, 2021: 2, 2023: 3 });
    expect(picture.stops).toHaveLength(3);
    const [, second] = picture.stops;
    expect(nearestStop(picture, { x: (second?.at ?? 0) + 3, y: 0 })).toBe(1);
    expect(nearestStop(picture, { x: 1e6, y: 0 })).toBe(2);
  });

  test('nothing to draw', () => {
    expect(draw({}).stops).toEqual([]);
  });

  test('lines lie within the plot and what is written does not touch, at every width', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2035 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 1000),
        fc.integer({ min: 320, max: 1400 }),
        (some, value, width) => {
          const { shapes } = draw(
            Object.fromEntries(some.map((year, index) => [year, value / (index + 1)])),
            { width },
          );
          const spots = linesOf(shapes).flatMap((d) => [...d.matchAll(/([\d.-]+),([\d.-]+)/g)]);
          for (const [, x, y] of spots) {
            expect(Number(x)).toBeLessThanOrEqual(width - 16);
            expect(Number(y)).toBeGreaterThanOrEqual(22);
            expect(Number(y)).toBeLessThanOrEqual(272);
          }
          const moments = textsOf(shapes).filter(({ textAnchor }) => textAnchor === 'middle');
          const halves = moments.map(({ text }) => measureText(text, 12) / 2);
          const starts = moments.map(({ x }, index) => x - (halves[index] ?? 0));
          const ends = moments.map(({ x }, index) => x + (halves[index] ?? 0));
          expect(starts.slice(1).every((start, index) => start > (ends[index] ?? 0))).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
