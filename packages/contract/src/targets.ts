import {
  BOUNDS,
  COMPARATORS,
  COUNTED_VERDICTS,
  DERIVATIONS,
  FORECAST_REASONS,
  JUDGEMENT_REASONS,
  LATEST_ASIDES,
  NOT_REACHED_REASONS,
  OBSERVATION_STATUSES,
  QUALITIES,
  VERDICTS,
} from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { asOf, code, paging, whole } from './parameters.ts';
import { storedBoundaries } from './reading.ts';

const amount = z.number().nullable();

/** A figure as it is judged and shown, with every mark that travels with it. */
export const seriesFigure = z.object({
  period: z.string(),
  value: z.number(),
  status: z.array(z.enum(OBSERVATION_STATUSES)),
  quality: z.enum(QUALITIES),
  bound: z.enum(BOUNDS).nullable(),
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  observation: z.int().nullable(),
  derivation: z.enum(DERIVATIONS),
  releasedOn: z.string().nullable(),
  /** Since when it is known here; of a computed figure since when its last part is. */
  knownFrom: z.string().nullable(),
});
export type SeriesFigureOut = z.infer<typeof seriesFigure>;

/** A figure of the judged series, and what the same source says otherwise of the same day. */
export const seriesPoint = seriesFigure.extend({ beside: z.array(seriesFigure) });
export type SeriesPointOut = z.infer<typeof seriesPoint>;

const paceFigures = z.object({
  needed: amount,
  actual: amount,
  /** Of the last year alone. */
  lastYear: amount,
  ratio: amount,
  slope: amount,
});

const forecastPoint = z.object({
  period: z.string(),
  value: z.number(),
  low50: z.number(),
  high50: z.number(),
  low80: z.number(),
  high80: z.number(),
});

export const forecast = z.object({
  scale: z.enum(['logit', 'log', 'linear']),
  lambda: z.number(),
  n: z.int(),
  /** How many of the n points were carried over from the 63 provinces. */
  restated: z.int(),
  /** Standard deviation of what the line leaves over, on that scale. */
  residual: z.number(),
  from: z.string(),
  points: z.array(forecastPoint),
  /** Of reaching the target in its period, 0–1. */
  probability: z.number(),
});

/** change = first (by the numerator) + second (by the denominator), in the unit of the indicator. */
const shareChange = z.object({
  from: z.string(),
  to: z.string(),
  change: z.number(),
  first: z.number(),
  second: z.number(),
});

export const perUnit = z.object({ points: amount, percent: amount });
const rating = z.enum(['on-track', 'accelerate', 'slow', 'reversing']);

/** The verdict, had the way been measured from another base or in the other computation. */
const sensitivity = z.object({
  bases: z.array(
    z.object({
      period: z.string(),
      value: z.number(),
      /** The base that the verdict stands on. */
      used: z.boolean(),
      ratio: perUnit,
      byPoints: rating.nullable(),
      byPercent: rating.nullable(),
      verdict: z.enum([...rating.options, 'insufficient']),
    }),
  ),
  /** Every base and both computations give the same class. */
  stable: z.boolean(),
});

export const targetDocument = z.object({
  code: z.string(),
  number: z.string().nullable(),
  titleVi: z.string(),
  titleEn: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string(),
  area: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
});

export const targetCitation = z.object({
  title: z.string(),
  address: z.string().nullable(),
  published: z.string().nullable(),
  comparator: z.enum(COMPARATORS).nullable(),
  value: amount,
  valueMax: amount,
  noteVi: z.string().nullable(),
  noteEn: z.string().nullable(),
});

const alikeTarget = z.object({
  code: z.string(),
  document: targetDocument,
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueMax: amount,
});

