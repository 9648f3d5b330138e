import type { Indicator } from '@kts/domain';
import { isRank, namedUnit } from '@kts/domain';
import type { Objection } from '../settle/gathering.ts';
import type { PlannedFigure } from '../planned-figure.ts';

/** Something odd about one planned figure: looked at by a person, who says that it is right. */
export type CheckFinding = Objection & { readonly of: PlannedFigure };

/** Powers of ten by which units slip: per cent, thousand, million, billion. */
const SLIPS = [2, 3, 6, 9] as const;

/** The power of ten by which two numbers differ, when it is one by which units slip. */
export function slipOf(value: number, other: number): number | null {
  const ratio = Math.abs(value / other);
  if (ratio > 0.02 && ratio < 50) return null;
  const power = Math.abs(Math.log10(ratio));
  return SLIPS.find((size) => Math.abs(power - size) < (size === 2 ? 0.12 : 0.2)) ?? null;
}

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
