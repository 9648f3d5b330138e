import { COMPARATORS } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { asOf, code } from './parameters.ts';
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

const documentWithTargets = targetDocument.extend({ targets: z.array(registeredTarget) });
export type DocumentWithTargets = z.infer<typeof documentWithTargets>;

const CHANGE_KINDS = ['created', 'revised', 'withdrawn'] as const;

const targetChange = z.object({
  id: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  kind: z.enum(CHANGE_KINDS),
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

export const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  summary: 'The documents behind the targets, each with the targets that it sets',
  access: 'public',
  query: z.strictObject({ asOf: asOf.optional() }),
  response: z.object({ items: z.array(documentWithTargets), total: z.int(), asOf: z.string().nullable() }),
});

export const getTarget = endpoint({
  method: 'GET',
  path: '/targets/:code',
  summary: 'One target of the register, with who changed it, when, and why',
  access: 'public',
  params: z.strictObject({ code }),
  response: targetEntry,
});

const line = z.string().trim().min(1).max(1000);
const note = z.string().trim().max(2000).nullable();
const reason = line;
const version = z.string().min(1).max(100);

/** A document as it is written in a form. `code` null: one that the register does not have yet. */
export const documentDraft = z.strictObject({
  code: code.nullable(),
  number: z.string().trim().max(100).nullable(),
  titleVi: z.string().trim().max(1000),
  titleEn: z.string().trim().max(1000),
  issuedOn: z.string().max(10).nullable(),
  issuer: z.string().trim().max(300),
  area: code.nullable(),
  address: z.string().trim().max(2000).nullable(),
  note,
});

/** A target as it is written in a form. What is wrong with it, the server says field by field. */
export const targetDraft = z.strictObject({
  area: code,
  indicator: code,
  period: z.string().max(10),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueMax: z.number().nullable(),
  document: documentDraft,
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
  summary: 'Change a target or its document, with the reason',
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

/** In the words of file imports. */
const fileIssue = z.object({
  severity: z.enum(['error', 'warning']),
  line: z.int().nullable(),
  column: z.string().nullable(),
  columnName: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  found: z.string().nullable(),
  suggestion: z.string().nullable(),
});
export type TargetFileIssue = z.infer<typeof fileIssue>;

const plannedTarget = z.object({
  kind: z.enum(['created', 'revised', 'unchanged']),
  line: z.int(),
  before: registeredTarget.nullable(),
  after: registeredTarget,
});
export type PlannedTargetOut = z.infer<typeof plannedTarget>;

const targetPlan = z.object({
  state: z.enum(['ready', 'refused']),
  columns: z.array(z.object({ role: z.string(), column: z.string(), columnName: z.string() })),
  rows: z.object({ read: z.int(), targets: z.int(), skipped: z.int() }),
  changes: z.object({ created: z.int(), revised: z.int(), unchanged: z.int() }),
  targets: z.array(plannedTarget),
  issues: z.array(fileIssue),
  /** What was shown is what is committed. */
  digest: z.string(),
});
export type TargetPlanOut = z.infer<typeof targetPlan>;

/** The body is the file's bytes, CSV. */
export const planTargetFile = endpoint({
  method: 'POST',
  path: '/targets/plan',
  summary: 'What a CSV file of targets would change; changes nothing',
  access: 'approver',
  response: targetPlan,
});

/** The body is the file's bytes again. */
export const commitTargetFile = endpoint({
  method: 'POST',
  path: '/targets/commit',
  summary: 'Change the targets as a CSV file says and as was shown, whole or not at all',
  access: 'approver',
  query: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/), reason }),
  response: z.object({ changes: targetPlan.shape.changes }),
});
