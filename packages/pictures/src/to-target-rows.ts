import { type Period, periodInYears } from '@kts/domain';
import type { TrendPoint, TrendRow } from './to-trend-lines.ts';

export type PathPoint = { readonly period: Period; readonly value: number };

/** A period that is forecast: the expected value and two bands around it. */
export type ForecastBand = {
  readonly period: Period;
  readonly value: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
};

/** Lower and upper end: a range area draws between them, and its tooltip tells both. */
export type Band = readonly [low: number, high: number];

export type TargetTrendRow = {
  readonly x: number;
  readonly period: Period;
  readonly figures: TrendRow['points'] | null;
  readonly path: number | null;
  readonly expected: number | null;
  readonly band50: Band | null;
  readonly band80: Band | null;
  /** False where the bands only begin: at the last reading they have no width. */
  readonly isForecast: boolean;
};

/** A row a moment: what was read, what the path asks for, what is expected. */
export function toTargetRows(
  figures: readonly TrendRow[],
  path: readonly PathPoint[],
  forecast: readonly ForecastBand[],
): TargetTrendRow[] {
  const rows = new Map<number, TargetTrendRow>();
  const put = (x: number, change: Partial<TargetTrendRow> & Pick<TargetTrendRow, 'period'>) =>
    rows.set(x, { ...(rows.get(x) ?? { x, ...NOTHING }), ...change });

  for (const { x, points } of figures) {
    put(x, { period: [...points.values()][0]?.period ?? String(x), figures: points });
  }
  const last = figures.at(-1);
  const start = last === undefined ? undefined : [...last.points.values()][0];
  if (start !== undefined && forecast.length > 0) put(periodInYears(start.period), beginning(start));
  for (const { period, value } of path) put(periodInYears(period), { period, path: value });
  for (const point of forecast) put(periodInYears(point.period), expectation(point));
  return [...rows.values()].toSorted((a, b) => a.x - b.x);
}

const NOTHING = {
  figures: null,
  path: null,
  expected: null,
  band50: null,
  band80: null,
  isForecast: false,
} as const;

/** The bands open from the last reading, as a fan. */
const beginning = ({ period, value }: TrendPoint) => ({
  period,
  expected: value,
  band50: value === null ? null : ([value, value] as const),
  band80: value === null ? null : ([value, value] as const),
});

const expectation = ({ period, value, low50, high50, low80, high80 }: ForecastBand) => ({
  period,
  expected: value,
  band50: [low50, high50] as const,
  band80: [low80, high80] as const,
  isForecast: true,
});

/** The value that the path asks for at a period, on the straight line between its points. */
export function pathAt(path: readonly PathPoint[], period: Period): number | null {
  const years = periodInYears(period);
  const marks = path.map((point) => ({ years: periodInYears(point.period), value: point.value }));
  const before = marks.findLast((mark) => mark.years <= years);
  const after = marks.find((mark) => mark.years >= years);
  if (before === undefined || after === undefined) return null;
  if (after.years === before.years) return before.value;
  return (
    before.value + ((after.value - before.value) * (years - before.years)) / (after.years - before.years)
  );
}

export type TargetTooltipWords = {
  readonly figure: string;
  readonly path: string;
  readonly expected: string;
  readonly band50: string;
  readonly band80: string;
  /** "từ 9,10 % đến 14,20 %": both ends, never the width. */
  readonly span: (low: string, high: string) => string;
  readonly write: (value: number) => string;
};

/** What the tooltip says of a moment. */
export function targetTooltip(row: TargetTrendRow, words: TargetTooltipWords) {
  const line = (key: string, label: string, text: string, detail = '') => ({ key, label, text, detail });
  const band = (key: 'band50' | 'band80') => {
    const ends = row[key];
    if (ends === null || !row.isForecast) return [];
    return [line(key, words[key], words.span(words.write(ends[0]), words.write(ends[1])))];
  };
  return [
    ...[...(row.figures?.values() ?? [])].map(({ text, detail }) =>
      line('figure', words.figure, text, detail),
    ),
    ...(row.path === null ? [] : [line('path', words.path, words.write(row.path))]),
    ...(row.expected === null || !row.isForecast
      ? []
      : [line('expected', words.expected, words.write(row.expected))]),
    ...band('band50'),
    ...band('band80'),
  ];
}
