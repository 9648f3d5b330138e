import { BOUNDS, OBSERVATION_STATUSES, QUALITIES } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { asOf, boundaries, code, paging, period, repeatable, whole } from './parameters.ts';
import { reading } from './reading.ts';

export const listObservations = endpoint({
  method: 'GET',
  path: '/observations',
  summary: 'Readings, reported and derived, as known now or on a date',
  access: 'public',
  query: z.strictObject({
    indicator: code.optional(),
    area: repeatable(code).optional(),
    period: period.optional(),
    source: code.optional(),
    boundaries: boundaries.default('reported'),
    asOf: asOf.optional(),
    /** First and last period, both included. */
    from: period.optional(),
    to: period.optional(),
    ...paging,
  }),
  response: z.object({ items: z.array(reading), total: z.int() }),
});

const mend = z.object({
  line: z.int(),
  column: z.string(),
  original: z.string(),
  text: z.string(),
  by: z.string(),
  /** Null: mended before this was kept. */
  at: z.string().nullable(),
});

export const getLineage = endpoint({
  method: 'GET',
  path: '/observations/:id/lineage',
  summary: 'Where a reading came from: file, line, column, text; its citations and earlier versions',
  access: 'public',
  params: z.strictObject({
    id: whole(1, 2 ** 53 - 1),
  }),
  response: z.object({
    observation: reading,
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    line: z.int().nullable(),
    column: z.string().nullable(),
    /** As the file has it. */
    text: z.string().nullable(),
    /** What was read instead, by whom it was mended and when. */
    mended: mend.pick({ text: true, by: true, at: true }).nullable(),
    /** Cells mended beside it that say what it is: in its row, and above it in its column. */
    mendedBeside: z.array(mend),
    /** `/observations/:id/file` has it, for who may see the import. */
    fileKept: z.boolean(),
    batch: z.object({
      id: z.int(),
      title: z.string(),
      publishedAt: z.string(),
      uploadedBy: z.string().nullable(),
      publishedBy: z.string().nullable(),
    }),
    citations: z.array(
      z.object({
        title: z.string(),
        address: z.string().nullable(),
        published: z.string().nullable(),
        value: z.number().nullable(),
        note: z.string().nullable(),
        noteEn: z.string().nullable(),
      }),
    ),
    versions: z.array(
      z.object({
        id: z.int(),
        value: z.number().nullable(),
        status: z.array(z.enum(OBSERVATION_STATUSES)),
        quality: z.enum(QUALITIES),
        bound: z.enum(BOUNDS).nullable(),
        releasedOn: z.string().nullable(),
        knownFrom: z.string(),
        knownTo: z.string().nullable(),
      }),
    ),
  }),
});
export type Lineage = z.infer<typeof getLineage.response>;
