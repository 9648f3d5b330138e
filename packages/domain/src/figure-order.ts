import type { Boundaries } from './area.ts';
import type { ShownReading } from './computed-reading.ts';
import { dateAt, firstDayOf } from './known-as-of.ts';
import { keyText, type ObservationStatus } from './observation.ts';
import { comparePeriods, type IsoDate } from './period.ts';

export type ValuedReading = ShownReading & { readonly value: number };

export const hasValue = (reading: ShownReading): reading is ValuedReading => reading.value !== null;

/** From firm to unverified; a break may be flagged beside any of them. */
const FIRMNESS: readonly ObservationStatus[] = ['A', 'P', 'E', 'V'];

const isUsableStatus = (code: ObservationStatus): boolean => code === 'B' || FIRMNESS.includes(code);

/**
 * True for a figure that may decide: it has a value, is official, provisional, estimated or unverified,
 * of the indicator's own definition, and not doubted (docs/methods.md, W3).
 */
export const isPoint = (reading: ShownReading): reading is ValuedReading =>
  hasValue(reading) && isUsable(reading);

/** As {@link isPoint}, of a figure that has a value. */
export const isUsable = ({ status, quality }: Pick<ShownReading, 'status' | 'quality'>): boolean =>
  quality !== 'doubtful' && status.every(isUsableStatus);

/** True for a figure that we carried over from the 63 provinces to the 34. */
export const isRestated = ({ derivation }: Pick<ShownReading, 'derivation'>): boolean =>
  derivation !== 'reported' && derivation !== 'derived';

/** True for a verdict's figure that may still be settled by an official one. */
export const isProvisional = ({ status }: Pick<ShownReading, 'status'>): boolean =>
  status.includes('E') || status.includes('V');

/**
 * Several figures of one source, area and last day, the one that stands for all of them first
 * (docs/methods.md, W2): those that may decide, those without V, those on the list in force, reported ones
 * before derived and these before restated ones (but see {@link overtakenOf}), the firmer status, the longer
 * period.
 *
 * @param inForce the list of provinces that goes first; null: only one list is there
 */
export function inPrecedence<Reading extends ShownReading>(
  readings: readonly Reading[],
  inForce: Boundaries | null = null,
): readonly Reading[] {
  if (readings.length < 2) return readings;
  const overtaken = overtakenOf(readings);
  const wayOf = (reading: ShownReading): number => {
    if (reading.derivation === 'reported') return overtaken.has(reading) ? 1.5 : 0;
    return reading.derivation === 'derived' ? 1 : 2;
  };
  return readings.toSorted(
    (a, b) =>
      Number(isPoint(b)) - Number(isPoint(a)) ||
      Number(a.status.includes('V')) - Number(b.status.includes('V')) ||
      Number(b.boundaries === inForce) - Number(a.boundaries === inForce) ||
      wayOf(a) - wayOf(b) ||
      firmnessOf(a) - firmnessOf(b) ||
      comparePeriods(b.period, a.period),
  );
}

/** The figure that stands for all of them; undefined of none. */
export const firstOf = <Reading extends ShownReading>(
  readings: readonly Reading[],
  inForce: Boundaries | null = null,
): Reading | undefined => inPrecedence(readings, inForce)[0];

/** Of several figures under one key the one that goes first, as everywhere (docs/methods.md, W2). */
export const firstOfEachKey = (readings: readonly ShownReading[]): ShownReading[] =>
  [...Map.groupBy(readings, keyText).values()].flatMap((group) =>
    group.length === 1 ? group : (firstOf(group) ?? []),
  );

/** The reported figures that step behind derived ones, since every part of one of their key was released later (W5). */
function overtakenOf(readings: readonly ShownReading[]): ReadonlySet<ShownReading> {
  const derived = readings.filter(({ derivation }) => derivation === 'derived');
  return new Set(
    readings.filter(
      (reading) => reading.derivation === 'reported' && derived.some((each) => overtakes(each, reading)),
    ),
  );
}

function overtakes(derived: ShownReading, reported: ShownReading): boolean {
  if (derived.boundaries !== reported.boundaries || derived.period !== reported.period) return false;
  const before = releaseDayOf(reported);
  const parts = leavesOf(derived).map(releaseDayOf);
  return before !== null && parts.every((day) => day !== null && day > before);
}

const leavesOf = (reading: ShownReading): readonly ShownReading[] =>
  reading.parts.length === 0 ? [reading] : reading.parts.flatMap(leavesOf);

/** A release known by its month or year counts by its first day; without one, the day it was known here. */
function releaseDayOf({ releasedOn, knownFrom }: ShownReading): IsoDate | null {
  return firstDayOf(releasedOn ?? '') ?? (knownFrom === null ? null : dateAt(knownFrom));
}

/** The place of the worst status that a figure bears; a break alone says nothing against it. */
const firmnessOf = ({ status }: ShownReading): number =>
  Math.max(0, ...status.map((code) => FIRMNESS.indexOf(code)));
