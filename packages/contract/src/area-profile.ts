import { z } from 'zod';
import { areaItem } from './areas.ts';
import { endpoint } from './endpoint.ts';
import { asOf, code } from './parameters.ts';
import { reading, storedBoundaries } from './reading.ts';

/** A place or unweighted mean, and whether it was published or computed here over the whole set. */
const standing = z.object({
  value: z.number(),
  /** How many provinces the list has. */
  of: z.int(),
  kind: z.enum(['published', 'computed']),
  period: z.string(),
  source: z.string(),
  /** Id of the reading that says so, when published. */
  observation: z.int().nullable(),
});

export const profileSeries = z.object({
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  derivation: z.enum(['reported', 'derived']),
  /** Oldest first. */
  readings: z.array(reading),
});

export const profileIndicator = z.object({
  indicator: z.string(),
  /** The latest reading of the preferred source that has one. */
  latest: reading,
  /** The same series one step before; null across a break of method. */
  previous: reading.nullable(),
  rank: standing.nullable(),
  mean: standing.nullable(),
  /** latest − mean, of the same period. */
  differenceFromMean: z.number().nullable(),
  series: z.array(profileSeries),
});
export type ProfileIndicator = z.infer<typeof profileIndicator>;

export const areaProfile = z.object({
  area: areaItem,
  asOf: z.string().nullable(),
  /** Set once the area was dissolved before the moment asked about. */
  dissolved: z
    .object({ on: z.string(), document: z.string().nullable(), successors: z.array(areaItem) })
    .nullable(),
  /** The areas that this one was formed from. */
  formedFrom: z.array(areaItem),
  indicators: z.array(profileIndicator),
  /** Indicators by place: in the best or the last third of the provinces. */
  strengths: z.array(z.string()),
  weaknesses: z.array(z.string()),
  /** Provinces of the same region in the same list. */
  peers: z.array(areaItem),
});
export type AreaProfile = z.infer<typeof areaProfile>;

export const getAreaProfile = endpoint({
  method: 'GET',
  path: '/areas/:area/profile',
  summary: 'One province: latest figures, series, places, means, predecessors and successors',
  access: 'public',
  params: z.strictObject({ area: code }),
  query: z.strictObject({ asOf: asOf.optional() }),
  response: areaProfile,
});
