import type { Instant, Target, TargetDocument, TargetVersion } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import type { AuditEntry } from './audit.ts';

/** Who changes targets, when, from where and why; and of which file. */
export type TargetRecorder = {
  /** Null: the command line. */
  readonly userId: number | null;
  readonly name: string;
  readonly address: string | null;
  readonly at: Instant;
  readonly reason: string;
  readonly fileSha256: string | null;
};

export type NewTargetVersion = {
  readonly code: string;
  readonly before: Target | null;
  /** Null: withdrawn. */
  readonly after: Target | null;
  /** Of the file that brought it. */
  readonly line: number | null;
};

type Row = {
  id: number;
  target_code: string;
  entry: string | null;
  document: string | null;
  before: string | null;
  known_from: number;
  recorded_by: string;
  reason: string;
};

const toVersion = (row: Row): TargetVersion => ({
  id: row.id,
  code: row.target_code,
  before: row.before === null ? null : (JSON.parse(row.before) as Target),
  after:
    row.entry === null || row.document === null
      ? null
      : {
          ...(JSON.parse(row.entry) as Omit<Target, 'document'>),
          document: JSON.parse(row.document) as TargetDocument,
        },
  knownFrom: row.known_from,
  recordedBy: row.recorded_by,
  reason: row.reason,
});

/** The versions themselves have what was changed, old and new. */
const entryOf = (
  { userId, name, address, at, reason, fileSha256 }: TargetRecorder,
  versions: readonly NewTargetVersion[],
): AuditEntry => ({
  by: { userId, name, address },
  at,
  action: 'targets-changed',
  subject: null,
  details: { targets: versions.map(({ code }) => code), reason, fileSha256 },
});

/** What people made of the targets. Versions are only ever added: taking one back is one more. */
export function targetRepository(db: Database, addToRecord: (entry: AuditEntry) => void) {
  const selectRevision = db.prepare<[], { id: number | null }>(
    'SELECT max(v.id) AS id FROM target_version AS v',
  );
  const selectAll = db.prepare<[], Row>(`
    SELECT v.id, v.target_code, v.entry, v.document, v.before, v.known_from, v.recorded_by, v.reason
    FROM target_version AS v ORDER BY v.id
  `);
  const insert = db.prepare(`
    INSERT INTO target_version (
      target_code, entry, document, before, known_from, user_id, recorded_by, address, reason, file_sha256, line)
    VALUES (:code, :entry, :document, :before, :at, :userId, :name, :address, :reason, :fileSha256, :line)
  `);
  const add = (recorder: TargetRecorder, { code, before, after, line }: NewTargetVersion): void => {
    const { document = null, ...entry } = after ?? {};
    insert.run({
      ...recorder,
      code,
      line,
      before: before === null ? null : JSON.stringify(before),
      entry: after === null ? null : JSON.stringify(entry),
      document: document === null ? null : JSON.stringify(document),
    });
  };
  const record = db.transaction(
    (recorder: TargetRecorder, decide: () => readonly NewTargetVersion[]): void => {
      const versions = decide();
      for (const version of versions) add(recorder, version);
      if (versions.length > 0) addToRecord(entryOf(recorder, versions));
    },
  );

  return {
    /** Number of the last version: any change of a target raises it. */
    revision: (): number => selectRevision.get()?.id ?? 0,

    /** Every version, the oldest first. */
    versions: (): TargetVersion[] => selectAll.all().map(toVersion),

    /**
     * Adds all the versions that `decide` gives, or none. Nobody else writes between what it reads and what
     * is written; what it throws leaves everything as it was.
     */
    record: (recorder: TargetRecorder, decide: () => readonly NewTargetVersion[]): void =>
      record.immediate(recorder, decide),
  };
}
