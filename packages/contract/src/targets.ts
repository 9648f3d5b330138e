import {
  COMPARATORS,
  DERIVATIONS,
  FORECAST_REASONS,
  JUDGEMENT_REASONS,
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

/** A usable figure of the judged series. */
export const seriesPoint = z.object({
  period: z.string(),
  value: z.number(),
  status: z.array(z.enum(OBSERVATION_STATUSES)),
  quality: z.enum(QUALITIES),
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  observation: z.int().nullable(),
  derivation: z.enum(DERIVATIONS),
  releasedOn: z.string().nullable(),
  /** Since when it is known here; of a derived figure since when its last part is. */
  knownFrom: z.string().nullable(),
});
export type SeriesPointOut = z.infer<typeof seriesPoint>;

const paceFigures = z.object({ needed: amount, actual: amount, ratio: amount, slope: amount });

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
  /** Standard deviation of what the line leaves over, on that scale. */
  residual: z.number(),
  from: z.string(),
  points: z.array(forecastPoint),
  /** Of reaching the target in its period, 0–1. */
  probability: z.number(),
});

const perUnit = z.object({ points: amount, percent: amount });
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
  /** Targets that other national documents set for the same indicator and period; this one stands for them. */
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
  latest: seriesPoint.nullable(),
  series: z.array(seriesPoint),
  /** The latest figure of every other source: shown beside the judged series, never joined to it. */
  others: z.array(seriesPoint),
  /** The way that documents set: milestones and the target itself. */
  path: z.array(z.object({ period: z.string(), value: z.number() })),
  verdict: z.enum(VERDICTS),
  reason: z.enum(JUDGEMENT_REASONS).nullable(),
  /** The computations in points and in per cent give different classes. */
  sensitive: z.boolean(),
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
  /** How many targets have each verdict. */
  counts: z.record(z.enum(VERDICTS), z.int()),
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
