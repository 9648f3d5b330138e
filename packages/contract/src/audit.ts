import { AUDIT_ACTIONS } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { limit, offset } from './parameters.ts';

const auditEntry = z.object({
  id: z.int(),
  at: z.string(),
  /** Empty where somebody tried to come in whom nobody knows. */
  who: z.string(),
  /** Null: the command line. */
  address: z.string().nullable(),
  action: z.enum(AUDIT_ACTIONS),
  /** Id of the import, batch or account. */
  subject: z.string().nullable(),
  /** Null where it is long: the import itself has it. */
  details: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditItem = z.infer<typeof auditEntry>;

export const listAudit = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, newest first: comings and goings, files, publications, accounts, targets',
  access: 'approver',
  query: z.strictObject({
    action: z.enum(AUDIT_ACTIONS).optional(),
    who: z.string().min(1).max(100).optional(),
    subject: z.string().min(1).max(100).optional(),
    limit,
    offset,
  }),
  response: z.object({ items: z.array(auditEntry), total: z.int() }),
});
