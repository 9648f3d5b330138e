import { COMPARATORS, JUDGEMENT_REASONS, KNOWN_BY, VERDICTS, WANTED_FOR } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { asOf, code, paging } from './parameters.ts';
import { storedBoundaries } from './reading.ts';
import { REPORT_LANGUAGES } from './reports.ts';
import { perUnit, seriesFigure } from './targets.ts';

const wantedKey = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
});
export type WantedKeyOut = z.infer<typeof wantedKey>;

/** A target that lacks a figure, and what it needs from its latest one on. */
const servedTarget = z.object({
  code: z.string(),
  indicator: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueMax: z.number().nullable(),
  period: z.string(),
  /** As the document prints it. */
  documentNumber: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  reason: z.enum(JUDGEMENT_REASONS).nullable(),
  /** The newest figure of the judged series; null without one. */
  latest: seriesFigure.nullable(),
  /** What is still short at the newest figure up to the target's period. */
  gap: z.number().nullable(),
  /** Pace a year from that figure on; null where the deadline has passed. */
  needed: perUnit,
  /** Which of the two decides. */
  decides: z.enum(['points', 'percent']),
});
export type ServedTarget = z.infer<typeof servedTarget>;

export const wantedFigure = wantedKey.extend({
  /** `verdict`: it would decide; `trend`: it is one of the two points that a pace needs. */
  gives: z.enum(WANTED_FOR),
  /** Wanted as figures of this later period are measured; null: as its own. */
  as: z.string().nullable(),
  /** Since when it could be known. */
  knownFrom: z.string(),
  /** `released`: the source has released this period for another area; `usual`: judging by other periods; `ended`: the day after the period. */
  knownBy: z.enum(KNOWN_BY),
  /** Figures each of which alone would do as well: the one missing part. */
  instead: z.array(wantedKey),
  /** Of a place: the scores of a whole list that it would follow from. */
  set: z
    .object({
      indicator: z.string(),
      boundaries: storedBoundaries,
      of: z.int(),
      /** Provinces without a usable score. */
      missing: z.array(z.string()),
    })
    .nullable(),
  serves: z.array(servedTarget),
});
export type WantedFigureOut = z.infer<typeof wantedFigure>;

export const wantedOfArea = z.object({
  /** Those that serve most targets first. */
  items: z.array(wantedFigure),
  total: z.int(),
  /** How many targets these figures serve. */
  targets: z.int(),
  /** Targets without a verdict that no figure would give one. */
  beyond: z.array(servedTarget),
  asOf: z.string().nullable(),
  today: z.string(),
});
export type Wanted = z.infer<typeof wantedOfArea>;

export const listWanted = endpoint({
  method: 'GET',
  path: '/areas/:area/wanted',
  summary: 'The figures that would give an area’s targets without verdict or trend one',
  access: 'public',
  params: z.strictObject({ area: code }),
  query: z.strictObject({ asOf: asOf.optional(), ...paging }),
  response: wantedOfArea,
});

export const getWantedFile = endpoint({
  method: 'GET',
  path: '/areas/:area/wanted.csv',
  summary: 'The same figures as a CSV, one a row, in words',
  access: 'public',
  params: z.strictObject({ area: code }),
  query: z.strictObject({ asOf: asOf.optional(), language: z.enum(REPORT_LANGUAGES).default('vi') }),
  response: z.unknown(),
});
