import { getCsvTemplate, getXlsxTemplate, listTemplates, type QueryOf } from '@kts/contract';
import {
  type Area,
  areaInForce,
  boundariesOn,
  type Codebook,
  dateAt,
  type Indicator,
  type Period,
  periodEnd,
} from '@kts/domain';
import {
  OF_AREA,
  reportedIn,
  templateRowsOf,
  templateGuide,
  templateRows,
  templateTable,
  templateWorkbook,
  type WrittenTable,
  writeCsv,
} from '@kts/exchange';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { attachmentNamed } from '../../plugins/attachment.ts';
import { handleLive, routeOf, type Routing } from '../../plugins/endpoints.ts';
import { notFound, RequestProblem } from '../../plugins/problems.ts';
import { wantedOf } from '../../use-cases/wanted-figures.ts';

/** What one area reports; the others are named after their indicator and have all provinces. */
const PROVINCE = 'province';
/** The figures that an area's targets lack. */
const WANTED = 'wanted';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Query = QueryOf<typeof getCsvTemplate>;

export function templatesRoutes(routing: Routing): void {
  const { app, context } = routing;

  handleLive(routing, listTemplates, () => {
    const items = [
      {
        name: PROVINCE,
        titleVi: 'Các chỉ tiêu mà địa bàn báo cáo',
        titleEn: 'What an area reports',
      },
      {
        name: WANTED,
        titleVi: 'Các số liệu mà mục tiêu của địa bàn còn thiếu',
        titleEn: 'The figures that an area’s targets lack',
      },
      ...withSources(context).map(({ code, nameVi, nameEn }) => ({
        name: code,
        titleVi: nameVi,
        titleEn: nameEn,
      })),
    ];
    return { items, total: items.length };
  });

  app.get(`${API_ROOT}${getCsvTemplate.path}`, routeOf(getCsvTemplate), async (request, reply) => {
    const { name, table } = templateOf(context, request);
    return attachmentNamed(reply, `${name}.csv`, 'text/csv; charset=utf-8').send(writeCsv(table));
  });
  app.get(`${API_ROOT}${getXlsxTemplate.path}`, routeOf(getXlsxTemplate), async (request, reply) => {
    const { name, ...template } = templateOf(context, request);
    return attachmentNamed(reply, `${name}.xlsx`, XLSX).send(await templateWorkbook(template));
  });
}

/** What is only computed here is not asked for. */
const withSources = ({ codebook }: Context): Indicator[] =>
  codebook.indicators.filter(({ sources }) => sources.length > 0);

type Template = {
  readonly name: string;
  readonly table: WrittenTable;
  readonly guide: readonly string[];
  readonly sources: readonly string[];
};

/** @throws {RequestProblem} 404 where there is no such template or area */
function templateOf(context: Context, request: FastifyRequest): Template {
  const { name } = request.params as { name: string };
  const { area: slug, period = null } = request.query as Query;
  const today = dateAt(context.clock());
  const day = period === null ? today : periodEnd(period);
  const asked = slug ?? request.account?.area ?? null;
  if (name === PROVINCE) {
    const area = areaOn(context, asked ?? context.config.homeArea, day);
    return written(context, {
      name: ['mau', area.slug, period],
      indicators: reportedIn(area, context.codebook),
      areas: [area],
      period,
    });
  }
  if (name === WANTED)
    return wantedTemplate(context, areaOn(context, asked ?? context.config.homeArea, day), period);
  const indicator = withSources(context).find(({ code }) => code === name);
  if (indicator === undefined) throw new RequestProblem(404, 'no-template', name, { path: 'name' });
  const areas =
    asked === null ? context.codebook.provinces(boundariesOn(day)) : [areaOn(context, asked, day)];
  return written(context, { name: ['mau', name, period], indicators: [indicator], areas, period });
}

type Asked = {
  readonly name: readonly (string | null)[];
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly period: Period | null;
};

function written({ store, codebook, clock }: Context, { name, ...asked }: Asked): Template {
  const { indicators, areas, period } = asked;
  const today = dateAt(clock());
  const readings = store.queries.observations.find({
    indicators: indicators.map(({ code }) => code),
    areas: areas.map(({ slug }) => slug),
    asOf: null,
  });
  const rows = templateRows({ ...asked, today }, readings);
  const possible = indicators.flatMap(({ sources }) => sources.filter((code) => OF_AREA.includes(code)));
  const [area = null, ...others] = areas;
  return {
    name: name.filter((part) => part !== null).join('-'),
    table: templateTable(rows, codebook),
    guide: templateGuide(others.length === 0 ? area : null, period, today),
    sources: namesOf([...rows.map(({ source }) => source), ...possible], codebook),
  };
}

/** Just what is missing, and what would do as well; what is wanted by another method than its own cannot be uploaded. */
function wantedTemplate(context: Context, area: Area, period: Period | null): Template {
  const { store, codebook, clock } = context;
  const today = dateAt(clock());
  const keys = wantedOf(area, { asOf: null, today }, context)
    .figures.filter(({ as }) => as === null)
    .flatMap(({ instead, ...figure }) => [figure, ...instead])
    .filter((key) => period === null || key.period === period);
  const known = store.queries.observations.find({
    indicators: keys.map(({ indicator }) => indicator),
    areas: keys.map((key) => key.area),
    asOf: null,
  });
  const rows = templateRowsOf(keys, known, codebook);
  return {
    name: ['mau-con-thieu', area.slug, ...(period === null ? [] : [period])].join('-'),
    table: templateTable(rows, codebook),
    guide: templateGuide(area, period, today, 'Mẫu số liệu còn thiếu'),
    sources: namesOf(
      rows.map(({ source }) => source),
      codebook,
    ),
  };
}

const namesOf = (sources: readonly string[], codebook: Codebook): string[] =>
  [...new Set(sources)].flatMap((code) => codebook.source(code)?.nameVi ?? []);

/** The area as it is in force on a day: of a dissolved one what it became part of. */
function areaOn({ codebook }: Context, slug: string, day: string): Area {
  const area = codebook.area(slug);
  if (area === undefined) throw notFound('area', slug);
  return areaInForce(area, day, codebook.area);
}
