import { type Instant, keyText, type Reading, type ImportGround, type SeriesValue } from '@kts/domain';
import type { Store } from '@kts/store';

/** Keeps what `make` gave for a name. */
function remembered<T>(make: (...parts: string[]) => T): (...parts: string[]) => T {
  const known = new Map<string, T>();
  return (...parts) => {
    const name = parts.join('|');
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make(...parts);
    known.set(name, made);
    return made;
  };
}

type Known = {
  readonly byArea: ReadonlyMap<string, readonly SeriesValue[]>;
  readonly spread: { readonly least: number; readonly most: number } | null;
};

/**
 * What is stored, as a plan asks about it: read when first asked for, an indicator and period at a time,
 * or an indicator and source where a figure is compared with its past.
 * @param asOf null for now
 */
export function planningGround(store: Store, asOf: Instant | null): ImportGround {
  const { observations } = store.queries;
  const groupOf = remembered((indicator = '', period = ''): ReadonlyMap<string, Reading> => {
    const found = observations.find({ indicators: [indicator], periods: [period], asOf });
    return new Map(found.map((reading) => [keyText(reading), reading]));
  });
  const knownOf = remembered((indicator = '', source = ''): Known => {
    const values = observations
      .find({ indicators: [indicator], source, asOf })
      .flatMap(({ area, period, boundaries, value }) =>
        value === null ? [] : [{ area, period, boundaries, value }],
      );
    const provincial = values.filter(({ boundaries }) => boundaries !== null).map(({ value }) => value);
    return {
      byArea: Map.groupBy(values, ({ area }) => area),
      spread:
        provincial.length === 0
          ? null
          : {
              least: provincial.reduce((least, value) => Math.min(least, value)),
              most: provincial.reduce((most, value) => Math.max(most, value)),
            },
    };
  });
  return {
    current: (key) => {
      const group = groupOf(key.indicator, key.period);
      return group.size === 0 ? null : (group.get(keyText(key)) ?? null);
    },
    series: (indicator, area, source) => knownOf(indicator, source).byArea.get(area) ?? [],
    spread: (indicator, source) => knownOf(indicator, source).spread,
  };
}
