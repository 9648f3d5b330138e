import { getReport, getReportChart, getReportDocx, type Report } from '@kts/contract';
import type { Area, FigureUsed, IsoDate, Moment } from '@kts/domain';
import { type BriefingText, briefingText, COLUMNS } from '@kts/exchange';
import type { Language } from '@kts/words';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { handleFile } from '../../plugins/files.ts';
import { notFound } from '../../plugins/problems.ts';
import { toAreaItem } from '../../shapes/area-item.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { lastQuarterEnd } from '../../use-cases/area-changes.ts';
import { briefingOf } from '../../use-cases/briefing.ts';
import { press } from './press.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function reportsRoutes(routing: ReadRouting): void {
  const { app, context } = routing;
  const printing = press();
  app.addHook('onClose', () => printing.close());

  handleRead(routing, getReport, ({ params, query }) => {
    const asked = askedOf(params.area, query, context);
    return {
      ...toReportOut(textFor(asked, query.language, context)),
      area: toAreaItem(asked.area, asked.moment.today),
      asOf: query.asOf ?? null,
      today: asked.moment.today,
      since: asked.since,
    };
  });

  handleFile(routing, getReportDocx, ({ params, query }) => {
    const asked = askedOf(params.area, query, context);
    const { nameVi } = toAreaItem(asked.area, asked.moment.today);
    return {
      type: DOCX,
      name: `Báo cáo kinh tế số - ${nameVi} - ${asked.moment.today}.docx`,
      make: () => printing.docx(textFor(asked, 'vi', context)),
      isWork: true,
    };
  });

  handleFile(routing, getReportChart, ({ params, query }) => {
    const asked = askedOf(params.area, query, context);
    const make = async (): Promise<Uint8Array> => {
      const briefing = textFor(asked, query.language, context);
      const chart = briefing.charts.find(({ name }) => name === params.chart);
      if (chart === undefined) throw notFound('chart', params.chart);
      return printing.png(chart, briefing.layout.chartHeight);
    };
    return { type: 'image/png', name: null, make, isWork: true };
  });
}

type Asked = { readonly area: Area; readonly moment: Moment; readonly since: IsoDate };

function askedOf(
  slug: string,
  query: { readonly asOf?: string | undefined; readonly since?: string | undefined },
  { codebook, clock }: Context,
): Asked {
  const area = codebook.area(slug);
  if (area === undefined) throw notFound('area', slug);
  const moment = momentOf(query.asOf, clock);
  return { area, moment, since: query.since ?? lastQuarterEnd(moment.today) };
}

const textFor = ({ area, since, moment }: Asked, language: Language, context: Context): BriefingText =>
  briefingText(briefingOf(area, since, moment, context), language);

type Words = Omit<Report, 'area' | 'asOf' | 'today' | 'since'>;

function toReportOut({ table, tableNotes, findings, charts, layout, ...briefing }: BriefingText): Words {
  return {
    ...briefing,
    head: { ...briefing.head, agency: [...briefing.head.agency] },
    notices: [...briefing.notices],
    gaps: [...briefing.gaps],
    signature: { ...briefing.signature, recipients: [...briefing.signature.recipients] },
    table: {
      headers: [...table.headers],
      rows: table.rows.map(({ targets, verdict, cells, figures }) => ({
        targets: [...targets],
        verdict,
        cells: [...cells],
        figures: figures.map(toFigureOut),
      })),
      without: table.without,
      more: table.more,
      notes: [...tableNotes],
    },
    charts: charts.map(({ name, title, alt }) => ({ name, title, alt })),
    findings: findings.map(({ finding, text }) => ({
      kind: finding.kind,
      text,
      figures: finding.figures.map(toFigureOut),
    })),
    layout: { ...layout, columns: [...COLUMNS] },
  };
}

const toFigureOut = (figure: FigureUsed) => ({
  ...figure,
  parts: [...figure.parts],
  status: [...figure.status],
});
