import { TARGET_ROLES } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { importIssue } from './imports.ts';
import { code } from './parameters.ts';
import { reason, registeredTarget } from './target-register.ts';
import { targetDocument } from './targets.ts';

/** As of file imports. */
const fileIssue = importIssue.omit({ sheet: true });
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
  columns: z.array(z.object({ role: z.enum(TARGET_ROLES), column: z.string(), columnName: z.string() })),
  rows: z.object({ read: z.int(), targets: z.int(), skipped: z.int() }),
  changes: z.object({ created: z.int(), revised: z.int(), unchanged: z.int() }),
  targets: z.array(plannedTarget),
  /** Documents that the register does not have yet. */
  documents: z.array(targetDocument),
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

export const getTargetFile = endpoint({
  method: 'GET',
  path: '/targets/register.csv',
  summary: 'The targets that stand, of one area or all, as a file of targets has them: also its template',
  access: 'public',
  query: z.strictObject({ area: code.optional() }),
  response: z.string(),
});
