import type { Database } from 'better-sqlite3';
import type { ImportState } from '@kts/domain';
import { type Undone, undoneQuery } from './undone.ts';

export type ListedImport = {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly bytes: number;
  readonly uploadedBy: number | null;
  readonly uploader: string;
  readonly uploadedAt: number;
  readonly submittedAt: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly batch: number | null;
  readonly undone: Undone | null;
  /** JSON. */
  readonly changes: string | null;
  readonly issueTotals: string | null;
};

export type ImportFilter = { readonly uploadedBy: number | null; readonly state: string | null };

/** Uploads, latest first: of one person or of all. */
export function importsQuery(db: Database) {
  const where = `
    (:uploadedBy IS NULL OR m.uploaded_by = :uploadedBy) AND (:state IS NULL OR m.state = :state)`;
  const undoneOf = undoneQuery(db);
  const select = db.prepare<
    [ImportFilter & { limit: number; offset: number }],
    Omit<ListedImport, 'undone'>
  >(`
    SELECT m.id, m.state, m.file_name AS fileName, m.bytes, m.uploaded_by AS uploadedBy, m.uploader,
      m.uploaded_at AS uploadedAt, m.submitted_at AS submittedAt, m.decided_by AS decidedBy,
      m.decided_at AS decidedAt, m.batch_id AS batch,
      json_extract(m.plan, '$.changes') AS changes, json_extract(m.plan, '$.issueTotals') AS issueTotals
    FROM import AS m WHERE ${where}
    ORDER BY m.uploaded_at DESC, m.id LIMIT :limit OFFSET :offset
  `);
  const count = db.prepare<[ImportFilter], { total: number }>(
    `SELECT count(*) AS total FROM import AS m WHERE ${where}`,
  );
  return {
    find: (filter: ImportFilter, limit: number, offset: number): ListedImport[] =>
      select.all({ ...filter, limit, offset }).map((row) => ({ ...row, undone: undoneOf(row.batch) })),
    count: (filter: ImportFilter): number => count.get(filter)?.total ?? 0,
  };
}
