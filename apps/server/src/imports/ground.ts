import { type Instant, keyText, type Reading, type ImportGround } from '@kts/domain';
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

/**
 * What is stored, as a plan asks about it: read when first asked for, an indicator and period at a time,
 * or an indicator and source where a figure is compared with its past.
 * @param asOf null for now
 */
export function planningGround(store: Store, asOf: Instant | null): ImportGround {
  const { observations, knownValues } = store.queries;
  const groupOf = remembered((indicator = '', period = ''): ReadonlyMap<string, Reading> => {
    const found = observations.find({ indicators: [indicator], periods: [period], asOf });
    return new Map(found.map((reading) => [keyText(reading), reading]));
  });
  const knownOf = remembered((indicator = '', source = '') =>
    Map.groupBy(knownValues.find(indicator, source, asOf), ({ area }) => area),
  );
  const spreadOf = remembered((indicator = '', source = '') => knownValues.spread(indicator, source, asOf));
  return {
    current: (key) => {
      const group = groupOf(key.indicator, key.period);
      return group.size === 0 ? null : (group.get(keyText(key)) ?? null);
    },
    series: (indicator, area, source) => knownOf(indicator, source).get(area) ?? [],
    spread: (indicator, source) => spreadOf(indicator, source),
  };
}
