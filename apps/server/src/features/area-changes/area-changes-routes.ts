import { type AreaChanges, listAreaChanges } from '@kts/contract';
import { changeKind, type Observation, applicableTargets } from '@kts/domain';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { areaChangesOf, lastQuarterEnd } from '../../use-cases/area-changes.ts';
import { judgeAll } from '../../use-cases/judged-targets.ts';

type Item = AreaChanges['items'][number];

export function areaChangesRoutes(routing: ReadRouting): void {
  const { context } = routing;
  handleRead(routing, listAreaChanges, ({ params, query }) => {
    const area = context.codebook.area(params.area);
    if (area === undefined) throw notFound('area', params.area);
    const moment = momentOf(query.asOf, context.clock);
    const since = query.since ?? lastQuarterEnd(moment.today);
    const judged = judgeAll(applicableTargets(area, context.codebook, moment.asOf), moment, context);
    const { readings, verdicts } = areaChangesOf(area, { since, moment }, judged, context);
    const items = readings.map(
      ({ key, before, after }): Item => ({
        kind: changeKind({ before, after }) as Item['kind'],
        indicator: key.indicator,
        period: key.period,
        source: key.source,
        boundaries: key.boundaries,
        before: before && sideOf(before),
        after: after && sideOf(after),
      }),
    );
    return {
      area: area.slug,
      since,
      asOf: query.asOf ?? null,
      today: moment.today,
      ...page(items, query),
      verdicts: verdicts.map(({ target, from, to }) => ({
        target: target.split('@')[0] ?? target,
        from,
        to,
      })),
    };
  });
}

const sideOf = ({
  id,
  value,
  missingReason,
  status,
  quality,
  bound,
  releasedOn,
}: Observation): Item['after'] => ({
  id,
  value,
  missingReason,
  status: [...status],
  quality,
  bound,
  releasedOn,
});
