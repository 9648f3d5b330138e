import { type Instant, keyText, type ObservationKey, type Reading } from '@kts/domain';
import type { ImportGround } from '@kts/exchange';
import type { Store } from '@kts/store';

/**
 * What is stored, as a plan asks about it: read an indicator and period at a time, when first asked for.
 * @param asOf null for now
 */
export function groundOf(store: Store, asOf: Instant | null): ImportGround {
  const groups = new Map<string, ReadonlyMap<string, Reading>>();
  const groupOf = ({ indicator, period }: ObservationKey): ReadonlyMap<string, Reading> => {
    const name = `${indicator}|${period}`;
    const known = groups.get(name);
    if (known !== undefined) return known;
    const found = store.queries.observations.find({ indicators: [indicator], periods: [period], asOf });
    const group = new Map(found.map((reading) => [keyText(reading), reading]));
    groups.set(name, group);
    return group;
  };
  return {
    current: (key) => {
      const group = groupOf(key);
      return group.size === 0 ? null : (group.get(keyText(key)) ?? null);
    },
  };
}
