import { describe, expect, test } from 'vitest';
import { paperReach, paperStanding } from './paper-bars.ts';
import { measureOnPaper } from './measure-text.ts';
import { type PaperMark, paperTrend } from './paper-trend.ts';
import type { Shape } from './picture.ts';
import { pictureSvg } from './picture-svg.ts';
import type { BarMark } from './to-ranking-bars.ts';
import { toTrendLines } from './to-trend-lines.ts';

const FRAME = { width: 306, height: 120, top: 19 };
const mark = (years: number, value: number): PaperMark => ({ years, value, label: `${value} % (${years})` });
const point = (period: string, value: number, as: BarMark = 'reported') => ({
  period,
  value,
  text: `${value} % (${period})`,
  mark: as,
  detail: '',
});
const textsOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'text');
const trendOf = (points: readonly ReturnType<typeof point>[], breaks: readonly string[] = []) =>
  toTrendLines(
    [{ key: 'f', label: '', points }],
    breaks.map((period) => ({ period, text: '' })),
  );

/** What is written stays inside of the frame. */
function expectInside(shapes: readonly Shape[]): void {
  for (const { text, x, y, fontSize, fontWeight, textAnchor } of textsOf(shapes)) {
    const wide = measureOnPaper(text, fontSize, fontWeight === 700 ? 'bold' : 'regular');
    const from = { start: x, middle: x - wide / 2, end: x - wide }[textAnchor ?? 'start'];
    expect(from, text).toBeGreaterThanOrEqual(-1);
    expect(from + wide, text).toBeLessThanOrEqual(FRAME.width + 1);
    expect(y, text).toBeLessThanOrEqual(FRAME.height);
    expect(y - fontSize, text).toBeGreaterThanOrEqual(0);
  }
}

describe('a trend on paper', () => {
  const goals = [mark(2025, 20), mark(2030, 30)];
  const points = ['2020', '2021', '2022', '2023', '2024'].map((period) => point(period, 12.7));
  const shapes = paperTrend(
    {
      trend: trendOf([...points, point('2025', 14, 'provisional')]),
      goals,
      path: [mark(2020, 12.7), ...goals],
      fromTop: false,
    },
    FRAME,
  );

  test('writes first and last reading, what is asked for, and every year that has something', () => {
    expectInside(shapes);
    const texts = textsOf(shapes).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        '12.7 % (2020)',
        '14 % (2025)',
        '20 % (2025)',
        '30 % (2030)',
        '2020',
        '2025',
        '2030',
      ]),
    );
  });

  test('an estimate is hollow, the target a filled diamond', () => {
    const fills = shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.strokeWidth === 1.75 ? [shape.fill] : [],
    );
    expect(fills).toEqual([...points.map(() => '#0b4f8a'), '#ffffff']);
    const diamonds = shapes.filter((shape) => shape.kind === 'path' && shape.d.includes('l5,5l-5,5'));
    expect(diamonds.map(({ fill }) => fill)).toEqual(['#ffffff', '#9c2f06']);
  });

  test('no line crosses a break or a gap', () => {
    const linesOf = (periods: readonly string[], breaks: readonly string[]) =>
      paperTrend(
        {
          trend: trendOf(
            periods.map((period) => point(period, 5)),
            breaks,
          ),
          goals: [],
          path: [],
          fromTop: false,
        },
        FRAME,
      ).filter((shape) => shape.strokeWidth === 2).length;
    expect(linesOf(['2020', '2021', '2022'], [])).toBe(1);
    expect(linesOf(['2020', '2021', '2022'], ['2021'])).toBe(2);
    expect(linesOf(['2020', '2022'], [])).toBe(2);
  });

  test('nothing to draw', () => {
    expect(paperTrend({ trend: trendOf([]), goals: [], path: [], fromTop: false }, FRAME)).toEqual([]);
  });
});

test.each([
  [1, 283],
  [63, 23],
])('place %d of 63 stands at %d on its strip', (place, x) => {
  const shapes = paperStanding(
    {
      bars: [
        { label: 'Thành phố Hồ Chí Minh', value: 0.8, text: '0,8', own: true },
        { label: 'Bình quân', value: 0, text: '0', own: false },
      ],
      rank: { place, of: 63, text: `Hạng ${place}/63` },
    },
    FRAME,
  );
  expectInside(shapes);
  expect(shapes.some((shape) => shape.kind === 'path' && shape.d.startsWith(`M${x},106.5l`))).toBe(true);
  expect(shapes.filter((shape) => shape.kind === 'rect').map(({ width }) => width)).toEqual([174, 0]);
});

test('shares of targets: as many as there is room for, none beyond the frame', () => {
  const bars = [0.5, 1.4, 0, 1].map((share) => ({ label: 'Chỉ tiêu', share, text: '1 / 2' }));
  expect(paperReach({ bars }, { ...FRAME, height: 70 }).filter(({ kind }) => kind === 'text')).toHaveLength(
    2,
  );
  const shapes = paperReach({ bars }, FRAME);
  expectInside(shapes);
  for (const shape of shapes)
    if (shape.kind === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(FRAME.width);
});

test('a file says in words what it shows, and nothing in it is taken for markup', () => {
  const shapes: Shape[] = [
    { kind: 'text', text: 'a < b & "c"', x: 1, y: 2, fontSize: 11, textAnchor: 'middle' },
    { kind: 'line', x1: 0, x2: 1, y1: 0, y2: 1, strokeWidth: 2 },
  ];
  expect(pictureSvg({ width: 10, height: 5, shapes, label: '<x>', font: "Tinos, 'Times'" })).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="10" height="5" viewBox="0 0 10 5" font-family="Tinos, 'Times'"><title>&lt;x&gt;</title><rect width="100%" height="100%" fill="#ffffff"/><text x="1" y="2" font-size="11" text-anchor="middle">a &lt; b &amp; &quot;c&quot;</text><line x1="0" x2="1" y1="0" y2="1" stroke-width="2"></line></svg>`,
  );
});
