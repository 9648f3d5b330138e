import type { TargetJudged } from './judged-target.ts';
import {
  formatPeriod,
  type IsoDate,
  PARTS_A_YEAR,
  type Period,
  periodEnd,
  periodInYears,
  periodParts,
  shiftYears,
} from './period.ts';
import { breakAfter, onPresentDefinition, type SeriesPoint } from './target-series.ts';

/** A period of which a figure is missing. */
export type WantedPeriod = {
  readonly period: Period;
  /** Wanted as this later period is measured; null: as its own. */
  readonly as: Period | null;
};

/** What is looked at of a judged target. */
type Lacking = Pick<TargetJudged, 'indicator' | 'target' | 'judgement' | 'series'>;

const own = (period: Period): WantedPeriod => ({ period, as: null });

/**
 * The periods whose figures would give a target without verdict or trend one: its own once it is over;
 * before that the newest that can be known, and one more on the same definition where the series has
 * none to measure from. Empty where no figure would help.
 *
 * @param isReleased whether figures of an ended period are usually out by now
 */
export function wantedPeriods(
  judged: Lacking,
  isReleased: (period: Period) => boolean,
): readonly WantedPeriod[] {
  const { verdict, reason, judged: point, baseline, inputs } = judged.judgement;
  if (verdict !== 'insufficient') return [own(judged.target.period)];
  switch (reason) {
    case 'no-points':
    case 'one-point':
      return forTrend(judged, newestOf(judged.target.period, inputs.today, isReleased));
    case 'method-break':
    case 'definition-change':
      return baseline === null || point === null ? [] : [{ period: baseline.period, as: point.period }];
    default:
      return [];
  }
}

/** Two points on one definition, those that are missing of them. */
function forTrend(judged: Lacking, newest: Period): readonly WantedPeriod[] {
  const { indicator, target, series } = judged;
  if (target.baseline !== null) return sinceNamed(judged, target.baseline.period, newest);
  const points = series.points.filter(({ period }) => periodEnd(period) <= periodEnd(target.period));
  const point = points.findLast(({ period }) => periodEnd(period) >= periodEnd(newest)) ?? null;
  const areComparable = (others: readonly Marked[], latest: Marked): boolean =>
    onPresentDefinition([...others, latest], indicator.breaks).length > 1;
  const isLater = point !== null && periodEnd(point.period) > periodEnd(newest);
  const before = isLater ? newest : shiftYears(newest, -1);
  const latest = point ?? unmarked(newest);
  const wanted = point === null ? [own(newest)] : [];
  if (point === null && areComparable(points, latest)) return wanted;
  if (areComparable([unmarked(before)], latest)) return [...wanted, own(before)];
  const after = shiftYears(newest, 1);
  return periodEnd(after) <= periodEnd(target.period) ? [...wanted, own(after)] : wanted;
}

type Marked = Pick<SeriesPoint, 'period' | 'status'>;

const unmarked = (period: Period): Marked => ({ period, status: [] });

/** A start that the document names is one of the two points. */
function sinceNamed({ indicator }: Lacking, start: Period, newest: Period): readonly WantedPeriod[] {
  let latest = newest;
  while (periodInYears(latest) <= periodInYears(start)) latest = shift(latest, 1);
  const isCut = breakAfter(start, [unmarked(latest)], indicator.breaks) !== null;
  return isCut ? [own(latest), { period: start, as: latest }] : [own(latest)];
}

/** The last period of the target's length that has ended and is usually released by then; the last that has ended where none is. */
function newestOf(like: Period, today: IsoDate, isReleased: (period: Period) => boolean): Period {
  const { frequency } = periodParts(like);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const running = formatPeriod({ year, frequency, index: Math.ceil((month * PARTS_A_YEAR[frequency]) / 12) });
  const ended = Array.from({ length: PERIODS_BACK }, (_each, index) => shift(running, -1 - index));
  return ended.find(isReleased) ?? shift(running, -1);
}

/** A source that is further behind than that doesn't publish the indicator any more. */
const PERIODS_BACK = 5;

function shift(period: Period, by: number): Period {
  const { year, frequency, index } = periodParts(period);
  const count = PARTS_A_YEAR[frequency];
  const place = year * count + index - 1 + by;
  return formatPeriod({ year: Math.floor(place / count), frequency, index: (place % count) + 1 });
}
