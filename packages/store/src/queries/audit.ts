import type { AuditAction } from '@kts/domain';
import type { Database } from 'better-sqlite3';

export type RecordedAction = {
  readonly id: number;
  readonly at: number;
  readonly who: string;
  readonly address: string | null;
  readonly action: AuditAction;
  readonly subject: string | null;
  /** JSON; null where it is long: the import itself has it. */
  readonly details: string | null;
};

export type AuditFilter = {
  readonly action: string | null;
  readonly who: string | null;
  readonly subject: string | null;
};

/** A list is read by a person: what somebody mended in a thousand cells stands in the import. */
const LONGEST_DETAILS = 4000;

/** The record, the newest first. */
export function auditQuery(db: Database) {
  const where = `
    (:action IS NULL OR a.action = :action) AND (:who IS NULL OR a.who = :who)
    AND (:subject IS NULL OR a.subject = :subject)`;
  const select = db.prepare<[AuditFilter & { limit: number; offset: number }], RecordedAction>(`
    SELECT a.id, a.at, a.who, a.address, a.action, a.subject,
      CASE WHEN length(a.details) <= ${LONGEST_DETAILS} THEN a.details END AS details
    FROM audit AS a WHERE ${where} ORDER BY a.id DESC LIMIT :limit OFFSET :offset
  `);
  const count = db.prepare<[AuditFilter], { total: number }>(
    `SELECT count(*) AS total FROM audit AS a WHERE ${where}`,
  );
  return {
    find: (filter: AuditFilter, limit: number, offset: number): RecordedAction[] =>
      select.all({ ...filter, limit, offset }),
    count: (filter: AuditFilter): number => count.get(filter)?.total ?? 0,
  };
}
