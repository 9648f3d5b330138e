import type { Direction } from './indicator.ts';

export type Ranked<Item> = { readonly item: Item; readonly rank: number; readonly tied: boolean };

/**
 * Places 1, 2, 2, 4 ("standard competition ranking"): equal values share the better place, and the
 * places after it are left out, as the ministry's tables do. The best first; equal ones keep their order.
 * An indicator without a direction is ranked from the largest down.
 */
export function rankValues<Item extends { readonly value: number }>(
  items: readonly Item[],
  direction: Direction,
): Ranked<Item>[] {
  const sign = direction === 'lower' ? 1 : -1;
  const sorted = items.toSorted((a, b) => sign * (a.value - b.value));
  const values = sorted.map(({ value }) => value);
  return sorted.map((item) => ({
    item,
    rank: values.indexOf(item.value) + 1,
    tied: values.indexOf(item.value) !== values.lastIndexOf(item.value),
  }));
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
