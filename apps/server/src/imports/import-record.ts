import type { AuditAction, Instant } from '@kts/domain';
import type { AuditEntry, NewImport, Recorder, StoredImport } from '@kts/store';

/** What happened to an import, for the record. */
export const importEntry = (
  action: AuditAction,
  id: string,
  { by, at }: { readonly by: Recorder; readonly at: Instant },
  details: AuditEntry['details'] = {},
): AuditEntry => ({ by, at, action, subject: id, details });

export const uploaded = ({ id, uploadedAt, fileName, bytes, sha256 }: NewImport, by: Recorder): AuditEntry =>
  importEntry('import-uploaded', id, { by, at: uploadedAt }, { fileName, bytes, sha256 });

/** The versions of the batch have the figures, old and new, each with its line. */
export const published = (
  { fileName, sha256, uploader, digest }: StoredImport,
  batch: number | null,
): AuditEntry['details'] => ({ fileName, sha256, uploader, digest, batch });
