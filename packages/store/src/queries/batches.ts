import type { Database } from 'better-sqlite3';
import { supersession } from '../batch-effects.ts';

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
  /** It cannot be undone: some of its readings stand no more, or the program itself brought them. */
  readonly superseded: boolean;
  /** Of the import that it came from. */
  readonly import: string | null;
};

type Kind = { readonly kind: string | null };

const OF_KIND = '(:kind IS NULL OR b.kind = :kind)';

/** The history of what was published, latest first. */
export function batchesQuery(db: Database) {
  const isSuperseded = supersession(db);
  const select = db.prepare<[Kind & { limit: number; offset: number }], Omit<StoredBatch, 'superseded'>>(`
    SELECT
      b.id, b.kind, b.title, b.file_name AS fileName, b.file_sha256 AS fileSha256,
      b.published_at AS publishedAt, b.recorded_at AS recordedAt, b.uploaded_by AS uploadedBy,
      b.published_by AS publishedBy, b.undoes, b.reason, b.created, b.revised, b.withdrawn,
      (SELECT max(u.id) FROM batch AS u WHERE u.undoes = b.id) AS undoneBy,
      (SELECT m.id FROM import AS m WHERE m.batch_id = b.id) AS "import"
    FROM batch AS b WHERE ${OF_KIND} ORDER BY b.id DESC LIMIT :limit OFFSET :offset
  `);
  const count = db.prepare<[Kind], { total: number }>(
    `SELECT count(*) AS total FROM batch AS b WHERE ${OF_KIND}`,
  );
  return {
    find: (kind: string | null, limit: number, offset: number): StoredBatch[] =>
      select.all({ kind, limit, offset }).map((row) => ({ ...row, superseded: isSuperseded(row) })),
    count: (kind: string | null): number => count.get({ kind })?.total ?? 0,
  };
}
