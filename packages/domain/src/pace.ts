import type { Verdict } from './target.ts';
import { type Goal, type Mark, meets } from './target-path.ts';

export type PaceFigures = {
  /** From the latest reading to the target. */
  readonly needed: number | null;
  /** From the baseline to the latest reading. */
  readonly actual: number | null;
  /** Of the last year alone; null without a point exactly one year before, on the same definition. */
  readonly lastYear: number | null;
  /** Actual ÷ needed: 0.33 means "must be three times as fast". Null when nothing is needed. */
  readonly ratio: number | null;
  /** Ordinary least squares through three readings or more; points a year only. */
  readonly slope: number | null;
};

/**
 * The same pace told twice. Points are units of the indicator a year; per cent is per cent a year
 * (14.95, not 0.1495); each is null where one of its two values is at or below zero, all of it for ranks.
 */
export type Pace = { readonly points: PaceFigures | null; readonly percent: PaceFigures | null };

/** The first year whose value, carried on at the actual pace, meets the target. */
export const NOT_REACHED_REASONS = ['no-pace', 'wrong-way', 'already-met'] as const;

export type YearReached = {
  readonly points: number | null;
  readonly percent: number | null;
  readonly reason: (typeof NOT_REACHED_REASONS)[number] | null;
};

/** One computation in points, one in per cent; null where it is not defined. */
export type PerUnit = { readonly points: number | null; readonly percent: number | null };

/** What pace is measured between. `baseline` is null when the way so far cannot be measured. */
export type PaceMarks = {
  readonly baseline: Mark | null;
  readonly latest: Mark;
  /** The latest meets the goal; a bound has its say. */
  readonly met: boolean;
  /** The point one year before the latest, where there is one. */
  readonly yearBefore: Mark | null;
  readonly goal: Goal;
  /** False for ranks: twice as good a place is not a place twice as good. */
  readonly inPercent: boolean;
};

/** Units a year, null when no time lies between. */
export function pointsAYear(from: Mark, to: Mark): number | null {
  const years = to.years - from.years;
  return years > 0 ? (to.value - from.value) / years : null;
}

/** Per cent a year at a constant rate; null when it is not defined. */
export function percentAYear(from: Mark, to: Mark): number | null {
  const years = to.years - from.years;
  if (years <= 0 || from.value <= 0 || to.value <= 0) return null;
  return 100 * ((to.value / from.value) ** (1 / years) - 1);
}

/** A straight line through marks, with what an interval around it is computed from. */
export type Line = {
  /** The weighted means, through which it goes. */
  readonly at: Mark;
  readonly slope: number;
  /** Standard deviation of what it leaves over; 0 when nothing is left. */
  readonly s: number;
  readonly degrees: number;
  readonly weight: number;
  readonly sxx: number;
};

/** Weighted least squares; a mark k years older than the newest weighs λ^k. */
export function fitLine(marks: readonly Mark[], lambda: number): Line {
  const newest = Math.max(...marks.map(({ years }) => years));
  const sum = (of: (mark: Mark) => number): number =>
    marks.reduce((total, mark) => total + lambda ** (newest - mark.years) * of(mark), 0);
  const weight = sum(() => 1);
  const at = { years: sum(({ years }) => years) / weight, value: sum(({ value }) => value) / weight };
  const sxx = sum(({ years }) => (years - at.years) ** 2);
  const slope = sum(({ years, value }) => (years - at.years) * (value - at.value)) / sxx;
  const degrees = marks.length - 2;
  const left = sum(({ years, value }) => (value - at.value - slope * (years - at.years)) ** 2);
  const s = Math.sqrt(left / degrees);
  const largest = Math.max(...marks.map(({ value }) => Math.abs(value)));
  // Points on a line leave rounding errors, which are no spread.
  return { at, slope, s: s <= 1e-10 * largest ? 0 : s, degrees, weight, sxx };
}

/** The slope of the unweighted line; null with fewer than three marks. */
export const slopeOf = (marks: readonly Mark[]): number | null =>
  marks.length < 3 ? null : fitLine(marks, 1).slope;

