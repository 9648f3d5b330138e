import type { Database } from 'better-sqlite3';

export type StoredBatch = {
  readonly id: number;
  readonly kind: 'seed' | 'import' | 'undo';
  readonly title: string;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly publishedAt: number;
  readonly recordedAt: number;
  readonly uploadedBy: string | null;
  readonly publishedBy: string | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  readonly reason: string | null;
  readonly created: number | null;
  readonly revised: number | null;
  readonly withdrawn: number | null;
  /** Of the import that it came from. */
  readonly import: string | null;
};

/** The history of what was published, latest first. */
export function batchesQuery(db: Database) {
  const select = db.prepare<[number, number], StoredBatch>(`
    SELECT
      b.id, b.kind, b.title, b.file_name AS fileName, b.file_sha256 AS fileSha256,
      b.published_at AS publishedAt, b.recorded_at AS recordedAt, b.uploaded_by AS uploadedBy,
      b.published_by AS publishedBy, b.undoes, b.reason, b.created, b.revised, b.withdrawn,
      (SELECT max(u.id) FROM batch AS u WHERE u.undoes = b.id) AS undoneBy,
      (SELECT m.id FROM import AS m WHERE m.batch_id = b.id) AS "import"
    FROM batch AS b ORDER BY b.id DESC LIMIT ? OFFSET ?
  `);
  const count = db.prepare<[], { total: number }>('SELECT count(*) AS total FROM batch');
  return {
    find: (limit: number, offset: number): StoredBatch[] => select.all(limit, offset),
    count: (): number => count.get()?.total ?? 0,
  };
}
