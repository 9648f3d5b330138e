import Database from 'better-sqlite3';
import { checkDatabase, copyDatabase, UnsoundCopyError } from './copy-database.ts';
import { type ContentSums, differingTables } from './content-sums.ts';

/** What every reader may see, as it stands. A table that is not named here is empty in a snapshot. */
const WHOLE = [
  'unit',
  'indicator',
  'area',
  'former_area',
  'source',
  'document',
  'target',
  'batch',
  'publication',
  'observation',
  'observation_version',
  'citation',
  'mended_cell',
] as const;

/** Kept without what tells more than is published. */
const IN_PART: Readonly<Record<string, string>> = {
  setting: "DELETE FROM setting WHERE name NOT IN ('seed', 'codebook')",
  target_version: 'UPDATE target_version SET user_id = NULL, address = NULL',
  document_version: 'UPDATE document_version SET user_id = NULL, address = NULL',
  // A figure leads to the import that it came from: by its id, and nothing of what was sent.
  import: `
    CREATE TEMP TABLE kept AS SELECT m.id, m.batch_id, m.uploaded_at FROM import AS m WHERE m.state = 'published';
    DELETE FROM import;
    INSERT INTO import (id, state, file_name, bytes, sha256, settings, answers, cells, acknowledged, uploader,
      uploaded_at, batch_id)
    SELECT k.id, 'published', '', 0, '', '{}', '{}', '[]', '[]', '', k.uploaded_at, k.batch_id FROM temp.kept AS k`,
};

/**
 * Copies what is published of the database at `from` into the new file `to`: no accounts, sessions, record,
 * drafts or answers, and no trace of them in its pages.
 * @throws {UnsoundCopyError} when what is published is not the same in both
 */
export async function copyPublished(from: string, to: string): Promise<void> {
  const { tables } = await copyDatabase(from, to);
  const db = new Database(to);
  try {
    db.pragma('foreign_keys = OFF');
    const triggers = db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      )
      .all();
    db.transaction(() => {
      for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
      for (const table of Object.keys(tables)) strip(db, table);
      for (const { sql } of triggers) db.exec(sql);
    })();
    db.exec('VACUUM');
  } finally {
    db.close();
  }
  const differing = differingTables(wholeOf(tables), wholeOf(checkDatabase(to).tables));
  if (differing.length > 0) throw new UnsoundCopyError(differing.join(', '));
}

const wholeOf = (tables: ContentSums): ContentSums =>
  Object.fromEntries(Object.entries(tables).filter(([table]) => WHOLE.some((each) => each === table)));

function strip(db: Database.Database, table: string): void {
  if (WHOLE.some((each) => each === table)) return;
  const part = Object.hasOwn(IN_PART, table) ? IN_PART[table] : undefined;
  db.exec(part ?? `DELETE FROM "${table}"`);
}
