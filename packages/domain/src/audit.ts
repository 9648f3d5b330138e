/** What the record keeps: everything that somebody did which changed something, or tried to come in. */
export const AUDIT_ACTIONS = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'access-refused',
  'account-added',
  'import-uploaded',
  'import-changed',
  'import-submitted',
  'import-withdrawn',
  'import-rejected',
  'import-reopened',
  'import-published',
  'batch-undone',
  'form-forgotten',
  'targets-changed',
  'documents-changed',
  'backup-failed',
  'state-signed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
