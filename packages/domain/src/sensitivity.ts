import { isRank } from './indicator.ts';
import { type PaceRating, type PerUnit, progressRatio, ratingOf } from './pace.ts';
import { comparePeriods, type Period, periodEnd } from './period.ts';
import type { Verdict } from './target.ts';
import { goalOf, markOf, meets } from './target-path.ts';
import { baselineOf, breakAfter, onPresentDefinition, type SeriesPoint } from './target-series.ts';
import type { JudgementInput } from './verdict.ts';

/** What the verdict would be, had the way to the target been measured from another year. */
export type BaseCase = {
  readonly period: Period;
  readonly value: number;
  /** The base that the verdict stands on. */
  readonly used: boolean;
  /** R from this base. */
  readonly ratio: PerUnit;
  readonly byPoints: PaceRating | null;
  readonly byPercent: PaceRating | null;
  /** By the computation that decides for the indicator. */
  readonly verdict: Extract<Verdict, PaceRating | 'insufficient'>;
};

export type Sensitivity = {
  readonly bases: readonly BaseCase[];
  /** No other base and no other computation gives another class. */
  readonly stable: boolean;
};

/**
 * The verdict from every base that could be chosen, by points and by per cent; null where no base has
 * a say: the deadline has passed, the area is gone, the target is met, or there are no two readings.
 */
export function sensitivityOf(input: JudgementInput): Sensitivity | null {
  const { target, indicator, area, today } = input;
  const goal = goalOf(target, indicator);
  const series = input.series.filter(({ period }) => periodEnd(period) <= periodEnd(target.period));
  const latest = series.at(-1);
  const gone = area.validTo !== null && area.validTo < today && area.validTo < periodEnd(target.period);
  if (latest === undefined || gone || today > periodEnd(target.period)) return null;
  if (meets(goal, latest.value, latest.bound)) return null;

  const used = baselineOf(target.baseline, series, indicator.breaks);
  const bases = [...(used?.named ? [used] : []), ...onPresentDefinition(series, indicator.breaks)]
    .filter(({ period }) => periodEnd(period) < periodEnd(latest.period))
    .map(({ period, value }) => ({ period, value, used: used?.period === period && used.value === value }))
    // A named base often repeats a reading of the series.
    .filter((base, index, all) => all.findIndex((each) => each.period === base.period) === index)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  if (bases.length === 0) return null;

  const cases = bases.map((base) => caseOf(base, latest, series, input));
  const classes = new Set(cases.flatMap((each) => [each.verdict, ...ratingsOf(each)]));
  return { bases: cases, stable: classes.size === 1 };
}

const ratingsOf = ({ byPoints, byPercent }: BaseCase): PaceRating[] =>
  [byPoints, byPercent].filter((rating) => rating !== null);

function caseOf(
  base: Pick<BaseCase, 'period' | 'value' | 'used'>,
  latest: SeriesPoint,
  series: readonly SeriesPoint[],
  { target, indicator }: JudgementInput,
): BaseCase {
  const broken = breakAfter(base.period, series, indicator.breaks) !== null;
  const ratio = broken
    ? { points: null, percent: null }
    : progressRatio({
        baseline: markOf(base),
        latest: markOf(latest),
        met: false,
        yearBefore: null,
        goal: goalOf(target, indicator),
        inPercent: !isRank(indicator),
      });
  const [byPoints, byPercent] = [ratio.points, ratio.percent].map((one) =>
    one === null ? null : ratingOf(one),
  ) as [PaceRating | null, PaceRating | null];
  const deciding = indicator.paceUnit === 'percent' ? (byPercent ?? byPoints) : byPoints;
  return { ...base, ratio, byPoints, byPercent, verdict: deciding ?? 'insufficient' };
}
