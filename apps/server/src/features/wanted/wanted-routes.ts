import {
  getWantedFile,
  listWanted,
  type ServedTarget,
  type WantedFigureOut,
  type WantedKeyOut,
} from '@kts/contract';
import type { Area, ObservationKey, TargetJudged, WantedFigure } from '@kts/domain';
import { wantedTable, writeCsv } from '@kts/exchange';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { handleFile } from '../../plugins/files.ts';
import { notFound } from '../../plugins/problems.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { figureOut as seriesFigureOut } from '../../shapes/series-point.ts';
import { wantedOf } from '../../use-cases/wanted-figures.ts';

export function wantedRoutes(routing: ReadRouting): void {
  const { context } = routing;
  handleRead(routing, listWanted, ({ params, query }) => {
    const area = areaOf(params.area, context);
    const moment = momentOf(query.asOf, context.clock);
    const { figures, beyond } = wantedOf(area, moment, context);
    return {
      ...page(figures.map(figureOut), query),
      targets: new Set(figures.flatMap(({ serves }) => serves)).size,
      beyond: beyond.map(servedOut),
      asOf: query.asOf ?? null,
      today: moment.today,
    };
  });

  handleFile(routing, getWantedFile, ({ params, query }) => {
    const area = areaOf(params.area, context);
    const moment = momentOf(query.asOf, context.clock);
    return {
      type: 'text/csv; charset=utf-8',
      name: `so-lieu-con-thieu-${area.slug}.csv`,
      make: async () => {
        const { figures } = wantedOf(area, moment, context);
        const table = wantedTable(figures, context.codebook, moment.today, query.language);
        return new TextEncoder().encode(writeCsv(table));
      },
    };
  });
}

function areaOf(slug: string, { codebook }: Context): Area {
  const area = codebook.area(slug);
  if (area === undefined) throw notFound('area', slug);
  return area;
}

const figureOut = (figure: WantedFigure): WantedFigureOut => ({
  ...keyOut(figure),
  gives: figure.gives,
  as: figure.as,
  knownFrom: figure.couldBeKnown.from,
  knownBy: figure.couldBeKnown.by,
  instead: figure.instead.map(keyOut),
  set: figure.set && { ...figure.set, missing: [...figure.set.missing] },
  serves: figure.serves.map(servedOut),
});

const keyOut = ({ indicator, area, period, source, boundaries }: ObservationKey): WantedKeyOut => ({
  indicator,
  area,
  period,
  source,
  boundaries,
});

function servedOut({ target, judgement }: TargetJudged): ServedTarget {
  const { verdict, reason, latest, gap, pace, inputs } = judgement;
  const { code, indicator, comparator, value, valueMax, period, document } = target;
  return {
    code,
    indicator,
    comparator,
    value,
    valueMax,
    period,
    documentNumber: document.number,
    verdict,
    reason,
    latest: latest && seriesFigureOut(latest),
    gap,
    needed: { points: pace?.points?.needed ?? null, percent: pace?.percent?.needed ?? null },
    decides: inputs.decides,
  };
}
