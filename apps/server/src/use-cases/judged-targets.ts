import {
  type Area,
  byDerivation,
  type Codebook,
  codesFor,
  comparePeriods,
  type Indicator,
  type Instant,
  judgedSeries,
  type Judgement,
  judgeTarget,
  readingsOf,
  type SeriesPoint,
  type Sensitivity,
  sensitivityOf,
  shown,
  type Target,
} from '@kts/domain';
import type { StoredReading } from '@kts/store';
import type { Context } from '../context.ts';
import type { Moment } from '../shapes/as-of.ts';
import type { ApplicableTarget } from './applicable-targets.ts';

/** A target with its judgement, and the figures that it was judged on and beside. */
export type TargetJudged = {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly area: Area;
  readonly inheritedFrom: string | null;
  readonly alike: readonly Target[];
  readonly judgement: Judgement;
  /** The verdict from other bases and by the other computation. */
  readonly sensitivity: Sensitivity | null;
  readonly series: readonly SeriesPoint[];
  /** The latest figure of every other source. */
  readonly others: readonly SeriesPoint[];
  /** The way that documents set: milestones and the target itself. */
  readonly path: readonly { readonly period: string; readonly value: number }[];
  /** Since when a figure is known here; of a derived one since when its last part is. */
  readonly knownFrom: (point: SeriesPoint) => Instant | null;
};

export function judgeAll(
  applicable: readonly ApplicableTarget[],
  moment: Moment,
  { codebook, store }: Context,
): TargetJudged[] {
  const indicators = [...new Set(applicable.map(({ target }) => target.indicator))];
  const codes = [...new Set(indicators.flatMap((code) => codesOf(code, codebook)))];
  const areas = [...new Set(applicable.map(({ area }) => area.slug))];
  const stored = store.queries.targets.readings(codes, areas, moment.asOf);
  const byArea = Map.groupBy(stored, ({ area }) => area);
  return applicable.map((each) => judge(each, byArea.get(each.area.slug) ?? [], moment, codebook));
}

const codesOf = (code: string, codebook: Codebook): string[] => {
  const indicator = codebook.indicator(code);
  return indicator === undefined ? [] : codesFor(indicator, codebook);
};

function candidatesFor(
  indicator: Indicator,
  readings: readonly StoredReading[],
  codebook: Codebook,
): SeriesPoint[] {
  const codes = new Set(codesFor(indicator, codebook));
  const own = readings.filter((reading) => codes.has(reading.indicator)).map(shown);
  return readingsOf(indicator, own, codebook, 'reported').flatMap(({ value, id, ...reading }) =>
    value === null
      ? []
      : [
          {
            period: reading.period,
            value,
            status: reading.status,
            quality: reading.quality,
            source: reading.source,
            boundaries: reading.boundaries,
            observation: id,
            derivation: reading.derivation,
            releasedOn: reading.releasedOn,
          },
        ],
  );
}

/** One figure a source, the reported one before what we derive from the same source. */
function latestOfOthers(candidates: readonly SeriesPoint[], judged: string | null): SeriesPoint[] {
  const others = candidates.filter(({ source }) => source !== judged);
  const latestFirst = (a: SeriesPoint, b: SeriesPoint): number =>
    comparePeriods(b.period, a.period) || byDerivation(a, b);
  return [...Map.groupBy(others, ({ source }) => source).values()].flatMap((points) =>
    points.toSorted(latestFirst).slice(0, 1),
  );
}

function judge(
  { target, area, inheritedFrom, alike }: ApplicableTarget,
  readings: readonly StoredReading[],
  { asOf, today }: Moment,
  codebook: Codebook,
): TargetJudged {
  const indicator = codebook.indicator(target.indicator);
  if (indicator === undefined) throw new Error(`Target ${target.code} of an unknown indicator`);
  const candidates = candidatesFor(indicator, readings, codebook);
  const series = judgedSeries(target, indicator, candidates);
  const milestones = codebook
    .targetsAsOf(asOf)
    .filter(
      (each) =>
        each.area === target.area &&
        each.indicator === target.indicator &&
        each.document.code === target.document.code &&
        each.period < target.period,
    )
    .map(({ period, value }) => ({ period, value }));
  const input = { target, indicator, area, series, milestones, today };
  return {
    target,
    indicator,
    area,
    inheritedFrom,
    alike,
    judgement: judgeTarget(input),
    sensitivity: sensitivityOf(input),
    series,
    others: latestOfOthers(candidates, series[0]?.source ?? null),
    path: [...milestones, { period: target.period, value: target.value }],
    knownFrom: (point) => knownFromOf(point, indicator, readings, codebook),
  };
}

function knownFromOf(
  point: SeriesPoint,
  indicator: Indicator,
  readings: readonly StoredReading[],
  codebook: Codebook,
): Instant | null {
  const codes = codesFor(indicator, codebook);
  const behind = readings.filter((reading) =>
    point.observation === null
      ? codes.includes(reading.indicator) &&
        reading.period === point.period &&
        reading.source === point.source &&
        reading.boundaries === point.boundaries
      : reading.id === point.observation,
  );
  return behind.length === 0 ? null : Math.max(...behind.map(({ knownFrom }) => knownFrom));
}
