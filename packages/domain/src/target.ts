import { lastDayOf } from './known-as-of.ts';
import { type IsoDate, type Period, periodEnd } from './period.ts';

export const COMPARATORS = ['>=', '<=', '=', '~', 'range'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** The legal document behind a target. */
export type TargetDocument = {
  readonly code: string;
  /** Number as printed, e.g. `08-NQ/TU`; null when not known. */
  readonly number: string | null;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly issuedOn: string | null;
  readonly issuer: string;
  readonly area: string | null;
  readonly address: string | null;
  readonly note: string | null;
};

/** Where a target or a further telling of a figure was read. */
export type Citation = {
  readonly title: string;
  readonly address: string | null;
  readonly published: string | null;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
};

/** The start of the way to a target, as its document names it. */
export type NamedBaseline = {
  readonly period: Period;
  readonly value: number;
  readonly source: string | null;
};

/** The day by whose list of provinces a name is meant: that of the document, else the end of the period. */
export const decidedOn = (issuedOn: string | null, period: Period | null): IsoDate | null =>
  lastDayOf(issuedOn ?? '') ?? (period === null ? null : periodEnd(period));

export type Target = {
  readonly code: string;
  readonly area: string;
  readonly indicator: string;
  readonly period: Period;
  readonly comparator: Comparator;
  readonly value: number;
  /** The far end of a range, else null. */
  readonly valueMax: number | null;
  readonly document: TargetDocument;
  /** The source that decides, where the document names the measure. */
  readonly source: string | null;
  readonly baseline: NamedBaseline | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly citations: readonly Citation[];
};

/** The eleven verdicts, in the order of the tests that lead to them. */
export const VERDICTS = [
  'area-dissolved',
  'met',
  'missed',
  'awaiting',
  'unreported',
  'met-early',
  'insufficient',
  'on-track',
  'accelerate',
  'slow',
  'reversing',
] as const;
export type Verdict = (typeof VERDICTS)[number];
