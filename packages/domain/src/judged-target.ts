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
  onPresentDefinition,
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
  const byIndicator = Map.groupBy(applicable, ({ target }) => target.indicator);
  const known = new Map(
    [...byIndicator].map(([code, targets]) => [
      code,
      figuresKnown(readingsFor(indicatorOf(code, codebook), targets), codebook),
    ]),
  );
  return applicable.map((each) => {
    const figures = known.get(each.target.indicator);
    return judge(each, (code) => figures?.(code, each.area.slug) ?? [], moment, codebook);
  });
}

type FiguresOf = (code: string) => readonly ShownReading[];

/** All figures of an indicator and area, computed once an indicator. */
function figuresKnown(readings: readonly ShownReading[], codebook: Codebook) {
  const known = new Map<string, ReturnType<typeof figuresByArea>>();
  return (code: string, area: string): readonly ShownReading[] => {
    const figures = known.get(code) ?? figuresByArea(indicatorOf(code, codebook), readings, codebook);
    known.set(code, figures);
    return figures.get(area) ?? [];
  };
}

function indicatorOf(code: string, codebook: Codebook): Indicator {
  const indicator = codebook.indicator(code);
  if (indicator === undefined) throw new Error(`A target of an unknown indicator: ${code}`);
  return indicator;
}

function judge(
  applicable: ApplicableTarget,
  figuresOf: FiguresOf,
  { asOf, today }: Moment,
  codebook: Codebook,
): TargetJudged {
  const { target, area } = applicable;
  const indicator = indicatorOf(target.indicator, codebook);
  const figures = figuresOf(indicator.code);
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
    decomposition: decomposed(indicator, series, judgement, figuresOf),
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
  figuresOf: FiguresOf,
): Decomposition | null {
  if (judged === null) return null;
  const upTo = points.slice(0, points.indexOf(judged) + 1);
  const years = periodInYears(judged.period);
  const yearBefore = pointOn(onPresentDefinition(upTo, indicator.breaks), years - 1);
  // A position says that baseline and judged point are two points on one definition.
  const from = position === null || baseline === null ? null : pointOn(upTo, periodInYears(baseline.period));
  return decompositionOf(indicator, { baseline: from, judged, yearBefore }, figuresOf);
}
