import { type FigureUsed, figureOfPoint } from './figure-used.ts';
import { type TargetInFinding, IMPORTANCE, type ProgressFinding } from './finding.ts';
import type { Indicator } from './indicator.ts';
import { comparePeriods } from './period.ts';
import type { Target } from './target.ts';
import type { Judgement } from './verdict.ts';

/** A target that the area answers for, with its judgement. */
export type TargetFound = {
  readonly target: Target;
  readonly indicator: Indicator;
  /** Slug of the area that is judged. */
  readonly area: string;
  readonly inheritedFrom: string | null;
  readonly judgement: Judgement;
  /** Ids behind the latest figure, where that was computed. */
  readonly latestParts: readonly number[];
  /** Ids behind the figure that is judged, where that was computed. */
  readonly judgedParts: readonly number[];
};

/**
 * One finding an indicator and area: its latest figure, and the targets for it by year. An area
 * without targets of its own is told first by what it falls under, then by its former parts.
 *
 * @param slug of the area that the findings are about
 */
export function progressFindings(targets: readonly TargetFound[], slug: string): ProgressFinding[] {
  const groups = Map.groupBy(targets, ({ target, area }) => `${target.indicator}|${area}`);
  const found = [...groups.values()].flatMap((group) => progressOf(group) ?? []);
  if (found.some(({ inheritedFrom }) => inheritedFrom === null)) return found;
  const leading = found.find(({ area }) => area === slug) ?? found[0];
  return found.map((each) => (each === leading ? { ...each, importance: IMPORTANCE.onlyProgress } : each));
}

function progressOf(group: readonly TargetFound[]): ProgressFinding | null {
  const own = group.some(({ inheritedFrom }) => inheritedFrom === null);
  const told = group.filter(({ inheritedFrom }) => !own || inheritedFrom === null);
  const latest = told
    .flatMap(({ judgement, indicator, area, latestParts }) =>
      judgement.latest === null ? [] : [figureOfPoint(judgement.latest, indicator.code, area, latestParts)],
    )
    .toSorted((a, b) => comparePeriods(b.period, a.period))[0];
  const [first] = told;
  if (latest === undefined || first === undefined) return null;
  return {
    kind: 'progress',
    importance: own ? IMPORTANCE.ownProgress : IMPORTANCE.inheritedProgress,
    indicator: first.indicator.code,
    area: first.area,
    inheritedFrom: own ? null : first.inheritedFrom,
    latest,
    targets: targetsOf(told, latest),
    figures: [latest],
  };
}

/** Two documents that set the same target for the same year count once. */
function targetsOf(group: readonly TargetFound[], latest: FigureUsed): TargetInFinding[] {
  const targets = Map.groupBy(
    group.toSorted((a, b) => comparePeriods(a.target.period, b.target.period)),
    ({ target }) => `${target.period}|${target.value}|${target.valueMax}`,
  );
  return [...targets.values()].flatMap(([first]) =>
    first === undefined ? [] : [targetInFinding(first, latest)],
  );
}

/** A gap and a pace that rest on an older figure than the one told are left to the table. */
function targetInFinding({ target, judgement }: TargetFound, latest: FigureUsed): TargetInFinding {
  const { decides } = judgement.inputs;
  const told = judgement.judged?.period === latest.period ? judgement : null;
  return {
    target: target.code,
    document: target.document.code,
    period: target.period,
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    verdict: judgement.verdict,
    gap: told?.gap ?? null,
    needed: told?.pace?.[decides]?.needed ?? null,
    actual: told?.pace?.[decides]?.actual ?? null,
    paceUnit: decides,
  };
}