export const judgedTarget = z.object({
  code: z.string(),
  indicator: z.string(),
  /** The area that is judged. */
  area: z.string(),
  inherited: z.boolean(),
  /** The country, or the former province, that the target was set for. */
  inheritedFrom: z.string().nullable(),
  document: targetDocument,
  /** Targets that other documents set for the same indicator, period and area; this one decides. */
  alike: z.array(alikeTarget),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueMax: amount,
  period: z.string(),
  /** The source that decides: named by the document, else the one whose series is judged. */
  source: z.string().nullable(),
  sourceNamed: z.boolean(),
  citations: z.array(targetCitation),
  noteVi: z.string().nullable(),
  noteEn: z.string().nullable(),
  baseline: z
    .object({ period: z.string(), value: z.number(), source: z.string().nullable(), named: z.boolean() })
    .nullable(),
  /** The newest figure of the judged series, whether it decides or not. */
  latest: seriesPoint.nullable(),
  /** Why the newest figure does not decide: its period lies after the target's, or before it. */
  latestAside: z.enum(LATEST_ASIDES).nullable(),
  /** The newest figure up to the target's period: verdict, gap, pace and position are its. */
  judged: seriesPoint.nullable(),
  series: z.array(seriesPoint),
  /** Of places and provincial means: the list that the series is of, how many it has, and the list of the document's day. */
  set: z.object({ boundaries: storedBoundaries, of: z.int(), issuedBoundaries: storedBoundaries }).nullable(),
  /** Figures of other sources and such as may not decide: shown beside the judged series, never joined to it. */
  others: z.array(seriesFigure),
  /** The way that documents set: milestones and the target itself. */
  path: z.array(z.object({ period: z.string(), value: z.number() })),
  verdict: z.enum(VERDICTS),
  reason: z.enum(JUDGEMENT_REASONS).nullable(),
  /** Met or missed by an estimate or an unverified figure. */
  provisional: z.boolean(),
  /** The verdict went from met to missed, or back, when its deciding figure was published in the last twelve months. */
  changed: z
    .object({
      at: z.string(),
      from: z.enum(VERDICTS),
      to: z.enum(VERDICTS),
      before: seriesFigure.nullable(),
      after: seriesFigure,
    })
    .nullable(),
  /** The computations in points and in per cent give different classes. */
  sensitive: z.boolean(),
  /** A published and a restated figure on the way differ by more than 2 %. */
  conversionSensitive: z.boolean(),
  /** Null where no base has a say: passed, met, dissolved, or fewer than two readings. */
  sensitivity: sensitivity.nullable(),
  /** What is still short, in the unit of the indicator; ≤ 0 when met. */
  gap: amount,
  pace: z.object({ points: paceFigures.nullable(), percent: paceFigures.nullable() }).nullable(),
  position: z
    .object({ value: z.number(), unit: z.string(), side: z.enum(['ahead', 'on', 'behind']) })
    .nullable(),
  yearReached: z
    .object({ points: amount, percent: amount, reason: z.enum(NOT_REACHED_REASONS).nullable() })
    .nullable(),
  /** Why a share changed; null for other indicators and where nothing can be measured. */
  decomposition: z
    .object({
      sinceBaseline: shareChange.nullable(),
      lastYear: shareChange.nullable(),
      /** Indicators of the parts that are not there or not above zero. */
      missing: z.array(z.string()),
    })
    .nullable(),
  forecast: forecast.nullable(),
  forecastReason: z.enum(FORECAST_REASONS).nullable(),
  successors: z.array(z.string()),
  /** Everything in the formula. */
  inputs: z.record(z.string(), z.unknown()),
});
export type JudgedTarget = z.infer<typeof judgedTarget>;

const judged = z.object({
  items: z.array(judgedTarget),
  total: z.int(),
  /** How many of the area's own and inherited targets have each verdict. */
  counts: z.record(z.enum(COUNTED_VERDICTS), z.int()),
  /** Outside that sum: targets of predecessors, and those that ended with their area; over all areas every one of a dissolved area. */
  apart: z.object({ predecessors: z.int(), dissolved: z.int() }),
  asOf: z.string().nullable(),
  /** The day that decides whether a deadline has passed. */
  today: z.string(),
});
export type JudgedTargets = z.infer<typeof judged>;

export const listAreaTargets = endpoint({
  method: 'GET',
  path: '/areas/:area/targets',
  summary: 'Targets of one area with verdict, position, pace and year reached',
  access: 'public',
  params: z.strictObject({ area: code }),
  query: z.strictObject({ asOf: asOf.optional(), ...paging }),
  response: judged,
});

export const listTargets = endpoint({
  method: 'GET',
  path: '/targets',
  summary: 'One target across provinces, or all targets',
  access: 'public',
  query: z.strictObject({
    indicator: code.optional(),
    year: whole(1990, 2100).optional(),
    asOf: asOf.optional(),
    ...paging,
  }),
  response: judged,
});
