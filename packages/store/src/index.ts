export type { AuditCheck, AuditEntry, Recorder } from './audit.ts';
export type { KeyedCitation, NewBatch, Undo, UndoOutcome } from './batches.ts';
export { holdLock } from './folder-lock.ts';
export {
  checkDatabase,
  type CopiedDatabase,
  copyDatabase,
  type KnownFile,
  UnsoundCopyError,
} from './copy-database.ts';
export type { FormAnswers, StoredFormAnswers } from './form-answers.ts';
export type {
  Decision,
  NewImport,
  Recall,
  Publication,
  ShownPlan,
  StoredDecisions,
  StoredImport,
} from './imports.ts';
export {
  type DatabaseReport,
  type DatabaseView,
  lookAt,
  OlderSchemaError,
} from './look-at.ts';
export type { PublishedMend } from './mended-cells.ts';
export type { Mend } from './queries/mended-cells.ts';
export { KNOWN_SCHEMA, NewerDatabaseError } from './migrate.ts';
export { EmptyDatabaseError } from './open-to-read.ts';
export { openSnapshot, openStore, OtherSchemaError, type Store } from './open-store.ts';
export { copyPublished } from './snapshot.ts';
export type { StoredBatch } from './queries/batches.ts';
export type { ImportFilter, ListedImport } from './queries/imports.ts';
export type { SeriesCoverage } from './queries/indicators.ts';
export type { StoredLineage } from './queries/observations.ts';
export type { ReadingFilter, StoredReading } from './readings.ts';
export type { ListedSession, NewSession, SessionBounds, StoredSession } from './sessions.ts';
export type {
  NewDocumentVersion,
  NewTargetVersion,
  RegisterChange,
  RegisterRecorder,
} from './target-register.ts';
export type { Undone } from './queries/undone.ts';
export type { StateCheck } from './signing/check-state.ts';
export { differingTables, type ContentSum, type ContentSums } from './content-sums.ts';
export { checkSoundness } from './soundness.ts';
export type { ListedUser } from './queries/users.ts';
export type { NewUser, StoredUser } from './users.ts';
export type { CellPlace, PlacedChange } from './versions.ts';
