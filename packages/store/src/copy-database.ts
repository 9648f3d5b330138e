import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { checkAudit } from './audit.ts';
import { differingTables, type ContentSums, contentSums } from './content-sums.ts';
import { openToRead } from './open-to-read.ts';

/** A file that the database tells of, with the checksum that it had when it came. */
export type KnownFile = { readonly name: string; readonly sha256: string };

/** A database at one moment. */
export type CopiedDatabase = {
  /** Number of its last migration. */
  readonly schema: number;
  readonly tables: ContentSums;
  /** As `uploads/…` and `documents/…`. */
  readonly files: readonly KnownFile[];
};

/** A copy is not what was copied, or not sound. */
export class UnsoundCopyError extends Error {
  override readonly name = 'UnsoundCopyError';
}

/**
 * Copies the database at `from` into the new file `to`, beside whoever writes in it. One transaction is read
 * from the first page to the last, so that the copy is of one moment and writers don't make it begin again.
 * @throws {EmptyDatabaseError} {@link UnsoundCopyError} when the copy differs from what was read at that moment
 */
export async function copyDatabase(from: string, to: string): Promise<CopiedDatabase> {
  const source = openToRead(from);
  try {
    source.exec('BEGIN');
    const moment = { schema: schemaOf(source), tables: contentSums(source), files: knownFiles(source) };
    closeSync(openSync(to, 'wx', 0o600));
    await source.backup(to);
    source.exec('COMMIT');
    inOneFile(to);
    const differing = differingTables(moment.tables, checkDatabase(to).tables);
    if (differing.length > 0) throw new UnsoundCopyError(differing.join(', '));
    return moment;
  } finally {
    source.close();
  }
}

/** Without a file beside it, and on the disk. */
function inOneFile(path: string): void {
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  db.close();
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/**
 * Looks through a whole database that nobody writes in.
 * @throws {UnsoundCopyError} when it is not sound
 */
export function checkDatabase(path: string): Pick<CopiedDatabase, 'schema' | 'tables'> {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    const integrity = String(db.pragma('integrity_check(1)', { simple: true }));
    if (integrity !== 'ok') throw new UnsoundCopyError(`integrity_check: ${integrity}`);
    const astray = (db.pragma('foreign_key_check') as unknown[]).length;
    if (astray > 0) throw new UnsoundCopyError(`foreign_key_check: ${astray}`);
    const tables = contentSums(db);
    const brokenAt = 'audit' in tables ? checkAudit(db).brokenAt : null;
    if (brokenAt !== null) throw new UnsoundCopyError(`audit: ${brokenAt}`);
    return { schema: schemaOf(db), tables };
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new UnsoundCopyError(error.message);
    throw error;
  } finally {
    db.close();
  }
}

const schemaOf = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }));

/** Of databases of earlier versions too, which had no such tables yet. */
function knownFiles(db: Database.Database): KnownFile[] {
  const has = db.prepare<[string], string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?",
  );
  const imports =
    has.get('import') === undefined
      ? []
      : db.prepare<[], KnownFile>("SELECT 'uploads/' || m.id AS name, m.sha256 FROM import AS m").all();
  const documents =
    has.get('document_version') === undefined
      ? []
      : db
          .prepare<[], KnownFile>(`
            SELECT DISTINCT 'documents/' || (s.file ->> '$.id') AS name, s.file ->> '$.sha256' AS sha256
            FROM (
              SELECT v.state -> '$.file' AS file FROM document_version AS v
              UNION SELECT v.before -> '$.file' FROM document_version AS v
            ) AS s
            WHERE s.file ->> '$.id' IS NOT NULL
          `)
          .all();
  return [...imports, ...documents].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
