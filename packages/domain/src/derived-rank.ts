import type { Area, Boundaries } from './area.ts';
import { computedReading, type ShownReading } from './computed-reading.ts';
import { firstOf, hasValue, type ValuedReading } from './figure-order.ts';
import type { Direction, Indicator } from './indicator.ts';

/** Means of equal scores differ in their last digits. */
const EQUAL = 1e-9;

/**
 * Places of the provinces of one list by their scores of one source and period: "1, 2, 2, 4", and only
 * where every province of the list has a score (docs/methods.md, W8). A place bears the statuses and the
 * doubt of the whole set, which are its parts (W4).
 *
 * @param scores of the indicator that is ranked, on this list, restated ones included
 * @param direction of the scores: the best is first
 */
export function rankReadings(
  { indicator, direction }: { readonly indicator: Pick<Indicator, 'code'>; readonly direction: Direction },
  scores: readonly ShownReading[],
  boundaries: Boundaries,
  provinces: readonly Pick<Area, 'slug'>[],
): ShownReading[] {
  const groups = Map.groupBy(
    scores.filter(hasValue).filter((score) => score.boundaries === boundaries),
    ({ source, period }) => `${source}|${period}`,
  );
  return [...groups.values()].flatMap((group) => {
    const byArea = Map.groupBy(group, ({ area }) => area);
    const set = provinces.flatMap(({ slug }) => firstOf(byArea.get(slug) ?? []) ?? []);
    if (set.length < provinces.length) return [];
    return placesOf(set, indicator.code, direction);
  });
}

/** All that the places of one set have in common is put together once. */
function placesOf(set: readonly ValuedReading[], indicator: string, direction: Direction): ShownReading[] {
  const sign = direction === 'lower' ? -1 : 1;
  const [first] = set;
  if (first === undefined) return [];
  const { area, period, source, boundaries } = first;
  const common = computedReading(
    { indicator, area, period, source, boundaries },
    'derived',
    { parts: set },
    () => 1,
  );
  return set.map((own) => ({
    ...common,
    area: own.area,
    value: 1 + set.filter(({ value }) => sign * (value - own.value) > EQUAL).length,
  }));
}
