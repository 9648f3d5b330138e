import { comparePeriods, type Frequency, type Period, periodInYears, periodParts } from '@kts/domain';
import type { BarMark } from './to-ranking-bars.ts';

export type TrendPoint = {
  readonly period: Period;
  /** Null leaves a gap. */
  readonly value: number | null;
  readonly text: string;
  readonly mark: BarMark;
  readonly detail: string;
};
export type TrendSeries = {
  readonly key: string;
  readonly label: string;
  readonly points: readonly TrendPoint[];
};
/** From this period on another method or definition holds. */
export type TrendBreak = { readonly period: Period; readonly text: string };

type DrawnPoint = TrendPoint & { readonly value: number };

/** Points that may be joined: one series, one frequency, no gap, no break between them. */
export type TrendLine = {
  readonly key: string;
  /** Place of the series in the list: its colour, dash and marker. */
  readonly series: number;
  readonly points: readonly DrawnPoint[];
};
/** All points of one moment; `x` counts years by the end of the period. */
export type TrendRow = { readonly x: number; readonly points: ReadonlyMap<string, DrawnPoint> };
export type DrawnBreak = { readonly x: number; readonly number: number; readonly text: string };

export type Trend = {
  readonly rows: readonly TrendRow[];
  readonly lines: readonly TrendLine[];
  readonly breaks: readonly DrawnBreak[];
  readonly ticks: readonly { readonly x: number; readonly period: Period }[];
};

const STEP: Readonly<Record<Frequency, number>> = { A: 1, S: 1 / 2, Q: 1 / 4, M: 1 / 12 };
const stepOf = (period: Period): number => STEP[periodParts(period).frequency];
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** Cuts a series where it must not be joined. */
function toLines(series: TrendSeries, index: number, breaks: readonly TrendBreak[]): TrendLine[] {
  const drawn = series.points.filter((point): point is DrawnPoint => point.value !== null);
  const byFrequency = Map.groupBy(drawn, ({ period }) => periodParts(period).frequency);
  return [...byFrequency.values()].flatMap((points) => {
    const runs: DrawnPoint[][] = [];
    for (const point of points.toSorted((a, b) => comparePeriods(a.period, b.period))) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (run !== undefined && before !== undefined && mayJoin(before, point, breaks)) run.push(point);
      else runs.push([point]);
    }
    return runs.map((run) => ({ key: `${series.key}@${run[0]?.period}`, series: index, points: run }));
  });
}

const mayJoin = (before: DrawnPoint, after: DrawnPoint, breaks: readonly TrendBreak[]): boolean =>
  near(periodInYears(after.period) - periodInYears(before.period), stepOf(after.period)) &&
  !breaks.some(
    ({ period }) => comparePeriods(before.period, period) < 0 && comparePeriods(period, after.period) <= 0,
  );

function toRows(lines: readonly Pick<TrendLine, 'key' | 'points'>[]): TrendRow[] {
  const rows = new Map<string, { x: number; points: Map<string, DrawnPoint> }>();
  for (const line of lines) {
    for (const point of line.points) {
      const x = periodInYears(point.period);
      const row = rows.get(x.toFixed(6)) ?? { x, points: new Map<string, DrawnPoint>() };
      row.points.set(line.key, point);
      rows.set(x.toFixed(6), row);
    }
  }
  return [...rows.values()].toSorted((a, b) => a.x - b.x);
}

/** Only breaks with points on both sides: there is nothing to tell apart otherwise. */
function toBreaks(breaks: readonly TrendBreak[], rows: readonly TrendRow[]): DrawnBreak[] {
  const [first, last] = [rows[0]?.x, rows.at(-1)?.x];
  if (first === undefined || last === undefined) return [];
  return breaks
    .map(({ period, text }) => ({ x: periodInYears(period) - stepOf(period) / 2, text }))
    .filter(({ x }) => x > first && x < last)
    .toSorted((a, b) => a.x - b.x)
    .map((drawn, index) => ({ ...drawn, number: index + 1 }));
}

/** Whole years where there are any (an empty one shows as a gap), else the periods themselves. */
function toTicks(lines: readonly Pick<TrendLine, 'points'>[], rows: readonly TrendRow[]): Trend['ticks'] {
  const [first, last] = [rows[0]?.x, rows.at(-1)?.x];
  if (first === undefined || last === undefined) return [];
  const periods = lines.flatMap(({ points }) => points.map(({ period }) => period));
  if (!periods.some((period) => periodParts(period).frequency === 'A')) {
    const byPlace = new Map(periods.map((period) => [periodInYears(period).toFixed(6), period]));
    return rows.flatMap(({ x }) => {
      const period = byPlace.get(x.toFixed(6));
      return period === undefined ? [] : [{ x, period }];
    });
  }
  const years = Array.from(
    { length: Math.floor(last) - Math.ceil(first) + 1 },
    (_, i) => Math.ceil(first) + i,
  );
  return years.map((year) => ({ x: year, period: String(year) }));
}

/** Lines, rows and marks of a trend; nothing is joined across a gap, a break or a change of frequency. */
export function toTrendLines(series: readonly TrendSeries[], breaks: readonly TrendBreak[]): Trend {
  const lines = series.flatMap((one, index) => toLines(one, index, breaks));
  const rows = toRows(lines);
  return { rows, lines, breaks: toBreaks(breaks, rows), ticks: toTicks(lines, rows) };
}
