import type { JudgedTarget } from '@kts/contract';
import { comparePeriods } from '@kts/domain';

type Pathed = Pick<JudgedTarget, 'baseline' | 'path' | 'inputs'>;

/**
 * The documents set milestones and target; the way to them starts at the baseline, where that is not past the
 * target already: nobody plans a way back.
 */
export function pathFrom({ baseline, path, inputs }: Pathed): JudgedTarget['path'] {
  const [first, goal] = [path[0], path.at(-1)];
  if (baseline === null || first === undefined || goal === undefined) return path;
  if (comparePeriods(baseline.period, first.period) >= 0) return path;
  const ahead = baseline.value - goal.value;
  if (inputs.direction === 'lower' ? ahead <= 0 : ahead >= 0) return path;
  return [{ period: baseline.period, value: baseline.value }, ...path];
}
