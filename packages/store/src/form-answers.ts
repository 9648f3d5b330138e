import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** What was said of the last file of a form. */
export type FormAnswers = {
  /** Slug of the area of those who said it; null: of people for every area. */
  readonly area: string | null;
  readonly form: string;
  /** JSON whose shape is the server's. */
  readonly said: string;
  /** The file that it was said of, and its import. */
  readonly fileName: string;
  readonly import: string;
  readonly by: string;
  readonly at: Instant;
};

export type StoredFormAnswers = FormAnswers & { readonly id: number };

type Row = Omit<StoredFormAnswers, 'area'> & { readonly area: string };
type Page = { readonly limit: number; readonly offset: number };

const COLUMNS = `
  f.id, f.area, f.form, f.said, f.file_name AS fileName, f.import_id AS "import",
  f.remembered_by AS "by", f.remembered_at AS at`;

const toAnswers = (row: Row): StoredFormAnswers => ({ ...row, area: row.area === '' ? null : row.area });

/** Answers remembered by area and form. */
export function formAnswersRepository(db: Database) {
  const select = db.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM form_answers AS f WHERE f.area = ? AND f.form = ?`,
  );
  const selectById = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM form_answers AS f WHERE f.id = ?`);
  const where = '(:area IS NULL OR f.area = :area)';
  const selectAll = db.prepare<[{ area: string | null } & Page], Row>(`
    SELECT ${COLUMNS} FROM form_answers AS f WHERE ${where}
    ORDER BY f.remembered_at DESC, f.id DESC LIMIT :limit OFFSET :offset
  `);
  const count = db.prepare<[{ area: string | null }], { total: number }>(
    `SELECT count(*) AS total FROM form_answers AS f WHERE ${where}`,
  );
  const upsert = db.prepare<[Omit<Row, 'id'>]>(`
    INSERT INTO form_answers (area, form, said, file_name, import_id, remembered_by, remembered_at)
    VALUES (:area, :form, :said, :fileName, :import, :by, :at)
    ON CONFLICT (area, form) DO UPDATE SET
      said = excluded.said, file_name = excluded.file_name, import_id = excluded.import_id,
      remembered_by = excluded.remembered_by, remembered_at = excluded.remembered_at
  `);
  const remove = db.prepare<[number]>('DELETE FROM form_answers WHERE id = ?');
  const removeOf = db.prepare<[string]>('DELETE FROM form_answers WHERE import_id = ?');
  const orNull = (row: Row | undefined): StoredFormAnswers | null =>
    row === undefined ? null : toAnswers(row);

  return {
    find: (area: string | null, form: string): StoredFormAnswers | null =>
      orNull(select.get(area ?? '', form)),
    findById: (id: number): StoredFormAnswers | null => orNull(selectById.get(id)),
    /** Latest first; of one area, or null for those of all. */
    list: (area: string | null, page: Page): StoredFormAnswers[] =>
      selectAll.all({ area, ...page }).map(toAnswers),
    count: (area: string | null): number => count.get({ area })?.total ?? 0,
    /** In the place of what was said of the last file of the form. */
    put: ({ area, ...answers }: FormAnswers): void => {
      upsert.run({ ...answers, area: area ?? '' });
    },
    remove: (id: number): boolean => remove.run(id).changes === 1,
    /** What was said of an import that was sent back is not said of the next file. */
    removeOfImport: (id: string): void => {
      removeOf.run(id);
    },
  };
}
