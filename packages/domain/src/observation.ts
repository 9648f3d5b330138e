import type { Boundaries } from './area.ts';
import type { Period } from './period.ts';

/**
 * SDMX CL_OBS_STATUS, in the guideline's order of precedence ("Possible Ways of Implementing the
 * Observation Status Concept" 2.0, 2019): when one flag must stand for several, the first wins.
 */
export const OBSERVATION_STATUSES = [
  'B',
  'O',
  'M',
  'L',
  'H',
  'Q',
  'J',
  'S',
  'D',
  'K',
  'W',
  'I',
  'F',
  'E',
  'P',
  'N',
  'U',
  'V',
  'G',
  'A',
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Why there is no value. A reading has a value or one of these, never neither. */
export const MISSING_REASONS = ['O', 'M', 'L', 'Q'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export const QUALITIES = ['ok', 'derived', 'doubtful', 'bound', 'year_uncertain'] as const;
export type Quality = (typeof QUALITIES)[number];

/** What a printed number is of the true one: below it ("trên 9.300"), above it ("gần 500"), or near it ("khoảng"). */
export const BOUNDS = ['lower', 'upper', 'about'] as const;
export type Bound = (typeof BOUNDS)[number];

/** What identifies a figure. National values have no boundaries. */
export type ObservationKey = {
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly source: string;
  readonly boundaries: Boundaries | null;
};

/** What a source says under a key, in one version. */
export type Reading = {
  readonly value: number | null;
  readonly missingReason: MissingReason | null;
  readonly status: readonly ObservationStatus[];
  readonly quality: Quality;
  /** What the printed number is of the true one; null: the number itself. */
  readonly bound: Bound | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as is known. */
  readonly releasedOn: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
};

export type Observation = ObservationKey & Reading & { readonly id: number };

export const DERIVATIONS = [
  'reported',
  'derived',
  'sum',
  'ratio-of-sums',
  'official-mean',
  'mean-weighted',
] as const;
export type Derivation = (typeof DERIVATIONS)[number];

/** What a source says itself goes before what is computed for it. */
export const byDerivation = (
  a: { readonly derivation: Derivation },
  b: { readonly derivation: Derivation },
): number => DERIVATIONS.indexOf(a.derivation) - DERIVATIONS.indexOf(b.derivation);

/** One text for one key; the parts cannot contain the separator. */
export const keyText = (key: ObservationKey): string =>
  `${key.indicator}|${key.area}|${key.period}|${key.source}|${key.boundaries ?? ''}`;

/** Two readings that say the same, whatever the document they were read in. */
export const sameReading = (a: Reading, b: Reading): boolean =>
  a.value === b.value &&
  a.missingReason === b.missingReason &&
  a.quality === b.quality &&
  a.bound === b.bound &&
  a.note === b.note &&
  a.status.length === b.status.length &&
  a.status.every((code) => b.status.includes(code));
