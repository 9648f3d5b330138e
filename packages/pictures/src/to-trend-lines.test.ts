import { describe, expect, test } from 'vitest';
import { type TrendSeries, toTrendLines } from './to-trend-lines.ts';
import { summariseTrend } from './trend-summary.ts';

const series = (key: string, points: Record<string, number | null>): TrendSeries => ({
  key,
  label: key,
  points: Object.entries(points).map(([period, value]) => ({
    period,
    value,
    text: String(value),
    mark: 'reported',
    detail: '',
  })),
});
const runs = (all: TrendSeries[], breaks: string[] = []) =>
  toTrendLines(
    all,
    breaks.map((period) => ({ period, text: period })),
  ).lines.map(({ points }) => points.map(({ period }) => period).join(' '));

describe('toTrendLines', () => {
  test.each([
    ['years in a row are one line', { 2020: 1, 2021: 2, 2022: 3 }, [], ['2020 2021 2022']],
    ['a missing year is a gap', { 2020: 1, 2021: null, 2022: 3 }, [], ['2020', '2022']],
    ['a year that is not there is a gap too', { 2020: 1, 2022: 3, 2023: 4 }, [], ['2020', '2022 2023']],
    ['zero is drawn', { 2020: 0, 2021: 0 }, [], ['2020 2021']],
    [
      'a break of method cuts before its period',
      { 2020: 1, 2021: 2, 2022: 3 },
      ['2021'],
      ['2020', '2021 2022'],
    ],
    ['a break outside cuts nothing', { 2020: 1, 2021: 2 }, ['2019'], ['2020 2021']],
    ['months are not joined with years', { 2022: 1, '2023-06': 2, 2023: 3 }, [], ['2022 2023', '2023-06']],
    [
      'quarters follow each other',
      { '2023-Q1': 1, '2023-Q2': 2, '2023-Q4': 3 },
      [],
      ['2023-Q1 2023-Q2', '2023-Q4'],
    ],
    ['months across the year’s end', { '2023-12': 1, '2024-01': 2 }, [], ['2023-12 2024-01']],
  ] as [string, Record<string, number | null>, string[], string[]][])(
    '%s',
    (_case, points, breaks, expected) => {
      expect(runs([series('a', points)], breaks)).toEqual(expected);
    },
  );

  test('two sources stay two lines', () => {
    expect(runs([series('nso', { 2020: 1, 2021: 2 }), series('mic', { 2020: 3, 2021: 4 })])).toEqual([
      '2020 2021',
      '2020 2021',
    ]);
  });

  test('marks breaks between the periods, in order, only inside the picture', () => {
    const { breaks } = toTrendLines(
      [series('a', { 2020: 1, 2024: 2 })],
      [
        { period: '2024', text: 'b' },
        { period: '2021', text: 'a' },
        { period: '2026', text: 'c' },
      ],
    );
    expect(breaks).toEqual([
      { x: 2020.5, number: 1, text: 'a' },
      { x: 2023.5, number: 2, text: 'b' },
    ]);
  });

  test('ticks name every year, the empty ones too; periods where there are no years', () => {
    const ticks = (points: Record<string, number>) =>
      toTrendLines([series('a', points)], []).ticks.map(({ period }) => period);
    expect(ticks({ 2020: 1, 2023: 2 })).toEqual(['2020', '2021', '2022', '2023']);
    expect(ticks({ '2023-Q1': 1, '2023-Q3': 2 })).toEqual(['2023-Q1', '2023-Q3']);
    expect(ticks({ '2023-06': 1 })).toEqual(['2023-06']);
  });

  test('nothing to draw', () => {
    expect(toTrendLines([series('a', { 2020: null })], [{ period: '2020', text: '' }])).toEqual({
      rows: [],
      lines: [],
      breaks: [],
      ticks: [],
    });
  });
});

describe('summariseTrend', () => {
  test.each([
    ['rose', { 2020: 1, 2022: 3 }, [], 'up'],
    ['fell to zero', { 2020: 1, 2022: 0 }, [], 'down'],
    ['stayed', { 2020: 1, 2021: 1 }, [], 'same'],
    ['one figure', { 2020: 1 }, [], null],
    ['across a break', { 2020: 1, 2021: 2 }, ['2021'], null],
    ['year against month', { 2020: 1, '2021-06': 2 }, [], null],
  ] as [string, Record<string, number>, string[], string | null][])(
    '%s',
    (_case, points, breaks, expected) => {
      const [summary] = summariseTrend(
        [series('a', points)],
        breaks.map((period) => ({ period, text: '' })),
      );
      expect(summary?.direction).toBe(expected);
    },
  );

  test('leaves out series without figures', () => {
    expect(summariseTrend([series('a', { 2020: null })], [])).toEqual([]);
  });
});
