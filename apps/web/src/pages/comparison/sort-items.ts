import type { ComparisonItem } from '@kts/contract';
import { compareNames } from '../../i18n/format.ts';
import type { Sort } from './search.ts';

type Order = (a: ComparisonItem, b: ComparisonItem) => number;

/** Items come in the order of their places; that order decides between equals. A release not known comes last. */
export function sortItems(
  items: readonly ComparisonItem[],
  sort: Sort,
  descending: boolean,
  nameOf: (slug: string) => string,
): ComparisonItem[] {
  if (sort === 'rank') return descending ? items.toReversed() : [...items];
  const sign = descending ? -1 : 1;
  const orders: Record<Exclude<Sort, 'rank'>, Order> = {
    area: (a, b) => sign * compareNames(nameOf(a.area), nameOf(b.area)),
    value: (a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)),
    released: (a, b) =>
      Number(a.releasedOn === null) - Number(b.releasedOn === null) ||
      sign * compareNames(a.releasedOn ?? '', b.releasedOn ?? ''),
  };
  return items.toSorted(orders[sort]);
}
