import {
  type ApplicableTarget,
  codesFor,
  isRank,
  judgeTargets,
  type Moment,
  shown,
  type TargetJudged,
} from '@kts/domain';
import type { Context } from '../context.ts';

/** Judges targets as they stood at a moment, on the figures that the store knew then. */
export function judgeAll(
  applicable: readonly ApplicableTarget[],
  moment: Moment,
  { codebook, store }: Context,
): TargetJudged[] {
  return judgeTargets(
    applicable,
    (indicator, targets) =>
      store.queries.targets
        .readings(
          codesFor(indicator, codebook),
          isRank(indicator) ? undefined : areasBehind(targets),
          moment.asOf,
        )
        .map(shown),
    moment,
    codebook,
  );
}

/** The areas that are judged and those that they were formed from. */
const areasBehind = (targets: readonly ApplicableTarget[]): string[] => [
  ...new Set(targets.flatMap(({ area }) => [area.slug, ...area.predecessors])),
];
