import type { Boundaries, Indicator, Period, PeriodParts } from '@kts/domain';
import { periodInYears, periodParts } from '@kts/domain';

/** Stands for a source that a person has yet to name: such figures wait, but are read and checked with the rest. */
export const OPEN_SOURCE = '?';

/** What the figures of all provinces under one indicator, period, source and list of provinces share. */
export type Slot = {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  /** Where the period lies in time, in years. */
  readonly at: number;
  readonly frequency: PeriodParts['frequency'];
};

export type SlotFinder = (
  indicator: Indicator,
  period: Period,
  source: string,
  boundaries: Boundaries | null,
) => Slot;

/** Gives one slot for one key without its area: 100,000 figures share a few hundred. */
export function slotFinder(): SlotFinder {
  const known = new Map<Indicator, Map<Period, Slot[]>>();
  return (indicator, period, source, boundaries) => {
    const periods = valueAt(known, indicator, () => new Map<Period, Slot[]>());
    const slots = valueAt(periods, period, (): Slot[] => []);
    const found = slots.find((slot) => slot.source === source && slot.boundaries === boundaries);
    if (found !== undefined) return found;
    const { frequency } = periodParts(period);
    const slot: Slot = { indicator, period, source, boundaries, at: periodInYears(period), frequency };
    slots.push(slot);
    return slot;
  };
}

/** What a map holds under a key; made when it holds nothing. */
export function valueAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
