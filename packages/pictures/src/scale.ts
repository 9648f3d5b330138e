import { nice, ticks as ticksBetween } from 'd3-array';
import { axisStart, placeTicks } from './value-axis.ts';

/** Values on a straight line of pixels. One value alone stands in the middle. */
export const scale =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number): number =>
    low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

/** An axis: the values at its ends, and those that are written. */
export type Axis = { readonly ends: readonly [low: number, high: number]; readonly ticks: readonly number[] };

/** Values that lie closer are one: there is nothing between them to write. */
const ONE = 1e-9;

/** Round numbers around values, about `count` steps. */
export function valueAxis([low, high]: readonly [low: number, high: number], count: number): Axis {
  const [from, to] = nice(low, high - low < ONE ? low + 1 : high, count);
  return { ends: [from, to], ticks: ticksBetween(from, to, count) };
}

/** From zero, or from the lowest value where that is below it. */
export const axisFromZero = (values: readonly number[], count: number): Axis =>
  valueAxis([Math.min(0, ...values), Math.max(0, ...values)], count);

/** Of a trend: from zero unless that would press the lines together at the top. */
export function trendAxis(values: readonly number[], count: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return valueAxis([axisStart(low, high), Math.max(0, high)], count);
}

/** Of places: from `first`, for there is no place 0 though dots are counted from it. */
export function placeAxis(values: readonly number[], first: 0 | 1): Axis {
  const ticks = placeTicks(Math.max(1, ...values));
  return { ends: [first, ticks.at(-1) ?? 1], ticks };
}

/** Every so many of the ticks that none of them touches the next; `roomOf` says what each takes. */
export function apart<T>(
  ticks: readonly T[],
  placeOf: (tick: T) => number,
  roomOf: (tick: T) => number,
): T[] {
  const touches = (kept: readonly T[]) =>
    kept.some((tick, index) => {
      const next = kept[index + 1];
      return (
        next !== undefined &&
        Math.abs(placeOf(next) - placeOf(tick)) < (roomOf(tick) + roomOf(next)) / 2 + GAP
      );
    });
  for (let step = 1; step < ticks.length; step += 1) {
    const kept = ticks.filter((_, index) => index % step === 0);
    if (!touches(kept)) return kept;
  }
  return ticks.slice(0, 1);
}

const GAP = 8;
