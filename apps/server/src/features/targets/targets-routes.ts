import { type JudgedTarget, type JudgedTargets, listAreaTargets, listTargets } from '@kts/contract';
import { inForceOn, type Instant, type SeriesPoint, VERDICTS } from '@kts/domain';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { type Moment, momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { type ApplicableTarget, applicableTargets } from '../../use-cases/applicable-targets.ts';
import { judgeAll, type TargetJudged } from '../../use-cases/judged-targets.ts';

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

  handleRead(routing, listTargets, ({ query }) => {
    if (query.indicator !== undefined && codebook.indicator(query.indicator) === undefined)
      throw notFound('indicator', query.indicator);
    const moment = momentOf(query.asOf, clock);
    const items = judgedOut(targetsEverywhere(context, moment, query), moment, context);
    return {
      ...summary(items, page(items, query).items),
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

const judgedOut = (...given: Parameters<typeof judgeAll>): JudgedTarget[] =>
  judgeAll(...given).map(toJudgedOut);

function toJudgedOut(judged: TargetJudged): JudgedTarget {
  const { target, area, inheritedFrom, alike, judgement, sensitivity, series, others, path } = judged;
  const point = (each: SeriesPoint) => ({
    ...each,
    status: [...each.status],
    knownFrom: instantText(judged.knownFrom(each)),
  });
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
    source: target.source ?? series[0]?.source ?? null,
    sourceNamed: target.source !== null,
    citations: target.citations.map((citation) => ({ ...citation })),
    noteVi: target.noteVi,
    noteEn: target.noteEn,
    latest: judgement.latest && point(judgement.latest),
    series: series.map(point),
    others: others.map(point),
    path: [...path],
    sensitivity: sensitivity && { ...sensitivity, bases: [...sensitivity.bases] },
    forecast: judgement.forecast && { ...judgement.forecast, points: [...judgement.forecast.points] },
    successors: [...judgement.successors],
  };
}

const instantText = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();
