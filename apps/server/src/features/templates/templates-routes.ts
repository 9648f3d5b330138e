import { getCsvTemplate, getXlsxTemplate, listTemplates, type QueryOf } from '@kts/contract';
import { type Area, boundariesOn, dateAt, type Indicator, periodEnd } from '@kts/domain';
import { type WrittenTable, writeCsv, writeXlsx } from '@kts/exchange';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { attachmentNamed } from '../../plugins/attachment.ts';
import { handleLive, routeOf, type Serving } from '../../plugins/endpoints.ts';
import { notFound, RequestProblem } from '../../plugins/problems.ts';
import { templateRows } from './template-rows.ts';

/** All indicators of one province; the others are named after their indicator and have all provinces. */
const PROVINCE = 'province';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Query = QueryOf<typeof getCsvTemplate>;

export function templatesRoutes(serving: Serving): void {
  const { app, context } = serving;

  handleLive(serving, listTemplates, () => {
    const items = [
      { name: PROVINCE, titleVi: 'Mọi chỉ tiêu của một địa bàn', titleEn: 'All indicators of one area' },
      ...reported(context).map(({ code, nameVi, nameEn }) => ({
        name: code,
        titleVi: nameVi,
        titleEn: nameEn,
      })),
    ];
    return { items, total: items.length };
  });

  app.get(`${API_ROOT}${getCsvTemplate.path}`, routeOf(getCsvTemplate), async (request, reply) => {
    const { name, rows } = templateOf(context, request);
    return attachmentNamed(reply, `${name}.csv`, 'text/csv; charset=utf-8').send(writeCsv(rows));
  });
  app.get(`${API_ROOT}${getXlsxTemplate.path}`, routeOf(getXlsxTemplate), async (request, reply) => {
    const { name, rows } = templateOf(context, request);
    return attachmentNamed(reply, `${name}.xlsx`, XLSX).send(await writeXlsx(rows, 'Số liệu'));
  });
}

/** What is computed here is not asked for. */
const reported = ({ codebook }: Context): Indicator[] =>
  codebook.indicators.filter(({ formula }) => formula === null);

function templateOf(context: Context, request: FastifyRequest): { name: string; rows: WrittenTable } {
  const { name } = request.params as { name: string };
  const query = request.query as Query;
  const area = areaOf(context, query.area ?? request.account?.area ?? null);
  const period = query.period ?? null;
  if (name === PROVINCE) {
    const home = area ?? areaOf(context, context.config.homeArea);
    const areas = home === null ? [] : [home];
    return {
      name: ['mau', home?.slug, period].filter(Boolean).join('-'),
      rows: templateRows(context, reported(context), areas, period),
    };
  }
  const indicator = reported(context).find(({ code }) => code === name);
  if (indicator === undefined) throw new RequestProblem(404, 'no-template', name, { path: 'name' });
  const day = period === null ? dateAt(context.clock()) : periodEnd(period);
  const areas = area === null ? context.codebook.provinces(boundariesOn(day)) : [area];
  return {
    name: ['mau', name, period].filter(Boolean).join('-'),
    rows: templateRows(context, [indicator], areas, period),
  };
}

function areaOf({ codebook }: Context, slug: string | null): Area | null {
  if (slug === null) return null;
  const area = codebook.area(slug);
  if (area === undefined) throw notFound('area', slug);
  return area;
}
