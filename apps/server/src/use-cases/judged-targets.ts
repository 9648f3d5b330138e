import {
  type JudgedSeries,
  codesFor,
  type Codebook,
  type Decomposition,
  decompositionOf,
  figuresBeside,
  figuresByArea,
  type Indicator,
  isRank,
  judgedSeries,
  type Judgement,
  judgeTarget,
  markedOnPath,
  type Period,
  periodEnd,
  periodInYears,
  pointOn,
  type SeriesFigure,
  type Sensitivity,
  sensitivityOf,
  shown,
  type ShownReading,
  type Target,
} from '@kts/domain';
import type { Context } from '../context.ts';
import type { Moment } from '../shapes/as-of.ts';
import type { ApplicableTarget } from './applicable-targets.ts';

/** A target with its judgement, and the figures that it was judged on and beside. */
export type TargetJudged = ApplicableTarget & {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  /** The verdict from other bases and by the other computation. */
  readonly sensitivity: Sensitivity | null;
  readonly series: JudgedSeries;
  /** Figures that stand beside the judged series: of other sources, and those that may not decide. */
  readonly others: readonly SeriesFigure[];
  /** The way that documents set: milestones and the target itself. */
  readonly path: readonly { readonly period: Period; readonly value: number }[];
  /** Why a share changed; null for other indicators. */
  readonly decomposition: Decomposition | null;
  /** All figures of the indicator and area, computed ones with their parts. */
  readonly figures: readonly ShownReading[];
};

/** Judges targets as they stood at a moment, each on the series of the area that answers for it. */
export function judgeAll(
  applicable: readonly ApplicableTarget[],
  moment: Moment,
  context: Context,
): TargetJudged[] {
  const figuresOf = figuresFor(applicable, moment, context);
  return applicable.map((each) => judge(each, figuresOf(each), moment, context.codebook));
}

/** All that can be shown for the indicators and areas of some targets: read once, computed once an indicator. */
function figuresFor(
  applicable: readonly ApplicableTarget[],
  { asOf }: Moment,
  { codebook, store }: Context,
): (target: ApplicableTarget) => readonly ShownReading[] {
  const byIndicator = Map.groupBy(applicable, ({ target }) => target.indicator);
  const figures = new Map(
    [...byIndicator].map(([code, targets]) => {
      const indicator = indicatorOf(code, codebook);
      const areas = isRank(indicator) ? undefined : areasBehind(targets);
      const readings = store.queries.targets.readings(codesFor(indicator, codebook), areas, asOf).map(shown);
      return [code, figuresByArea(indicator, readings, codebook)] as const;
    }),
  );
  return ({ target, area }) => figures.get(target.indicator)?.get(area.slug) ?? [];
}

/** The areas that are judged and those that they were formed from. */
const areasBehind = (targets: readonly ApplicableTarget[]): string[] => [
  ...new Set(targets.flatMap(({ area }) => [area.slug, ...area.predecessors])),
];

function indicatorOf(code: string, codebook: Codebook): Indicator {
  const indicator = codebook.indicator(code);
  if (indicator === undefined) throw new Error(`A target of an unknown indicator: ${code}`);
  return indicator;
}

function judge(
  applicable: ApplicableTarget,
  figures: readonly ShownReading[],
  { asOf, today }: Moment,
  codebook: Codebook,
): TargetJudged {
  const { target, area } = applicable;
  const indicator = indicatorOf(target.indicator, codebook);
  const series = judgedSeries(target, indicator, area, figures);
  const milestones = codebook
    .targetsAsOf(asOf)
    .filter((each) => isMilestoneOf(each, target))
    .map((each) => markedOnPath(each, indicator));
  const input = { target, indicator, area, series: series.points, milestones, today };
  const judgement = judgeTarget(input);
  return {
    ...applicable,
    indicator,
    judgement,
    sensitivity: sensitivityOf(input),
    series,
    others: figuresBeside(series, { indicator, like: target.period }, figures),
    path: [...milestones, markedOnPath(target, indicator)],
    decomposition: decomposed(indicator, series, judgement, figures),
    figures,
  };
}

const isMilestoneOf = (each: Target, target: Target): boolean =>
  each.area === target.area &&
  each.indicator === target.indicator &&
  each.document.code === target.document.code &&
  periodEnd(each.period) < periodEnd(target.period);

function decomposed(
  indicator: Indicator,
  { points }: JudgedSeries,
  { judged, baseline, position }: Judgement,
  figures: readonly ShownReading[],
): Decomposition | null {
  // A position says that baseline and judged point are two points on one definition.
  if (judged === null || baseline === null || position === null) return null;
  const yearBefore = pointOn(points, periodInYears(judged.period) - 1)?.period ?? null;
  return decompositionOf(indicator, { baseline: baseline.period, judged, yearBefore }, figures);
}
