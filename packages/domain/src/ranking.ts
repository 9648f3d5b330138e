import type { Direction } from './indicator.ts';

export type Ranked = { readonly rank: number; readonly tied: boolean };

/**
 * Places 1, 2, 2, 4 ("standard competition ranking"): equal values share the better place, and the
 * places after it are left out, as the ministry's tables do. Order of the result is that of `values`.
 * An indicator without a direction is ranked from the largest down.
 */
export function rankValues(values: readonly number[], direction: Direction): Ranked[] {
  const sign = direction === 'lower' ? 1 : -1;
  const sorted = values.toSorted((a, b) => sign * (a - b));
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    count.set(value, (count.get(value) ?? 0) + 1);
  });
  return values.map((value) => ({ rank: first.get(value) ?? 0, tied: (count.get(value) ?? 0) > 1 }));
}

/** Arithmetic mean; null for no values. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Middle value, or the mean of the two middle ones; null for no values. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
