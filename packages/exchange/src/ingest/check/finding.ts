import { type Indicator, isRank, namedUnit } from '@kts/domain';
import type { Objection } from '../settle/gathering.ts';
import type { PlannedFigure } from '../planned-figure.ts';

/** Something odd about one planned figure: looked at by a person, who says that it is right. */
export type CheckFinding = Objection & { readonly of: PlannedFigure };

/** Ranks and rates of change jump by nature. */
export const isComparable = (indicator: Indicator): boolean =>
  !isRank(indicator) && (indicator.min ?? -1) >= 0;

/** A figure that is off by a power of ten from another of its kind. */
export const magnitude = (of: PlannedFigure, value: number, other: number, slip: number): CheckFinding => ({
  severity: 'warning',
  of,
  params: {
    reason: 'slip-from-neighbour',
    isMore: Math.abs(value) > Math.abs(other),
    other,
    times: 10 ** slip,
    unit: namedUnit(of.draft.slot.indicator),
  },
});

/** The one in the middle of sorted numbers, the lower of two; 0 for none. */
export const middleOf = (sorted: ArrayLike<number>, at = Math.floor(sorted.length / 2)): number =>
  sorted[at] ?? 0;
