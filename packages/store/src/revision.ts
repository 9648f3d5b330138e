import type { Database } from 'better-sqlite3';

/**
 * Of all that is published: raised by whatever changes it, a batch, a target, a document. Asked for with every
 * request, hence one look at the database.
 */
export function revisionReader(db: Database): () => number {
  const select = db
    .prepare<[], number>(`
      SELECT coalesce((SELECT max(b.id) FROM batch AS b), 0)
        + coalesce((SELECT max(t.id) FROM target_version AS t), 0)
        + coalesce((SELECT max(d.id) FROM document_version AS d), 0)
    `)
    .pluck();
  return () => select.get() ?? 0;
}
