import type {
  Area,
  Counts,
  DataGap,
  Finding,
  IsoDate,
  SeriesPoint,
  StandingOf,
  TargetFound,
} from '@kts/domain';
import type { Names } from '@kts/words';

/** A target of the briefing: judged, with the figures that its chart draws. */
export type BriefedTarget = TargetFound & {
  readonly series: readonly SeriesPoint[];
  /** Milestones and the target itself. */
  readonly path: readonly { readonly period: string; readonly value: number }[];
};

/** All that a briefing tells, as values; the words are put to it by `briefingText`. */
export type Briefing = {
  readonly area: Area;
  /** The day that the figures are known until, and that decides whether deadlines have passed. */
  readonly today: IsoDate;
  /** Since when changes are told. */
  readonly since: IsoDate;
  /** The figures of the installation are made up: the briefing must say so. */
  readonly madeUp: boolean;
  readonly agency: string;
  /** Where the agency sits: the province whose people's committee stands above it on that day. */
  readonly seat: Area;
  readonly targets: readonly BriefedTarget[];
  readonly counts: Counts;
  /** The most important first. */
  readonly findings: readonly Finding[];
  readonly gaps: readonly DataGap[];
  readonly indicators: readonly StandingOf[];
  readonly names: Names;
};
