import { comparePeriods } from '@kts/domain';
import type { TrendBreak, TrendPoint, TrendSeries } from './to-trend-lines.ts';

export type SeriesSummary = {
  readonly label: string;
  readonly first: TrendPoint;
  readonly last: TrendPoint;
  readonly count: number;
  /** Null with one figure, or where a break of method forbids the comparison. */
  readonly direction: 'up' | 'down' | 'same' | null;
};

/** First and last figure of each series, and whether it rose between them. */
export function summariseTrend(
  series: readonly TrendSeries[],
  breaks: readonly TrendBreak[],
): SeriesSummary[] {
  return series.flatMap(({ label, points }) => {
    const drawn = points
      .filter(({ value }) => value !== null)
      .toSorted((a, b) => comparePeriods(a.period, b.period));
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first === undefined || last === undefined) return [];
    const broken = breaks.some(
      ({ period }) => comparePeriods(first.period, period) < 0 && comparePeriods(period, last.period) <= 0,
    );
    const comparable = drawn.length > 1 && !broken && first.period.length === last.period.length;
    return [
      { label, first, last, count: drawn.length, direction: comparable ? directionOf(first, last) : null },
    ];
  });
}

function directionOf(first: TrendPoint, last: TrendPoint): 'up' | 'down' | 'same' {
  const difference = (last.value ?? 0) - (first.value ?? 0);
  if (difference === 0) return 'same';
  return difference > 0 ? 'up' : 'down';
}
