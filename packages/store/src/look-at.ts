import type Database from 'better-sqlite3';
import { type AuditCheck, auditRecord, checkAudit } from './audit.ts';
import { migrations } from './migrations/index.ts';
import { NewerDatabaseError } from './migrate.ts';
import { openToRead } from './open-to-read.ts';
import { checkState, type StateCheck } from './signing/check-state.ts';
import { keptFilesQuery } from './queries/kept-files.ts';
import { settingReader } from './settings.ts';

/** What is in a database, and whether it is as this program wrote it. */
export type DatabaseReport = {
  /** In SQLite's words; `ok` for a sound file. */
  readonly integrity: string;
  /** Rows that refer to what is not there. */
  readonly foreignKeys: number;
  readonly batches: number;
  readonly observations: number;
  readonly versions: number;
  readonly targets: number;
  readonly audit: AuditCheck;
};

export function reportOf(db: Database.Database): DatabaseReport {
  return {
    integrity: String(db.pragma('integrity_check', { simple: true })),
    foreignKeys: (db.pragma('foreign_key_check') as unknown[]).length,
    ...countsOf(db),
    audit: checkAudit(db),
  };
}

type Counts = Pick<DatabaseReport, 'batches' | 'observations' | 'versions' | 'targets'>;

const countsOf = (db: Database.Database): Counts =>
  db
    .prepare<[], Counts>(`
      SELECT
        (SELECT count(*) FROM batch) AS batches,
        (SELECT count(*) FROM observation) AS observations,
        (SELECT count(*) FROM observation_version) AS versions,
        (SELECT count(*) FROM target) AS targets
    `)
    .get() ?? { batches: 0, observations: 0, versions: 0, targets: 0 };

/** The database is of an earlier version of the program, which looking does not change. */
export class OlderSchemaError extends Error {
  override readonly name = 'OlderSchemaError';
}

export type DatabaseView = ReturnType<typeof lookAt>;

/**
 * Opens the database at `path` to be looked at, beside whoever writes in it: nothing of it is changed.
 * @throws {EmptyDatabaseError} {@link NewerDatabaseError} {@link OlderSchemaError} and what SQLite says of a file that it cannot read
 */
export function lookAt(path: string) {
  const db = openToRead(path);
  try {
    db.pragma('trusted_schema = OFF');
    const found = Number(db.pragma('user_version', { simple: true }));
    const known = migrations.at(-1)?.version ?? 0;
    if (found > known) throw new NewerDatabaseError(found, known);
    if (found < known) throw new OlderSchemaError(`${found} < ${known}`);
    const { head, hashAt } = auditRecord(db);
    return {
      report: (): DatabaseReport => reportOf(db),
      /** Against what was signed of it. */
      state: (key: Uint8Array | null): StateCheck => checkState(db, key),
      record: { head, hashAt },
      setting: settingReader(db),
      queries: { keptFiles: keptFilesQuery(db) },
      close: (): void => {
        db.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
