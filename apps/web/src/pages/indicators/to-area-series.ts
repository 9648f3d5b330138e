import { comparePeriods } from '@kts/domain';
import type { ReadingOut } from '@kts/contract';

/** Readings that may be drawn as one line: one area, source, list of provinces, way of coming about. */
export type AreaSeries = {
  readonly key: string;
  readonly area: string;
  readonly source: string;
  readonly boundaries: '2024' | '2025' | null;
  readonly derived: boolean;
  readonly readings: readonly ReadingOut[];
};

/** Splits readings into series, never joining sources or boundaries; areas stand in the order given. */
export function toAreaSeries(readings: readonly ReadingOut[], areas: readonly string[]): AreaSeries[] {
  const groups = Map.groupBy(readings, ({ area, source, boundaries, derivation }) =>
    [area, source, boundaries, derivation === 'reported' ? 'reported' : 'derived'].join('|'),
  );
  return [...groups]
    .flatMap(([key, group]): AreaSeries[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { area, source, boundaries } = first;
      const derived = first.derivation !== 'reported';
      const sorted = group.toSorted((a, b) => comparePeriods(a.period, b.period));
      return [{ key, area, source, boundaries, derived, readings: sorted }];
    })
    .toSorted((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area));
}
