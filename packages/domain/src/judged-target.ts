import type { ApplicableTarget } from './applicable-targets.ts';
import type { Codebook } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import { type Decomposition, decompositionOf } from './decomposition.ts';
import type { Indicator } from './indicator.ts';
import type { Instant } from './known-as-of.ts';
import { type IsoDate, type Period, periodEnd, periodInYears } from './period.ts';
import { figuresByArea } from './readings-of.ts';
import { type Sensitivity, sensitivityOf } from './sensitivity.ts';
import type { Target } from './target.ts';
import { markedOnPath } from './target-path.ts';
import {
  figuresBeside,
  type JudgedSeries,
  judgedSeries,
  pointOn,
  type SeriesFigure,
} from './target-series.ts';
import { type Judgement, judgeTarget } from './verdict.ts';

/** The moment of the figures, null for now, and the day that decides whether a deadline has passed. */
export type Moment = { readonly asOf: Instant | null; readonly today: IsoDate };

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

/**
 * Judges targets as they stood at a moment, each on the series of the area that answers for it.
 *
 * @param readingsFor the reported readings known then that figures of an indicator come from: of the
 *   judged areas and their predecessors; of a rank of all areas
 */
export function judgeTargets(
  applicable: readonly ApplicableTarget[],
  readingsFor: (indicator: Indicator, targets: readonly ApplicableTarget[]) => readonly ShownReading[],
  moment: Moment,
  codebook: Codebook,
): TargetJudged[] {
  const figures = new Map(
    [...Map.groupBy(applicable, ({ target }) => target.indicator)].map(([code, targets]) => {
      const indicator = indicatorOf(code, codebook);
      return [code, figuresByArea(indicator, readingsFor(indicator, targets), codebook)] as const;
    }),
  );
  return applicable.map((each) =>
    judge(each, figures.get(each.target.indicator)?.get(each.area.slug) ?? [], moment, codebook),
  );
}

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
