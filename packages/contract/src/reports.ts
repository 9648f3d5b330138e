import { BOUNDS, DERIVATIONS, MISSING_REASONS, OBSERVATION_STATUSES, QUALITIES, VERDICTS } from '@kts/domain';
import { z } from 'zod';
import { areaItem } from './areas.ts';
import { endpoint } from './endpoint.ts';
import { asOf, code, date, limit, offset } from './parameters.ts';
import { storedBoundaries } from './reading.ts';

export const REPORT_LANGUAGES = ['vi', 'en'] as const;

/** A figure that a sentence or a row rests on: an observation, or what was computed from observations. */
const figureUsed = z.object({
  observation: z.int().nullable(),
  /** Ids of the observations behind it; its own when it is one. */
  parts: z.array(z.int()),
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  value: z.number(),
  status: z.array(z.enum(OBSERVATION_STATUSES)),
  quality: z.enum(QUALITIES),
  bound: z.enum(BOUNDS).nullable(),
  derivation: z.enum([...DERIVATIONS, 'rank', 'mean']),
});
export type FigureUsedOut = z.infer<typeof figureUsed>;

const finding = z.object({
  kind: z.enum(['progress', 'standing', 'ratio', 'trend', 'changes']),
  text: z.string(),
  figures: z.array(figureUsed).min(1),
});

const row = z.object({
  targets: z.array(z.string()),
  verdict: z.enum(VERDICTS),
  /** One text a column, in the order of `headers`. */
  cells: z.array(z.string()),
  figures: z.array(figureUsed),
});

const chart = z.object({
  name: z.enum(['trend', 'standing']),
  title: z.string(),
  alt: z.string(),
});

/** The signed briefing in words: what the Word file holds, for the page that shows and prints it. */
export const report = z.object({
  area: areaItem,
  asOf: z.string().nullable(),
  /** The day until which figures are known. */
  today: z.string(),
  since: z.string(),
  language: z.enum(REPORT_LANGUAGES),
  head: z.object({
    superior: z.string(),
    /** In lines, as they are broken. */
    agency: z.array(z.string()),
    number: z.string(),
    country: z.string(),
    motto: z.string(),
    place: z.string(),
  }),
  title: z.object({ kind: z.string(), subject: z.string(), knownUntil: z.string() }),
  notices: z.array(z.string()),
  sections: z.object({ targets: z.string(), findings: z.string(), gaps: z.string(), sources: z.string() }),
  tally: z.string(),
  table: z.object({
    headers: z.array(z.string()),
    rows: z.array(row),
    /** Targets without a figure, gathered in a last row; empty when they have rows of their own. */
    without: z.string(),
    /** Targets beyond those shown. */
    more: z.int(),
    notes: z.array(z.string()),
  }),
  charts: z.array(chart),
  findings: z.array(finding),
  gaps: z.array(z.string()),
  sources: z.string(),
  signature: z.object({
    recipientsTitle: z.string(),
    recipients: z.array(z.string()),
    capacity: z.string(),
    hint: z.string(),
    name: z.string(),
  }),
  /** Sizes that put it on one A4 page: type in points, the rest in millimetres. */
  layout: z.object({
    body: z.number(),
    table: z.number(),
    notes: z.number(),
    chartHeight: z.number(),
    signature: z.number(),
    columns: z.array(z.number()),
    margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  }),
});
export type Report = z.infer<typeof report>;

const area = z.strictObject({ area: code });
const moments = {
  asOf: asOf.optional(),
  /** Changes are told since the last moment of this day; default: the last quarter's end before `asOf`. */
  since: date.optional(),
};

export const getReport = endpoint({
  method: 'GET',
  path: '/reports/:area',
  summary: 'The briefing of an area: verdicts, findings with their figures, gaps, sources',
  access: 'public',
  params: area,
  query: z.strictObject({ ...moments, language: z.enum(REPORT_LANGUAGES).default('vi') }),
  response: report,
});

export const getReportDocx = endpoint({
  method: 'GET',
  path: '/reports/:area.docx',
  summary: 'The briefing as a Word file of one A4 page',
  access: 'public',
  params: area,
  query: z.strictObject(moments),
  response: z.unknown(),
});

export const getReportChart = endpoint({
  method: 'GET',
  path: '/reports/:area/:chart.png',
  summary: 'A chart of the briefing as a picture of print quality',
  access: 'public',
  params: z.strictObject({ area: code, chart: chart.shape.name }),
  query: z.strictObject({ ...moments, language: z.enum(REPORT_LANGUAGES).default('vi') }),
  response: z.unknown(),
});

const side = z
  .object({
    id: z.int(),
    value: z.number().nullable(),
    missingReason: z.enum(MISSING_REASONS).nullable(),
    status: z.array(z.enum(OBSERVATION_STATUSES)),
    quality: z.enum(QUALITIES),
    bound: z.enum(BOUNDS).nullable(),
    releasedOn: z.string().nullable(),
  })
  .nullable();

/** What became known, was revised or taken back, and which verdicts changed with it. */
export const areaChanges = z.object({
  area: z.string(),
  since: z.string(),
  asOf: z.string().nullable(),
  today: z.string(),
  items: z.array(
    z.object({
      kind: z.enum(['created', 'revised', 'withdrawn']),
      indicator: z.string(),
      period: z.string(),
      source: z.string(),
      boundaries: storedBoundaries.nullable(),
      before: side,
      after: side,
    }),
  ),
  total: z.int(),
  verdicts: z.array(z.object({ target: z.string(), from: z.enum(VERDICTS), to: z.enum(VERDICTS) })),
});
export type AreaChanges = z.infer<typeof areaChanges>;

export const listAreaChanges = endpoint({
  method: 'GET',
  path: '/areas/:area/changes',
  summary: 'What changed since the last report: new and revised figures, changed verdicts',
  access: 'public',
  params: area,
  query: z.strictObject({ ...moments, limit, offset }),
  response: areaChanges,
});
