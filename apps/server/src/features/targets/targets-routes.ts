import { setImmediate as nextRound } from 'node:timers/promises';
import { type JudgedTarget, type JudgedTargets, listAreaTargets, listTargets } from '@kts/contract';
import {
  boundariesOn,
  countsOf,
  decidedOn,
  decisionDayOf,
  inForceOn,
  isOfPredecessor,
  applicableTargets,
  type ApplicableTarget,
  type Moment,
  type TargetJudged,
  type VerdictRevision,
  verdictRevisions,
} from '@kts/domain';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { figureOut, instantText, pointOut } from '../../shapes/series-point.ts';
import { judgeAll } from '../../use-cases/judged-targets.ts';

export function targetsRoutes(routing: ReadRouting): void {
  const { context } = routing;
  const { codebook, clock } = context;

  handleRead(routing, listAreaTargets, ({ params, query }) => {
    const area = codebook.area(params.area);
    if (area === undefined) throw notFound('area', params.area);
    const moment = momentOf(query.asOf, clock);
    const items = judgedOut(applicableTargets(area, codebook, moment.asOf), moment, context);
    return { ...summary(items, page(items, query).items), asOf: query.asOf ?? null, today: moment.today };
  });

  handleRead(routing, listTargets, async ({ query }) => {
    if (query.indicator !== undefined && codebook.indicator(query.indicator) === undefined)
      throw notFound('indicator', query.indicator);
    const moment = momentOf(query.asOf, clock);
    const items = await judgedInTurns(targetsEverywhere(context, moment, query), moment, context);
    const standing = items.filter(({ area }) => isInForce(area, moment.today));
    const { apart, ...counted } = summary(standing, page(items, query).items);
    return {
      ...counted,
      total: items.length,
      // What former provinces had set for themselves is listed, and counted with nobody's.
      apart: { ...apart, dissolved: apart.dissolved + items.length - standing.length },
      asOf: query.asOf ?? null,
      today: moment.today,
    };
  });

  function isInForce(slug: string, today: string): boolean {
    const area = codebook.area(slug);
    return area !== undefined && inForceOn(area, today);
  }
}

/** The country and the provinces in force, and the dissolved ones for what they had set themselves. */
function targetsEverywhere(
  { codebook }: Context,
  { asOf, today }: Moment,
  { indicator, year }: { indicator?: string | undefined; year?: number | undefined },
): ApplicableTarget[] {
  return codebook.areas
    .flatMap((area) => {
      // A former province's target is listed once, under the former province.
      const applicable = applicableTargets(area, codebook, asOf).filter((each) => !isOfPredecessor(each));
      return inForceOn(area, today)
        ? applicable
        : applicable.filter(({ inheritedFrom }) => inheritedFrom === null);
    })
    .filter(({ target }) => indicator === undefined || target.indicator === indicator)
    .filter(({ target }) => year === undefined || target.period.slice(0, 4) === String(year));
}

function summary(
  all: readonly JudgedTarget[],
  items: JudgedTarget[],
): Pick<JudgedTargets, 'items' | 'total' | 'counts' | 'apart'> {
  const { byVerdict, apart } = countsOf(all);
  return { items, total: all.length, counts: { ...byVerdict }, apart: { ...apart } };
}

function judgedOut(
  applicable: readonly ApplicableTarget[],
  moment: Moment,
  context: Context,
): JudgedTarget[] {
  const judged = judgeAll(applicable, moment, context);
  const revisions = verdictRevisions(judged, moment, (targets, then) => judgeAll(targets, then, context));
  return judged.map((each) => toJudgedOut(each, revisions.get(each) ?? null, context));
}

/** Targets judged at once; some milliseconds. */
const SLICE = 12;

/** As {@link judgedOut}, a few after another, with whatever else has come in between. */
async function judgedInTurns(
  applicable: readonly ApplicableTarget[],
  moment: Moment,
  context: Context,
): Promise<JudgedTarget[]> {
  const judged = new Map<ApplicableTarget, JudgedTarget>();
  // Targets of one indicator are judged on the same readings.
  for (const group of Map.groupBy(applicable, ({ target }) => target.indicator).values()) {
    for (let from = 0; from < group.length; from += SLICE) {
      await nextRound();
      const slice = group.slice(from, from + SLICE);
      const items = judgedOut(slice, moment, context);
      for (const [at, each] of slice.entries()) judged.set(each, items[at] as JudgedTarget);
    }
  }
  return applicable.map((each) => judged.get(each) as JudgedTarget);
}

function toJudgedOut(judged: TargetJudged, revision: VerdictRevision | null, context: Context): JudgedTarget {
  const { target, area, inheritedFrom, alike, judgement, sensitivity, series, others, path } = judged;
  return {
    ...judgement,
    code: target.code,
    indicator: target.indicator,
    area: area.slug,
    inherited: inheritedFrom !== null,
    inheritedFrom,
    document: { ...target.document },
    alike: alike.map(({ code, document, comparator, value, valueMax }) => ({
      code,
      document: { ...document },
      comparator,
      value,
      valueMax,
    })),
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    period: target.period,
    source: target.source ?? series.source,
    sourceNamed: target.source !== null,
    citations: target.citations.map((citation) => ({ ...citation })),
    noteVi: target.noteVi,
    noteEn: target.noteEn,
    latest: judgement.latest && pointOut(judgement.latest),
    judged: judgement.judged && pointOut(judgement.judged),
    series: series.points.map(pointOut),
    set: setOf(judged, context),
    others: others.map(figureOut),
    path: [...path],
    changed: revision && {
      ...revision,
      at: instantText(revision.at),
      before: revision.before && figureOut(revision.before),
      after: figureOut(revision.after),
    },
    decomposition: judged.decomposition && {
      ...judged.decomposition,
      missing: [...judged.decomposition.missing],
    },
    sensitivity: sensitivity && { ...sensitivity, bases: [...sensitivity.bases] },
    forecast: judgement.forecast && { ...judgement.forecast, points: [...judgement.forecast.points] },
    successors: [...judgement.successors],
  };
}

/** A place or a provincial mean is of one list; its document may have meant the other. */
function setOf({ series, target }: TargetJudged, { codebook }: Context): JudgedTarget['set'] {
  const { list } = series;
  if (list === null) return null;
  const issued = decisionDayOf(target) || decidedOn(null, target.period);
  return {
    boundaries: list,
    of: codebook.provinces(list).length,
    issuedBoundaries: issued === null ? list : boundariesOn(issued),
  };
}
