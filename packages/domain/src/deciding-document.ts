import type { Indicator } from './indicator.ts';
import { lastDayOf } from './known-as-of.ts';
import type { IsoDate } from './period.ts';
import type { Target } from './target.ts';
import { goalOf } from './target-path.ts';

/** The day that a document counts from: of issue, else of the earliest citation; a month or year by its last day. */
export function decisionDayOf({ document, citations }: Pick<Target, 'document' | 'citations'>): IsoDate {
  const told = citations.flatMap(({ published }) => lastDayOf(published ?? '') ?? []);
  return lastDayOf(document.issuedOn ?? '') ?? told.toSorted()[0] ?? '';
}

/**
 * Of several documents that set a target for one indicator, period and area the first is the one that
 * decides (docs/methods.md, W15): the later one; on a tie the more demanding.
 */
export const byDecision =
  (indicator: Pick<Indicator, 'direction'>) =>
  (a: Target, b: Target): number => {
    const [dayA, dayB] = [decisionDayOf(a), decisionDayOf(b)];
    if (dayA !== dayB) return dayA < dayB ? 1 : -1;
    const goal = goalOf(b, indicator);
    return (goal.value - goalOf(a, indicator).value) * goal.reach;
  };
