import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { date, paging } from './parameters.ts';

export const areaItem = z.object({
  slug: z.string(),
  /** Name and type on the day asked about. */
  nameVi: z.string(),
  nameEn: z.string(),
  level: z.enum(['country', 'region', 'province']),
  type: z.string(),
  codes: z.array(
    z.object({
      system: z.enum(['GSO63', 'GSO34', 'ISO']),
      code: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
  region: z.string().nullable(),
  /** Names and types over time, oldest first. */
  names: z.array(z.object({ from: z.string(), nameVi: z.string(), nameEn: z.string(), type: z.string() })),
  /** Number of the resolution of the National Assembly by which it was formed, dissolved or renamed. */
  document: z.string().nullable(),
});
export type AreaItem = z.infer<typeof areaItem>;

export const listAreas = endpoint({
  method: 'GET',
  path: '/areas',
  summary: 'Areas in force on a day (default today; `all` for every area that the codebook knows)',
  access: 'public',
  query: z.strictObject({ on: z.union([z.literal('all'), date]).optional(), ...paging }),
  response: z.object({ items: z.array(areaItem), total: z.int() }),
});