/** True when every value involved allows a rate of growth. */
export const allowsPercent = ({ baseline, latest, goal, inPercent }: PaceMarks): boolean =>
  inPercent && latest.value > 0 && goal.value > 0 && (baseline === null || baseline.value > 0);

export const NO_RATES: PerUnit = { points: null, percent: null };

/** The constant pace that leads from one mark to another. */
export const ratesBetween = (from: Mark, to: Mark, inPercent: boolean): PerUnit => ({
  points: pointsAYear(from, to),
  percent: inPercent ? percentAYear(from, to) : null,
});

/**
 * R: the actual pace as a share of the pace that the target asked for from the start. Undefined from
 * a start that meets the target already, where any way back to it would count as progress.
 */
export function progressRatio({ baseline, latest, goal, inPercent }: PaceMarks): PerUnit {
  if (baseline === null || meets(goal, baseline.value)) return NO_RATES;
  const required = ratesBetween(baseline, goal, inPercent);
  const actual = ratesBetween(baseline, latest, inPercent);
  return {
    points: quotient(actual.points, required.points),
    percent: quotient(actual.percent, required.percent),
  };
}

const quotient = (actual: number | null, required: number | null): number | null =>
  actual === null || required === null || required === 0 ? null : actual / required;

export type PaceRating = Extract<Verdict, 'on-track' | 'accelerate' | 'slow' | 'reversing'>;

/** Eurostat's thresholds, with room for rounding: a ratio of 0.95 may be computed as 0.9499999999999998. */
export function ratingOf(ratio: number): PaceRating {
  const reaches = (threshold: number): boolean => ratio >= threshold - 1e-9;
  if (reaches(0.95)) return 'on-track';
  if (reaches(0.6)) return 'accelerate';
  return reaches(0) ? 'slow' : 'reversing';
}

/** True when points and per cent rate the same way differently. */
export const ratingsDiffer = ({ points, percent }: PerUnit): boolean =>
  points !== null && percent !== null && ratingOf(points) !== ratingOf(percent);

/** `readings` are those that the slope goes through. */
export function paceOf(marks: PaceMarks, readings: readonly Mark[]): Pace {
  const { baseline, latest, met, yearBefore, goal } = marks;
  const figures = (rate: typeof pointsAYear, slope: number | null): PaceFigures => {
    const needed = rate(latest, goal);
    const actual = baseline === null ? null : rate(baseline, latest);
    const lastYear = yearBefore === null ? null : rate(yearBefore, latest);
    return { needed, actual, lastYear, ratio: met ? null : quotient(actual, needed), slope };
  };
  const percent = marks.inPercent ? figures(percentAYear, null) : null;
  return {
    points: figures(pointsAYear, baseline === null ? null : slopeOf(readings)),
    percent: percent !== null && isComputable(percent) ? percent : null,
  };
}

const isComputable = ({ needed, actual, lastYear }: PaceFigures): boolean =>
  needed !== null || actual !== null || lastYear !== null;

/**
 * When the target is met if things go on as from the baseline to the latest reading. Both ways of
 * going on are told, because the choice can move the answer by years.
 */
export function yearReached(marks: PaceMarks): YearReached {
  const { baseline, latest, goal, met } = marks;
  if (met) return { points: null, percent: null, reason: 'already-met' };
  const pace = baseline === null ? null : pointsAYear(baseline, latest);
  if (baseline === null || pace === null || pace === 0)
    return { points: null, percent: null, reason: 'no-pace' };
  if (pace * goal.reach < 0) return { points: null, percent: null, reason: 'wrong-way' };
  const rate = allowsPercent(marks) ? percentAYear(baseline, latest) : null;
  return {
    points: yearAfter(latest, (goal.value - latest.value) / pace),
    percent:
      rate === null || rate === 0
        ? null
        : yearAfter(latest, Math.log(goal.value / latest.value) / Math.log1p(rate / 100)),
    reason: null,
  };
}

/** Rounded up to the end of a year; what lies a hair past the end of one is that year still. */
const yearAfter = (latest: Mark, years: number): number => Math.ceil(latest.years + years - 1e-9);
