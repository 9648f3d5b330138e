import type { FigureUsed } from './figure-used.ts';
import type { PaceUnit } from './indicator.ts';
import type { Period } from './period.ts';
import type { Comparator, Verdict } from './target.ts';

/** One target within a finding: several years of one indicator are told in one sentence. */
export type TargetInFinding = {
  readonly target: string;
  readonly document: string;
  readonly period: Period;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax: number | null;
  readonly verdict: Verdict;
  readonly gap: number | null;
  readonly needed: number | null;
  readonly actual: number | null;
  readonly paceUnit: PaceUnit;
};

/** What every finding carries: no sentence without the figures that it rests on. */
type Grounds = { readonly importance: number; readonly figures: readonly FigureUsed[] };

/** The latest figure of an indicator against its targets. */
export type ProgressFinding = Grounds & {
  readonly kind: 'progress';
  readonly indicator: string;
  readonly area: string;
  readonly inheritedFrom: string | null;
  readonly latest: FigureUsed;
  /** By period; all of one area and indicator. */
  readonly targets: readonly TargetInFinding[];
};

/** A place and its movement, and the distance from the mean; each only where it is known. */
export type StandingFinding = Grounds & {
  readonly kind: 'standing';
  readonly indicator: string;
  /** Null when only the place was published. */
  readonly value: FigureUsed | null;
  readonly period: Period;
  readonly rank: {
    readonly place: number;
    readonly of: number;
    readonly kind: 'published' | 'computed';
  } | null;
  /** The place before on the same definition and list; positive `gained` is upwards. */
  readonly before: { readonly period: Period; readonly place: number; readonly gained: number } | null;
  /** Unweighted, of the provinces of the list. */
  readonly mean: {
    readonly value: number;
    readonly of: number;
    readonly kind: 'published' | 'computed';
  } | null;
  readonly difference: number | null;
};

/** A figure taken apart: value added of GRDP, members of teams. */
export type RatioFinding = Grounds & {
  readonly kind: 'ratio';
  readonly indicator: string;
  readonly first: FigureUsed;
  readonly second: FigureUsed;
  /** The quotient as it is shown everywhere: a published one goes first. */
  readonly value: FigureUsed;
};

/** The latest figure against the one before it in the same series. */
export type TrendFinding = Grounds & {
  readonly kind: 'trend';
  readonly indicator: string;
  readonly latest: FigureUsed;
  readonly previous: FigureUsed;
  /** In the indicator's unit; for places positive is upwards. */
  readonly change: number;
  /** Null where a rate makes no sense. */
  readonly changePercent: number | null;
};

/** What became known between two moments. */
export type ChangesFinding = Grounds & {
  readonly kind: 'changes';
  readonly since: string;
  readonly created: number;
  readonly revised: number;
  readonly withdrawn: number;
  /** Indicators with a change, the most important first. */
  readonly subjects: readonly string[];
  /** The revision of the most important indicator, told in full. */
  readonly example: { readonly before: FigureUsed; readonly after: FigureUsed } | null;
  readonly verdicts: readonly { readonly target: string; readonly from: Verdict; readonly to: Verdict }[];
};

export type Finding = ProgressFinding | StandingFinding | RatioFinding | TrendFinding | ChangesFinding;

/** What leadership asks first: its own targets, then places, then what they are made of. */
export const IMPORTANCE = {
  ownProgress: 100,
  placeAndMean: 90,
  share: 80,
  changes: 70,
  ratio: 60,
  placeOrMean: 55,
  trend: 50,
  /** Where there is no target of its own. */
  onlyProgress: 85,
  inheritedProgress: 40,
  sideNews: 30,
} as const;
