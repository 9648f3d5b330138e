import { type JudgedTarget, type JudgedTargets, listAreaTargets, listTargets } from '@kts/contract';
import {
  type Codebook,
  codesFor,
  comparePeriods,
  inForceOn,
  judgedSeries,
  judgeTarget,
  readingsOf,
  type SeriesPoint,
  shown,
  VERDICTS,
} from '@kts/domain';
import type { StoredReading } from '@kts/store';
import type { Context } from '../../context.ts';
import { handleRead, type Reading } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { type Moment, momentOf } from '../../shapes/as-of.ts';
import { type ApplicableTarget, applicableTargets } from './applicable-targets.ts';

export function targetsRoutes(reading: Reading): void {
  const { context } = reading;
  const { codebook, clock } = context;

  handleRead(reading, listAreaTargets, ({ params, query }) => {
    const area = codebook.area(params.area);
    if (area === undefined) throw notFound('area', params.area);
    const moment = momentOf(query.asOf, clock);
    const items = judgeAll(applicableTargets(area, codebook, moment.asOf), moment, context);
    return { ...summary(items, items), asOf: query.asOf ?? null, today: moment.today };
  });

  handleRead(reading, listTargets, ({ query }) => {
    if (query.indicator !== undefined && codebook.indicator(query.indicator) === undefined)
      throw notFound('indicator', query.indicator);
    const moment = momentOf(query.asOf, clock);
    const items = judgeAll(targetsEverywhere(context, moment, query), moment, context);
    return {
      ...summary(items, items.slice(query.offset, query.offset + query.limit)),
      asOf: query.asOf ?? null,
      today: moment.today,
    };
  });
}

/** The country and the provinces in force, and the dissolved ones for what they had set themselves. */
function targetsEverywhere(
  { codebook }: Context,
  { asOf, today }: Moment,
  { indicator, year }: { indicator?: string | undefined; year?: number | undefined },
): ApplicableTarget[] {
  return codebook.areas
    .flatMap((area) => {
      const applicable = applicableTargets(area, codebook, asOf);
      // A former province's target is listed once, under the former province.
      return inForceOn(area, today)
        ? applicable.filter(({ inheritedFrom }) => inheritedFrom === null || inheritedFrom === 'vn')
        : applicable.filter(({ inheritedFrom }) => inheritedFrom === null);
    })
    .filter(({ target }) => indicator === undefined || target.indicator === indicator)
    .filter(({ target }) => year === undefined || target.period.slice(0, 4) === String(year));
}

function summary(
  all: readonly JudgedTarget[],
  items: JudgedTarget[],
): Pick<JudgedTargets, 'items' | 'total' | 'counts'> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as JudgedTargets['counts'];
  for (const { verdict } of all) counts[verdict] += 1;
  return { items, total: all.length, counts };
}

function judgeAll(
  applicable: readonly ApplicableTarget[],
  moment: Moment,
  { codebook, store }: Context,
): JudgedTarget[] {
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
  indicatorCode: string,
  readings: readonly StoredReading[],
  codebook: Codebook,
): SeriesPoint[] {
  const indicator = codebook.indicator(indicatorCode);
  if (indicator === undefined) return [];
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
  const latest = new Map<string, SeriesPoint>();
  for (const point of candidates) {
    const kept = latest.get(point.source);
    const later = kept === undefined ? 1 : comparePeriods(point.period, kept.period);
    const firstHand = later === 0 && kept?.derivation !== 'reported' && point.derivation === 'reported';
    if (point.source !== judged && (later > 0 || firstHand)) latest.set(point.source, point);
  }
  return [...latest.values()];
}

function judge(
  { target, area, inheritedFrom }: ApplicableTarget,
  readings: readonly StoredReading[],
  { today }: Moment,
  codebook: Codebook,
): JudgedTarget {
  const indicator = codebook.indicator(target.indicator);
  if (indicator === undefined) throw new Error(`Target ${target.code} of an unknown indicator`);
  const candidates = candidatesFor(target.indicator, readings, codebook);
  const series = judgedSeries(target, indicator, candidates);
  const milestones = codebook.targets
    .filter(
      (each) =>
        each.area === target.area &&
        each.indicator === target.indicator &&
        each.document.code === target.document.code &&
        each.period < target.period,
    )
    .map(({ period, value }) => ({ period, value }));
  const judgement = judgeTarget({ target, indicator, area, series, milestones, today });
  const point = (each: SeriesPoint) => ({ ...each, status: [...each.status] });
  return {
    ...judgement,
    code: target.code,
    indicator: target.indicator,
    area: area.slug,
    inherited: inheritedFrom !== null,
    inheritedFrom,
    document: { ...target.document },
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    period: target.period,
    source: target.source ?? series[0]?.source ?? null,
    sourceNamed: target.source !== null,
    citations: target.citations.map((citation) => ({ ...citation })),
    noteVi: target.noteVi,
    noteEn: target.noteEn,
    latest: judgement.latest && point(judgement.latest),
    series: series.map(point),
    others: latestOfOthers(candidates, series[0]?.source ?? null).map(point),
    path: [...milestones, { period: target.period, value: target.value }],
    forecast: judgement.forecast && { ...judgement.forecast, points: [...judgement.forecast.points] },
    successors: [...judgement.successors],
  };
}
