import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shape } from './picture.ts';
import { type Ranking, rankingHeight, rankingPicture } from './ranking-picture.ts';
import { measureText } from './measure-text.ts';
import type { RankingBar } from './to-ranking-bars.ts';

const bar = (value: number, more: Partial<RankingBar> = {}): RankingBar => ({
  key: `k${value}`,
  label: 'Bà Rịa – Vũng Tàu',
  value,
  text: String(value),
  rank: 1,
  mark: 'reported',
  detail: '',
  chosen: false,
  ...more,
});
const ranking = (bars: readonly RankingBar[], more: Partial<Ranking> = {}): Ranking => ({
  bars,
  references: [],
  write: String,
  places: false,
  ...more,
});
const SCREEN = { width: 640, onPaper: false };
const ofKind = <K extends Shape['kind']>(shapes: readonly Shape[], kind: K) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);

/** Where a text begins and ends. */
function spanOf(shape: Extract<Shape, { kind: 'text' }>): [number, number] {
  const wide = measureText(shape.text, shape.fontSize, shape.fontWeight === 600 ? 'bold' : 'regular');
  const from = { start: shape.x, middle: shape.x - wide / 2, end: shape.x - wide };
  const start = from[shape.textAnchor ?? 'start'];
  return [start, start + wide];
}

describe('a ranking', () => {
  test.each([
    ['as published', bar(5), { fill: '#6b93bc', stroke: undefined, strokeDasharray: undefined }],
    [
      'provisional',
      bar(5, { mark: 'provisional' }),
      { fill: '#ffffff', stroke: '#6b93bc', strokeDasharray: undefined },
    ],
    ['computed', bar(5, { mark: 'derived' }), { fill: '#ffffff', stroke: '#6b93bc', strokeDasharray: '4 2' }],
    ['chosen', bar(5, { chosen: true }), { fill: '#0b3d70', stroke: undefined, strokeDasharray: undefined }],
  ])('a bar %s', (_name, one, look) => {
    const [drawn] = ofKind(rankingPicture(ranking([one]), SCREEN).shapes, 'rect');
    expect({ fill: drawn?.fill, stroke: drawn?.stroke, strokeDasharray: drawn?.strokeDasharray }).toEqual(
      look,
    );
  });

  test('a figure of zero is a line, a negative one begins left of zero', () => {
    const bars = ofKind(rankingPicture(ranking([bar(4), bar(0), bar(-4)]), SCREEN).shapes, 'rect');
    expect(bars[1]?.width).toBe(1);
    expect((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0)).toBeCloseTo(bars[0]?.x ?? 0, 0);
  });

  test('the name of the chosen area is underlined', () => {
    const { shapes } = rankingPicture(ranking([bar(2, { chosen: true, label: 'Huế' }), bar(1)]), SCREEN);
    const marked = ofKind(shapes, 'text').filter(({ textDecoration }) => textDecoration !== undefined);
    expect(marked.map(({ text }) => text)).toEqual(['1. Huế']);
  });

  test('places are dots from an axis that begins with place 1', () => {
    const { shapes } = rankingPicture(ranking([bar(1), bar(63)], { places: true }), SCREEN);
    expect(ofKind(shapes, 'rect')).toEqual([]);
    const written = ofKind(shapes, 'text').filter(({ fill }) => fill === '#52606d');
    expect(written.map(({ text }) => text)).toEqual(['1', '20', '40', '60', '80']);
  });

  test('63 rows stand on one page of paper', () => {
    const bars = Array.from({ length: 63 }, (_, index) => bar(index + 1));
    expect(rankingPicture(ranking(bars), { width: 690, onPaper: true }).height).toBeLessThanOrEqual(930);
  });

  test('its height is known before its width', () => {
    const some = ranking([bar(1), bar(2)], { references: [{ key: 'a', value: 1, label: 'TB' }] });
    expect(rankingPicture(some, SCREEN).height).toBe(rankingHeight(some));
  });

  test('bars, names, figures and names of rules stay inside, at every width', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 1000);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 63 }),
        fc.array(value, { maxLength: 2 }),
        fc.integer({ min: 320, max: 1400 }),
        (values, means, width) => {
          const references = means.map((mean, index) => ({
            key: `r${index}`,
            value: mean,
            label: 'Bình quân 63 tỉnh',
          }));
          const bars = values.map((each) => bar(each, { text: each.toFixed(2) }));
          const { shapes, height } = rankingPicture(ranking(bars, { references, write: () => '100' }), {
            width,
            onPaper: false,
          });
          for (const rect of ofKind(shapes, 'rect')) {
            expect(rect.x).toBeGreaterThanOrEqual(0);
            expect(rect.x + rect.width).toBeLessThanOrEqual(width);
            expect(rect.y + rect.height).toBeLessThanOrEqual(height);
          }
          for (const shape of ofKind(shapes, 'text')) {
            const [from, to] = spanOf(shape);
            expect(from, shape.text).toBeGreaterThanOrEqual(-0.5);
            expect(to, shape.text).toBeLessThanOrEqual(width + 0.5);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('two rules that lie together write on lines of their own', () => {
    const references = [
      { key: 'a', value: 5, label: 'Bình quân' },
      { key: 'b', value: 5.01, label: 'Cả nước' },
    ];
    const { shapes } = rankingPicture(ranking([bar(10)], { references }), SCREEN);
    const rows = ofKind(shapes, 'text')
      .filter(({ fill }) => fill === '#9c2f06')
      .map(({ y }) => y);
    expect(Math.abs((rows[0] ?? 0) - (rows[1] ?? 0))).toBeGreaterThanOrEqual(12);
  });
});
