import type { Database } from 'better-sqlite3';
import type { Mend } from './queries/mended-cells.ts';

export type PublishedMend = Mend & {
  /** The cell has a figure of its own; others say what figures are. */
  readonly isFigure: boolean;
};

/** Keeps what was mended in the file of a batch. */
export function mendedCellWriter(db: Database) {
  const insert = db.prepare<unknown[]>(`
    INSERT INTO mended_cell (batch_id, line, column_name, original, text, mended_by, mended_at, is_figure)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  `);
  return (batch: number, mends: readonly PublishedMend[]): void => {
    for (const { line, column, original, text, by, at, isFigure } of mends)
      insert.run(batch, line, column, original, text, by, at, isFigure ? 1 : 0);
  };
}
