import type {
  DocumentState,
  DocumentVersion,
  Instant,
  RegisterVersions,
  Target,
  TargetDocument,
  TargetVersion,
} from '@kts/domain';
import type { Database } from 'better-sqlite3';
import type { AuditEntry } from './audit.ts';

/** Who changes targets and documents, when, from where and why; and of which file. */
export type RegisterRecorder = {
  /** Null: an upgrade of the program. */
  readonly userId: number | null;
  readonly name: string;
  readonly address: string | null;
  readonly at: Instant;
  readonly reason: string;
  readonly fileSha256: string | null;
};

type NewVersion<State> = {
  readonly code: string;
  readonly before: State | null;
  /** Null: withdrawn. */
  readonly after: State | null;
  /** Of the file that brought it. */
  readonly line: number | null;
};
export type NewTargetVersion = NewVersion<Target>;
export type NewDocumentVersion = NewVersion<DocumentState>;

export type RegisterChange = {
  readonly documents?: readonly NewDocumentVersion[];
  readonly targets?: readonly NewTargetVersion[];
};

type Row = {
  id: number;
  code: string;
  before: string | null;
  known_from: number;
  recorded_by: string;
  reason: string;
};
type TargetRow = Row & { entry: string | null; document: string | null };
type DocumentRow = Row & { state: string | null };

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));
const written = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const common = ({ id, code, known_from, recorded_by, reason }: Row) => ({
  id,
  code,
  knownFrom: known_from,
  recordedBy: recorded_by,
  reason,
});

const toTargetVersion = (row: TargetRow): TargetVersion => {
  const entry = parsed<Omit<Target, 'document'>>(row.entry);
  const document = parsed<TargetDocument>(row.document);
  return {
    ...common(row),
    before: parsed<Target>(row.before),
    after: entry === null || document === null ? null : { ...entry, document },
  };
};

const toDocumentVersion = (row: DocumentRow): DocumentVersion => ({
  ...common(row),
  before: parsed<DocumentState>(row.before),
  after: parsed<DocumentState>(row.state),
});

/** The versions themselves have what was changed, old and new. */
const entryOf = (
  { userId, name, address, at, reason, fileSha256 }: RegisterRecorder,
  { documents, targets }: Required<RegisterChange>,
): AuditEntry => ({
  by: { userId, name, address },
  at,
  action: targets.length > 0 ? 'targets-changed' : 'documents-changed',
  subject: null,
  details: {
    targets: targets.map(({ code }) => code),
    documents: documents.map(({ code }) => code),
    reason,
    fileSha256,
  },
});

/**
 * What people made of the targets and of the documents behind them. Versions are only ever added: taking
 * one back is one more.
 */
export function targetRegisterRepository(db: Database, addToRecord: (entry: AuditEntry) => void) {
  const selectRevision = db.prepare<[], { revision: number }>(`
    SELECT coalesce((SELECT max(t.id) FROM target_version AS t), 0)
      + coalesce((SELECT max(d.id) FROM document_version AS d), 0) AS revision
  `);
  const targetsWhere = (rows: string) =>
    db.prepare<[], TargetRow>(`
      SELECT v.id, v.target_code AS code, v.entry, v.document, v.before, v.known_from, v.recorded_by, v.reason
      FROM target_version AS v WHERE ${rows} ORDER BY v.id
    `);
  const documentsWhere = (rows: string) =>
    db.prepare<[], DocumentRow>(`
      SELECT v.id, v.document_code AS code, v.state, v.before, v.known_from, v.recorded_by, v.reason
      FROM document_version AS v WHERE ${rows} ORDER BY v.id
    `);
  const selectTargets = targetsWhere('TRUE');
  const selectDocuments = documentsWhere('TRUE');
  const ofProgram = 'v.user_id IS NULL';
  const selectBroughtTargets = targetsWhere(ofProgram);
  const selectBroughtDocuments = documentsWhere(ofProgram);
  const insertTarget = db.prepare(`
    INSERT INTO target_version (
      target_code, entry, document, before, known_from, user_id, recorded_by, address, reason, file_sha256, line)
    VALUES (:code, :entry, :document, :before, :at, :userId, :name, :address, :reason, :fileSha256, :line)
  `);
  const insertDocument = db.prepare(`
    INSERT INTO document_version (
      document_code, state, before, known_from, user_id, recorded_by, address, reason, file_sha256, line)
    VALUES (:code, :state, :before, :at, :userId, :name, :address, :reason, :fileSha256, :line)
  `);
  const addTarget = (recorder: RegisterRecorder, { code, before, after, line }: NewTargetVersion): void => {
    const { document = null, ...entry } = after ?? {};
    const target = { entry: after === null ? null : JSON.stringify(entry), document: written(document) };
    insertTarget.run({ ...recorder, code, line, before: written(before), ...target });
  };
  const record = db.transaction((recorder: RegisterRecorder, decide: () => RegisterChange): void => {
    const { documents = [], targets = [] } = decide();
    for (const { code, before, after, line } of documents) {
      insertDocument.run({ ...recorder, code, line, before: written(before), state: written(after) });
    }
    for (const version of targets) addTarget(recorder, version);
    if (documents.length + targets.length > 0) addToRecord(entryOf(recorder, { documents, targets }));
  });

  return {
    /** Raised by any change of a target or a document. */
    revision: (): number => selectRevision.get()?.revision ?? 0,

    /** Every version of the targets, the oldest first. */
    targetVersions: (): TargetVersion[] => selectTargets.all().map(toTargetVersion),

    /** Every version of the documents, the oldest first. */
    documentVersions: (): DocumentVersion[] => selectDocuments.all().map(toDocumentVersion),

    /** The versions that came with an upgrade of the program, and nobody's own. */
    brought: (): RegisterVersions => ({
      targets: selectBroughtTargets.all().map(toTargetVersion),
      documents: selectBroughtDocuments.all().map(toDocumentVersion),
    }),

    /**
     * Adds all the versions that `decide` gives, or none. Nobody else writes between what it reads and what
     * is written; what it throws leaves everything as it was.
     */
    record: (recorder: RegisterRecorder, decide: () => RegisterChange): void =>
      record.immediate(recorder, decide),
  };
}
