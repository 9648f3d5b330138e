import { boundsIn, isInRange, namedUnit } from '@kts/domain';
import type { Draft } from '../drafts.ts';
import type { CheckFinding } from './finding.ts';
import type { PlannedFigure } from '../planned-figure.ts';

/** Figures beyond what one province, or the country, can have: another unit, or a slip. Bounds are of the codebook. */
export function checkBounds(figures: readonly PlannedFigure[]): CheckFinding[] {
  return figures.flatMap((of): CheckFinding[] => {
    const { draft, value, before } = of;
    if (value === null || value === 0 || before?.value === value || isWithinBounds(value, draft)) return [];
    const { min, max } = boundsIn(draft.slot.indicator, draft.area.level, draft.slot.period);
    const unit = namedUnit(draft.slot.indicator);
    const params = { reason: 'beyond-bounds', min, max, unit } as const;
    return [{ severity: 'warning', of, params }];
  });
}

/** Whether a figure lies within what one area can have. */
export const isWithinBounds = (value: number, { slot, area }: Pick<Draft, 'slot' | 'area'>): boolean =>
  isInRange(boundsIn(slot.indicator, area.level, slot.period), value);
