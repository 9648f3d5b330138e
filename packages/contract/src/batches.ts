import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { limit, offset, whole } from './parameters.ts';

export const batch = z.object({
  id: z.int(),
  kind: z.enum(['seed', 'import', 'undo']),
  title: z.string(),
  file: z.object({ name: z.string(), sha256: z.string().nullable() }).nullable(),
  /** From then on its figures are known. */
  publishedAt: z.string(),
  recordedAt: z.string(),
  uploadedBy: z.string().nullable(),
  publishedBy: z.string().nullable(),
  /** Null where it was not counted. */
  changes: z.object({ created: z.int(), revised: z.int(), withdrawn: z.int() }).nullable(),
  /** The import that it came from. */
  import: z.string().nullable(),
  undoes: z.int().nullable(),
  undoneBy: z.int().nullable(),
  /** Some of its readings stand no more, or it is the program's own: it cannot be undone (any more). */
  superseded: z.boolean(),
  reason: z.string().nullable(),
});
export type Batch = z.infer<typeof batch>;

export const listBatches = endpoint({
  method: 'GET',
  path: '/batches',
  summary: 'What was published and taken back, latest first',
  access: 'editor',
  query: z.strictObject({ kind: batch.shape.kind.optional(), limit, offset }),
  response: z.object({ items: z.array(batch), total: z.int() }),
});

export const undoBatch = endpoint({
  method: 'POST',
  path: '/batches/:id/undo',
  summary: 'Write back what stood before a batch; 409 once any of its readings was superseded',
  access: 'approver',
  params: z.strictObject({ id: whole(1, Number.MAX_SAFE_INTEGER) }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  response: z.object({ batch: z.int() }),
  status: 201,
});
