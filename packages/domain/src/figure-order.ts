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
 * Which of several figures of one source and last day goes first (docs/methods.md, W2): those that may
 * decide, those without V, those on the list in force, reported ones before derived and these before
 * restated ones (but see {@link isOvertaken}), the firmer status, the longer period.
 *
 * @param inForce the list of provinces that goes first; null: only one list is there
 */
export const byPrecedence =
  (inForce: Boundaries | null) =>
  (a: ShownReading, b: ShownReading): number =>
    Number(isPoint(b)) - Number(isPoint(a)) ||
    Number(a.status.includes('V')) - Number(b.status.includes('V')) ||
    Number(b.boundaries === inForce) - Number(a.boundaries === inForce) ||
    wayOf(a, b) - wayOf(b, a) ||
    firmnessOf(a) - firmnessOf(b) ||
    comparePeriods(b.period, a.period);

/** The figure that stands for all of them; undefined of none. */
export const firstOf = <Reading extends ShownReading>(
  readings: readonly Reading[],
  inForce: Boundaries | null = null,
): Reading | undefined => readings.toSorted(byPrecedence(inForce))[0];

/** Of several figures under one key the one that goes first, as everywhere (docs/methods.md, W2). */
export const firstOfEachKey = (readings: readonly ShownReading[]): ShownReading[] =>
  [...Map.groupBy(readings, keyText).values()].flatMap((group) =>
    group.length === 1 ? group : (firstOf(group) ?? []),
  );

/** 0 reported, 1 derived, 2 restated; a reported figure that was overtaken stands behind the derived one. */
function wayOf(reading: ShownReading, other: ShownReading): number {
  if (reading.derivation === 'reported') return isOvertaken(reading, other) ? 1.5 : 0;
  return reading.derivation === 'derived' ? 1 : 2;
}

/** W5: every part of a derived figure of the same key was released after the reported one. */
function isOvertaken(reported: ShownReading, derived: ShownReading): boolean {
  if (derived.derivation !== 'derived' || derived.boundaries !== reported.boundaries) return false;
  if (derived.period !== reported.period) return false;
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
