import type { JudgedTarget } from '@kts/contract';
import { comparePeriods } from '@kts/domain';

/** The documents set milestones and target; the way to them starts at the baseline. */
export function pathFrom({ baseline, path }: Pick<JudgedTarget, 'baseline' | 'path'>): JudgedTarget['path'] {
  const [first] = path;
  if (baseline === null || first === undefined || comparePeriods(baseline.period, first.period) >= 0)
    return path;
  return [{ period: baseline.period, value: baseline.value }, ...path];
}
