import type { ReadingChange, VerdictChange } from './area-changes.ts';
import type { ShownReading } from './computed-reading.ts';
import type { StandingOf } from './figure-used.ts';
import type { Finding } from './finding.ts';
import { changesFinding, ratioFindings, trendFindings } from './figure-findings.ts';
import { progressFindings, type TargetFound } from './progress-findings.ts';
import { standingFindings } from './standing-findings.ts';

export type FindingsInput = {
  /** Slug of the area. */
  readonly area: string;
  /** In the order of the codebook, which puts the subject's own indicators first. */
  readonly indicators: readonly (StandingOf & { readonly readings: readonly ShownReading[] })[];
  readonly targets: readonly TargetFound[];
  /** What changed since the last report; null when nobody asks. */
  readonly changes: {
    readonly since: string;
    readonly readings: readonly ReadingChange[];
    readonly verdicts: readonly VerdictChange[];
  } | null;
};

/** More than five are a table, not findings. */
export const MOST_FINDINGS = 5;
const MOST_OF_A_KIND = 2;

/**
 * Three to five findings where the figures allow as many, the most important first: at most two of a
 * kind, and no indicator told twice by rank, trend or target. Fewer figures give fewer findings,
 * never a sentence about nothing.
 */
export function findingsOf({ area, indicators, targets, changes }: FindingsInput): Finding[] {
  const judged = new Set(
    indicators
      .filter(({ indicator }) => indicator.direction !== 'none')
      .map(({ indicator }) => indicator.code),
  );
  const changed = changes && changesFinding(changes.since, changes.readings, changes.verdicts, judged);
  const candidates: Finding[] = [
    ...progressFindings(targets, area),
    ...standingFindings(indicators),
    ...ratioFindings(indicators),
    ...trendFindings(indicators),
    ...(changed === null ? [] : [changed]),
  ];
  return chosenOf(candidates.toSorted((a, b) => b.importance - a.importance));
}

function chosenOf(ordered: readonly Finding[]): Finding[] {
  const chosen: Finding[] = [];
  for (const finding of ordered) {
    if (chosen.length === MOST_FINDINGS) break;
    const alike = chosen.filter(({ kind }) => kind === finding.kind);
    if (alike.length < MOST_OF_A_KIND && !chosen.some((other) => tellsTheSame(other, finding))) {
      chosen.push(finding);
    }
  }
  return chosen;
}

/** A trend of what a place or a target has told already is no news; what a share is made of is. */
const tellsTheSame = (told: Finding, next: Finding): boolean =>
  next.kind === 'trend' &&
  (told.kind === 'standing' || told.kind === 'trend' || told.kind === 'progress') &&
  subjectOf(told.indicator) === subjectOf(next.indicator);

const subjectOf = (indicator: string): string => indicator.replace(/-rank$/, '');
