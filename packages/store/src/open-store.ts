import Database from 'better-sqlite3';
import { auditRecord } from './audit.ts';
import { batchRepository } from './batches.ts';
import { codebookEntries } from './codebook-entries.ts';
import { formAnswersRepository } from './form-answers.ts';
import { importRepository } from './imports.ts';
import { reportOf } from './look-at.ts';
import { KNOWN_SCHEMA, migrate } from './migrate.ts';
import { busyRetry } from './busy-retry.ts';
import { areaProfileQuery } from './queries/area-profile.ts';
import { auditQuery } from './queries/audit.ts';
import { batchesQuery } from './queries/batches.ts';
import { broughtReadingsQuery } from './queries/brought-readings.ts';
import { comparisonQuery } from './queries/comparison.ts';
import { importsQuery } from './queries/imports.ts';
import { indicatorsQuery } from './queries/indicators.ts';
import { keptFilesQuery } from './queries/kept-files.ts';
import { knownValuesQuery } from './queries/known-values.ts';
import { observationPages } from './queries/observation-pages.ts';
import { observationsQuery } from './queries/observations.ts';
import { reportsQuery } from './queries/reports.ts';
import { targetsQuery } from './queries/targets.ts';
import { usersQuery } from './queries/users.ts';
import { revisionReader } from './revision.ts';
import { stateSigner } from './signing/statements.ts';
import { secondFactorRepository } from './second-factors.ts';
import { sessionRepository } from './sessions.ts';
import { settingRepository } from './settings.ts';
import { setupTokenRepository } from './setup-tokens.ts';
import { targetRegisterRepository } from './target-register.ts';
import { userRepository } from './users.ts';

export type Store = ReturnType<typeof storeOn>;

/**
 * Opens the database at `path` (`:memory:` for one that is gone afterwards), brings its schema up to
 * date, and gives the repositories that write and the queries that read. A file is read on a
 * connection of its own that cannot write.
 *
 * @param busyTimeout milliseconds for which SQLite waits for another writer
 * @throws {NewerDatabaseError} when a later program wrote the database.
 */
export function openStore(path: string, busyTimeout = 5000): Store {
  const writer = new Database(path);
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  writer.pragma(`busy_timeout = ${busyTimeout}`);
  try {
    migrate(writer);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = path === ':memory:' ? writer : new Database(path, { readonly: true });
  return storeOn(writer, reader, busyTimeout);
}

/** The file was made by a program of another version. */
export class OtherSchemaError extends Error {
  override readonly name = 'OtherSchemaError';
}

/**
 * Opens a database that nobody changes any more, only to read it.
 * @throws {OtherSchemaError} when it is not of this program's schema
 */
export function openSnapshot(path: string): Store {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found === KNOWN_SCHEMA) return storeOn(db, db, 0);
  db.close();
  throw new OtherSchemaError(`${found}, not ${KNOWN_SCHEMA}`);
}

function storeOn(writer: Database.Database, reader: Database.Database, busyTimeout: number) {
  const path = writer.name;
  reader.pragma('trusted_schema = OFF');
  const users = userRepository(writer);
  const batches = batchRepository(writer);
  const audit = auditRecord(writer);

  return {
    /** For other threads, which need a connection of their own. */
    path,
    ...busyRetry(writer, busyTimeout),
    revision: revisionReader(writer),
    users,
    sessions: sessionRepository(writer),
    secondFactors: secondFactorRepository(writer),
    setupTokens: setupTokenRepository(writer, users),
    settings: settingRepository(writer),
    codebook: codebookEntries(writer),
    batches,
    imports: importRepository(writer, batches),
    formAnswers: formAnswersRepository(writer),
    /** All of what is written within, or nothing. */
    together: (work: () => void): void => writer.transaction(work).immediate(),
    /** Whatever somebody does is done within this. */
    recorded: audit.during,
    record: { head: audit.head, hashAt: audit.hashAt },
    /** Signs what stands into the record; see {@link stateSigner}. */
    stateSigner: (key: Uint8Array) => stateSigner(writer, key),
    register: targetRegisterRepository(writer, audit.add),
    queries: {
      areaProfile: areaProfileQuery(reader),
      audit: auditQuery(reader),
      batches: batchesQuery(reader),
      broughtReadings: broughtReadingsQuery(reader),
      comparison: comparisonQuery(reader),
      imports: importsQuery(reader),
      indicators: indicatorsQuery(reader),
      keptFiles: keptFilesQuery(reader),
      knownValues: knownValuesQuery(reader),
      observationPages: observationPages(reader),
      observations: observationsQuery(reader),
      reports: reportsQuery(reader),
      targets: targetsQuery(reader),
      users: usersQuery(reader),
    },
    /** Throws when the database cannot be read. */
    ping: (): void => {
      reader.prepare('SELECT 1').get();
    },
    sqliteVersion: (): string =>
      String(reader.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version),
    /** Whether the file is sound, and how much is in it. */
    check: () => reportOf(reader),
    close: (): void => {
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
}
