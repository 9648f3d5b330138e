import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { asOf, boundaries, code, paging, period } from './parameters.ts';
import { reading, storedBoundaries } from './reading.ts';

const setCoverage = z.object({ have: z.int(), of: z.int() });

export const comparisonItem = reading.extend({
  /** Null below full coverage: a place needs the whole set. */
  rank: z.int().nullable(),
  rankOf: z.int(),
  tied: z.boolean(),
});
export type ComparisonItem = z.infer<typeof comparisonItem>;

const comparison = z.object({
  indicator: z.string(),
  period: z.string(),
  source: z.string().nullable(),
  boundaries: storedBoundaries,
  asOf: z.string().nullable(),
  /** Provinces with a reading, the best first. */
  items: z.array(comparisonItem),
  total: z.int(),
  coverage: setCoverage.extend({ missing: z.array(z.string()) }),
  /** Over the provinces; null below full coverage, and for places. */
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** The figure of the country by this source. */
  national: reading.nullable(),
  /** The unweighted mean of the provinces as its maker published it. */
  publishedMean: reading.nullable(),
  /** Who has figures for this indicator, period and boundaries; preferred first. */
  sources: z.array(setCoverage.extend({ source: z.string() })),
  /** What the other list of provinces would offer. */
  boundariesOffered: z.array(setCoverage.extend({ boundaries: storedBoundaries })),
  /** Periods with figures for this indicator, latest first. */
  periods: z.array(z.string()),
});
export type Comparison = z.infer<typeof comparison>;

export const getComparison = endpoint({
  method: 'GET',
  path: '/comparison',
  summary: 'One indicator, one period, one source, one list of provinces: ranking, coverage, mean',
  access: 'public',
  query: z.strictObject({
    indicator: code,
    /** Default: the latest period with figures. */
    period: period.optional(),
    source: code.optional(),
    boundaries: boundaries.default('reported'),
    asOf: asOf.optional(),
    ...paging,
  }),
  response: comparison,
});
