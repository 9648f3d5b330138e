import type { Instant } from './known-as-of.ts';
import type { TargetDocument } from './target.ts';

export const DOCUMENT_FILE_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type DocumentFileKind = keyof typeof DOCUMENT_FILE_TYPES;

/** The file of a document as it was scanned or written: kept under a name that nobody can guess. */
export type DocumentFile = {
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentFileKind;
  readonly bytes: number;
  readonly sha256: string;
};

/** A document with the file that is kept of it, if one is. */
export type DocumentState = { readonly document: TargetDocument; readonly file: DocumentFile | null };

/** What one person made of one document, at one moment; nothing of it is ever changed. */
export type DocumentVersion = {
  readonly id: number;
  readonly code: string;
  /** What stood before; null: nothing did. */
  readonly before: DocumentState | null;
  /** What stands from then on; null: it was withdrawn. */
  readonly after: DocumentState | null;
  readonly knownFrom: Instant;
  readonly recordedBy: string;
  readonly reason: string;
};
