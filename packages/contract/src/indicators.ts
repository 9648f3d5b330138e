import { UNIT_KINDS } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { code, paging } from './parameters.ts';
import { storedBoundaries } from './reading.ts';

export const coverage = z.object({
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  areas: z.int(),
  readings: z.int(),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
});

export const indicatorItem = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  /** What it is called where the area is the country; null: the same. */
  countryNameVi: z.string().nullable(),
  countryNameEn: z.string().nullable(),
  unit: z.string(),
  unitEn: z.string(),
  /** What a figure in this unit is; two shares differ by percentage points, places are not averaged. */
  unitKind: z.enum(UNIT_KINDS),
  decimals: z.int(),
  direction: z.enum(['higher', 'lower', 'none']),
  min: z.number().nullable(),
  max: z.number().nullable(),
  integer: z.boolean(),
  accumulation: z.enum(['stock', 'flow', 'average']),
  restate: z.enum(['sum', 'ratio-of-sums', 'official-mean', 'none']),
  /** Null, or how it is computed and from what. */
  formula: z
    .object({
      kind: z.enum(['ratio', 'product', 'growth', 'rank']),
      parts: z.array(z.string()),
      factor: z.number(),
    })
    .nullable(),
  /** Preferred first. */
  sources: z.array(
    z.object({
      code: z.string(),
      nameVi: z.string(),
      nameEn: z.string(),
      /** Who stands behind it, and what it publishes. */
      noteVi: z.string(),
      noteEn: z.string(),
    }),
  ),
  countryValue: z.enum(['national', 'provincial-mean']).nullable(),
  paceUnit: z.enum(['points', 'percent']),
  inheritable: z.boolean(),
  definitionVi: z.string(),
  definitionEn: z.string(),
  noteVi: z.string(),
  noteEn: z.string(),
  methodBreaks: z.array(
    z.object({
      period: z.string(),
      status: z.enum(['B', 'D']),
      textVi: z.string(),
      textEn: z.string(),
    }),
  ),
  coverage: z.array(coverage),
});
export type IndicatorItem = z.infer<typeof indicatorItem>;

export const listIndicators = endpoint({
  method: 'GET',
  path: '/indicators',
  summary: 'The codebook: what is measured, in which unit, by whom, with which breaks',
  access: 'public',
  query: z.strictObject(paging),
  response: z.object({ items: z.array(indicatorItem), total: z.int() }),
});

export const getIndicator = endpoint({
  method: 'GET',
  path: '/indicators/:indicator',
  summary: 'One indicator of the codebook',
  access: 'public',
  params: z.strictObject({ indicator: code }),
  response: indicatorItem,
});
