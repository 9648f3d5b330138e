import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** A cell as a person wrote it anew, and what the file has there. */
export type Mend = {
  readonly line: number;
  /** Column letter. */
  readonly column: string;
  readonly original: string;
  readonly text: string;
  readonly by: string;
  /** Null: mended before this was kept. */
  readonly at: Instant | null;
};

export type FigureMends = {
  /** Of the figure's own cell. */
  readonly mended: Mend | null;
  /** Of cells that say what it is: in its row, and above it in its column. */
  readonly beside: readonly Mend[];
};

/** What was mended of a figure and of what names it. */
export function mendedCellQuery(db: Database) {
  const select = db.prepare<{ batch: number; line: number; column: string }, Mend & { isFigure: number }>(`
    SELECT c.line, c.column_name AS "column", c.original, c.text, c.mended_by AS "by", c.mended_at AS at,
      c.is_figure AS isFigure
    FROM mended_cell AS c
    WHERE c.batch_id = :batch AND (
      (c.line = :line AND c.column_name = :column)
      OR (c.is_figure = 0 AND (c.line = :line OR (c.line < :line AND c.column_name = :column))))
    ORDER BY c.line, length(c.column_name), c.column_name
  `);
  return (batch: number, line: number | null, column: string | null): FigureMends => {
    if (line === null || column === null) return { mended: null, beside: [] };
    const found = select.all({ batch, line, column }).map(({ isFigure: _, ...mend }) => mend);
    const isOwn = (mend: Mend): boolean => mend.line === line && mend.column === column;
    return { mended: found.find(isOwn) ?? null, beside: found.filter((mend) => !isOwn(mend)) };
  };
}
