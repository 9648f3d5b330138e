import type { Direction, Indicator } from './indicator.ts';
import type { Bound } from './observation.ts';
import { type Period, periodInYears } from './period.ts';
import type { Target } from './target.ts';

/** A value at a time, `years` as {@link periodInYears} counts. */
export type Mark = { readonly years: number; readonly value: number };

/** What a target asks for: a value, by when, and from which side it is reached. */
export type Goal = Mark & {
  /** +1 when it is reached by rising, −1 by falling. */
  readonly reach: 1 | -1;
  /** Which way is ahead: that of the comparator, else of the indicator. */
  readonly direction: Exclude<Direction, 'none'>;
};

/** Where the latest reading stands to the path: `value` is latest − path, with its plain sign. */
export type Position = {
  readonly value: number;
  readonly unit: string;
  readonly side: 'ahead' | 'on' | 'behind';
};

/** Sums and quotients of decimals leave 14.999999999999998 where 15 is meant. */
const ROUNDING = 1e-9;

const isNothing = (difference: number, beside: number): boolean =>
  Math.abs(difference) <= ROUNDING * Math.max(1e-3, Math.abs(beside));

export const markOf = ({ period, value }: { period: Period; value: number }): Mark => ({
  years: periodInYears(period),
  value,
});

/**
 * `≥` and `≤` are met as they say, the others in the indicator's direction; a range at its near end.
 * Without a direction more is better, unless the target is a ceiling.
 */
export function goalOf(
  target: Pick<Target, 'period' | 'comparator' | 'value' | 'valueMax'>,
  indicator: Pick<Indicator, 'direction'>,
): Goal {
  const { comparator, value, valueMax } = target;
  const undirected = comparator === '<=' ? 'lower' : 'higher';
  const direction = indicator.direction === 'none' ? undirected : indicator.direction;
  const reach = comparator === '>=' || (comparator !== '<=' && direction === 'higher') ? 1 : -1;
  const far = comparator === 'range' ? (valueMax ?? value) : value;
  const near = reach === 1 ? Math.min(value, far) : Math.max(value, far);
  return {
    years: periodInYears(target.period),
    value: near,
    reach,
    direction: reach === 1 ? 'higher' : 'lower',
  };
}

/** A milestone as the path goes through it: a range at its near end. */
export const markedOnPath = (
  target: Pick<Target, 'period' | 'comparator' | 'value' | 'valueMax'>,
  indicator: Pick<Indicator, 'direction'>,
): { readonly period: Period; readonly value: number } => ({
  period: target.period,
  value: goalOf(target, indicator).value,
});

/** What is still missing: positive when short, at most 0 when met. */
export function gapTo(goal: Goal, value: number): number {
  const gap = goal.reach === 1 ? goal.value - value : value - goal.value;
  return isNothing(gap, goal.value) ? 0 : gap;
}

/** The bound at which a number that equals the goal does not reach it: "gần 15 %" of at least 15 %. */
const shortOf = ({ reach }: Goal): Bound => (reach === 1 ? 'upper' : 'lower');

/** Whether a printed number meets the goal (docs/methods.md, W9). */
export function meets(goal: Goal, value: number, bound: Bound | null = null): boolean {
  const gap = gapTo(goal, value);
  return gap < 0 || (gap === 0 && bound !== shortOf(goal));
}

/** The line baseline → milestones → target; milestones outside of that span are no part of it. */
export function targetPath(baseline: Mark, milestones: readonly Mark[], goal: Mark): readonly Mark[] {
  const between = milestones.filter(({ years }) => years > baseline.years && years < goal.years);
  return [baseline, ...between.toSorted((a, b) => a.years - b.years), goal];
}

/** The value that the path asks for at a time: null before it begins, the target's value after its end. */
export function pathValueAt(path: readonly Mark[], years: number): number | null {
  const before = path.findLast((mark) => mark.years <= years);
  if (before === undefined) return null;
  const after = path.find((mark) => mark.years > years);
  if (after === undefined) return before.value;
  const share = (years - before.years) / (after.years - before.years);
  return before.value + share * (after.value - before.value);
}

/** Null when the latest reading is the start itself, or lies before it. */
export function positionOn(
  path: readonly Mark[],
  latest: Mark,
  direction: Goal['direction'],
  unit: string,
): Position | null {
  const start = path[0];
  const asked = pathValueAt(path, latest.years);
  if (start === undefined || asked === null || latest.years <= start.years) return null;
  const value = latest.value - asked;
  if (isNothing(value, asked)) return { value: 0, unit, side: 'on' };
  return { value, unit, side: value > 0 === (direction === 'higher') ? 'ahead' : 'behind' };
}
