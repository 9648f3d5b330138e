import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** That what a batch brought was taken back. */
export type Undone = {
  readonly by: string | null;
  readonly at: Instant;
  readonly reason: string | null;
};

/** Whether what a batch brought stands no more because it was undone; an undo may itself have been undone. */
export function undoneQuery(db: Database): (batch: number | null) => Undone | null {
  const select = db.prepare<[number], Undone & { id: number }>(`
    SELECT u.id, u.published_by AS "by", u.recorded_at AS at, u.reason
    FROM batch AS u WHERE u.undoes = ? ORDER BY u.id DESC LIMIT 1
  `);
  return (batch) => {
    let undone: Undone | null = null;
    let next = batch === null ? undefined : select.get(batch);
    for (let isUndone = true; next !== undefined; isUndone = !isUndone) {
      const { id, ...undoing } = next;
      undone = isUndone ? undoing : null;
      next = select.get(id);
    }
    return undone;
  };
}
