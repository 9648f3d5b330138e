import type { JudgedTarget } from '@kts/contract';
import { comparePeriods, urgencyOf } from '@kts/domain';

type Judged = Pick<JudgedTarget, 'verdict' | 'period' | 'inherited' | 'gap' | 'value'>;

/** The gap as a share of the target: 6 of 15 % weighs more than 6 of 100. */
const relativeGap = ({ gap, value }: Judged): number =>
  gap === null || value === 0 ? Number.NEGATIVE_INFINITY : gap / Math.abs(value);

const largestFirst = (a: number, b: number): number => (a === b ? 0 : b - a);

/**
 * The own targets of the area before what it inherits; then by verdict, with a figure before without,
 * the nearer deadline, the larger gap.
 */
const compareUrgency = (a: Judged, b: Judged): number =>
  Number(a.inherited) - Number(b.inherited) ||
  urgencyOf(a.verdict) - urgencyOf(b.verdict) ||
  Number(a.gap === null) - Number(b.gap === null) ||
  comparePeriods(a.period, b.period) ||
  largestFirst(relativeGap(a), relativeGap(b));

export const byUrgency = <T extends Judged>(targets: readonly T[]): T[] => targets.toSorted(compareUrgency);
