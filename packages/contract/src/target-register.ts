import { COMPARATORS } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { code } from './parameters.ts';
import { targetCitation, targetDocument } from './targets.ts';

const baseline = z.object({ period: z.string(), value: z.number(), source: z.string().nullable() });

/** A target as the register holds it, whoever is judged by it. */
export const registeredTarget = z.object({
  code: z.string(),
  area: z.string(),
  indicator: z.string(),
  period: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueMax: z.number().nullable(),
  document: targetDocument,
  /** The source that decides, where the document names the measure. */
  source: z.string().nullable(),
  baseline: baseline.nullable(),
  noteVi: z.string().nullable(),
  noteEn: z.string().nullable(),
  citations: z.array(targetCitation),
});
export type RegisteredTarget = z.infer<typeof registeredTarget>;

/** Of a target or a document: who, when, why, and what it came to. */
export const registerChange = z.object({
  id: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  kind: z.enum(['created', 'revised', 'withdrawn']),
});

export const targetChange = registerChange.extend({
  before: registeredTarget.nullable(),
  after: registeredTarget.nullable(),
});
export type TargetChange = z.infer<typeof targetChange>;

const targetEntry = z.object({
  /** What stands; of a withdrawn one what stood last. */
  target: registeredTarget,
  withdrawn: z.boolean(),
  /** Sent back with a change: one that was made on another version is refused. */
  version: z.string(),
  /** Newest first. Empty: it stands as the codebook has it. */
  history: z.array(targetChange),
});
export type TargetEntry = z.infer<typeof targetEntry>;

export const getTarget = endpoint({
  method: 'GET',
  path: '/targets/:code',
  summary: 'One target of the register, with who changed it, when, and why',
  access: 'public',
  params: z.strictObject({ code }),
  response: targetEntry,
});

export const note = z.string().trim().max(2000).nullable();
export const reason = z.string().trim().min(1).max(1000);
export const version = z.string().min(1).max(100);

/** A target as it is written in a form. What is wrong with it, the server says field by field. */
export const targetDraft = z.strictObject({
  area: code,
  indicator: code,
  period: z.string().max(10),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueMax: z.number().nullable(),
  /** One that the register has. */
  document: code,
  source: code.nullable(),
  baseline: z
    .strictObject({ period: z.string().max(10), value: z.number(), source: code.nullable() })
    .nullable(),
  noteVi: note,
  noteEn: note,
});
export type TargetDraft = z.infer<typeof targetDraft>;

export const addTarget = endpoint({
  method: 'POST',
  path: '/targets',
  summary: 'Add a target, with the reason',
  access: 'approver',
  body: z.strictObject({ target: targetDraft, reason }),
  response: targetEntry,
  status: 201,
});

export const changeTarget = endpoint({
  method: 'PATCH',
  path: '/targets/:code',
  summary: 'Change a target, with the reason',
  access: 'approver',
  params: z.strictObject({ code }),
  body: z.strictObject({ target: targetDraft, version, reason }),
  response: targetEntry,
});

export const withdrawTarget = endpoint({
  method: 'POST',
  path: '/targets/:code/withdraw',
  summary: 'Withdraw a target, with the reason',
  access: 'approver',
  params: z.strictObject({ code }),
  body: z.strictObject({ version, reason }),
  response: targetEntry,
});

export const undoTarget = endpoint({
  method: 'POST',
  path: '/targets/:code/undo',
  summary: 'Take back the last change of a target: one more version, with the reason',
  access: 'approver',
  params: z.strictObject({ code }),
  body: z.strictObject({ version, reason }),
  response: targetEntry,
});
