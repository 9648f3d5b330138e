import type { FigureUsed } from './figure-used.ts';
import type { TargetFound } from './progress-findings.ts';
import { type IsoDate, type Period, periodInYears } from './period.ts';

/** What a reader of the briefing must know is not there, or not firm. */
export type DataGap =
  | { readonly kind: 'no-figures' }
  | { readonly kind: 'no-targets' }
  /** Nothing was added or revised since the last report. */
  | { readonly kind: 'no-changes' }
  /** Indicators with a target and no usable figure. */
  | {
      readonly kind: 'targets-without-figures';
      readonly indicators: readonly string[];
      readonly targets: number;
    }
  /** Indicators that most provinces of the list have, or that a target is computed from. */
  | { readonly kind: 'missing-indicators'; readonly indicators: readonly string[] }
  /** Figures that targets are judged on and that are older than two years. */
  | {
      readonly kind: 'old-figures';
      readonly figures: readonly { readonly indicator: string; readonly period: Period }[];
    }
  /** Figures used that were read second-hand (status V). */
  | { readonly kind: 'unverified'; readonly have: number; readonly of: number };

const OLD_AFTER_YEARS = 2;

export type GapsInput = {
  readonly targets: readonly TargetFound[];
  /** Indicators of which the area has a figure. */
  readonly has: ReadonlySet<string>;
  /** Indicators that one expects of it. */
  readonly expected: readonly string[];
  /** All figures that the briefing shows. */
  readonly used: readonly FigureUsed[];
  readonly today: IsoDate;
  /** How many readings changed since the last report. */
  readonly changes: number;
};

export function gapsOf({ targets, has, expected, used, today, changes }: GapsInput): DataGap[] {
  const gaps: DataGap[] = [];
  if (has.size === 0) gaps.push({ kind: 'no-figures' });
  if (targets.length === 0) gaps.push({ kind: 'no-targets' });
  const without = targets.filter(({ judgement }) => judgement.latest === null);
  const lacking = [...new Set(without.map(({ indicator }) => indicator.code))];
  if (lacking.length > 0) {
    gaps.push({ kind: 'targets-without-figures', indicators: lacking, targets: without.length });
  }
  const missing = expected.filter((code) => !has.has(code) && !lacking.includes(code));
  if (has.size > 0 && missing.length > 0) gaps.push({ kind: 'missing-indicators', indicators: missing });
  const old = oldFigures(targets, today);
  if (old.length > 0) gaps.push({ kind: 'old-figures', figures: old });
  if (has.size > 0 && changes === 0) gaps.push({ kind: 'no-changes' });
  const unverified = used.filter(({ status }) => status.includes('V')).length;
  if (unverified > 0) gaps.push({ kind: 'unverified', have: unverified, of: used.length });
  return gaps;
}

/** Counted to the start of the year of `today`, so that a figure of last year is never old. */
function oldFigures(
  targets: readonly TargetFound[],
  today: IsoDate,
): { indicator: string; period: Period }[] {
  const year = Number(today.slice(0, 4)) - 1;
  const found = new Map<string, { indicator: string; period: Period }>();
  for (const { judgement, indicator } of targets) {
    const latest = judgement.latest;
    if (latest === null || year - periodInYears(latest.period) < OLD_AFTER_YEARS) continue;
    found.set(indicator.code, { indicator: indicator.code, period: latest.period });
  }
  return [...found.values()];
}
