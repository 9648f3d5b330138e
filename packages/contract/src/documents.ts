import { DOCUMENT_FILE_TYPES, type DocumentFileKind } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { asOf, code, limit, offset } from './parameters.ts';
import { note, reason, registerChange, registeredTarget, targetChange, version } from './target-register.ts';
import { targetDocument } from './targets.ts';

const KINDS = Object.keys(DOCUMENT_FILE_TYPES) as DocumentFileKind[];

const documentFile = z.object({
  name: z.string(),
  kind: z.enum(KINDS),
  bytes: z.int(),
  sha256: z.string(),
});
export type DocumentFileOut = z.infer<typeof documentFile>;

const documentState = z.object({ document: targetDocument, file: documentFile.nullable() });
export type DocumentStateOut = z.infer<typeof documentState>;

const documentWithTargets = targetDocument.extend({
  file: documentFile.nullable(),
  targets: z.array(registeredTarget),
});
export type DocumentWithTargets = z.infer<typeof documentWithTargets>;

const documentChange = registerChange.extend({
  before: documentState.nullable(),
  after: documentState.nullable(),
});
export type DocumentChange = z.infer<typeof documentChange>;

const documentEntry = z.object({
  /** What stands; of a withdrawn one what stood last. */
  document: targetDocument,
  file: documentFile.nullable(),
  targets: z.array(registeredTarget),
  withdrawn: z.boolean(),
  /** Sent back with a change: one that was made on another version is refused. */
  version: z.string(),
  /** Newest first. Empty: it stands as the codebook has it. */
  history: z.array(documentChange),
});
export type DocumentEntry = z.infer<typeof documentEntry>;

export const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  summary: 'The documents behind the targets, each with the targets that it sets',
  access: 'public',
  query: z.strictObject({ asOf: asOf.optional(), limit, offset }),
  response: z.object({ items: z.array(documentWithTargets), total: z.int(), asOf: z.string().nullable() }),
});

const params = z.strictObject({ document: code });

export const getDocument = endpoint({
  method: 'GET',
  path: '/documents/:document',
  summary: 'One document, with its targets, and who changed it, when, and why',
  access: 'public',
  params,
  response: documentEntry,
});

/** A document as it is written in a form. What is wrong with it, the server says field by field. */
export const documentDraft = z.strictObject({
  number: z.string().trim().max(100).nullable(),
  titleVi: z.string().trim().max(1000),
  titleEn: z.string().trim().max(1000),
  issuedOn: z.string().max(10).nullable(),
  issuer: z.string().trim().max(300),
  area: code.nullable(),
  address: z.string().trim().max(2000).nullable(),
  note,
});
export type DocumentDraft = z.infer<typeof documentDraft>;

export const addDocument = endpoint({
  method: 'POST',
  path: '/documents',
  summary: 'Add a document, with the reason',
  access: 'approver',
  body: z.strictObject({ document: documentDraft, reason }),
  response: documentEntry,
  status: 201,
});

export const changeDocument = endpoint({
  method: 'PATCH',
  path: '/documents/:document',
  summary: 'Correct a document for all the targets that it sets, with the reason',
  access: 'approver',
  params,
  body: z.strictObject({ document: documentDraft, version, reason }),
  response: documentEntry,
});

export const withdrawDocument = endpoint({
  method: 'POST',
  path: '/documents/:document/withdraw',
  summary: 'Withdraw a document that sets no target any more, with the reason',
  access: 'approver',
  params,
  body: z.strictObject({ version, reason }),
  response: documentEntry,
});

export const undoDocument = endpoint({
  method: 'POST',
  path: '/documents/:document/undo',
  summary: 'Take back the last change of a document, that of its file too: one more version, with the reason',
  access: 'approver',
  params,
  body: z.strictObject({ version, reason }),
  response: documentEntry,
});

/** The body is the file's bytes: PDF or DOCX, at most 20 MiB. */
export const attachDocumentFile = endpoint({
  method: 'POST',
  path: '/documents/:document/file',
  summary: 'Keep the document itself: the body is a PDF or DOCX file of at most 20 MiB',
  access: 'approver',
  params,
  query: z.strictObject({ filename: z.string().trim().min(1).max(255), version, reason }),
  response: documentEntry,
});

export const getDocumentFile = endpoint({
  method: 'GET',
  path: '/documents/:document/file',
  summary: 'The document itself, as it was kept',
  access: 'public',
  params,
  response: z.string(),
});

const anyChange = z.discriminatedUnion('subject', [
  targetChange.extend({ subject: z.literal('target'), code: z.string() }),
  documentChange.extend({ subject: z.literal('document'), code: z.string() }),
]);
export type AnyRegisterChange = z.infer<typeof anyChange>;

export const listRegisterChanges = endpoint({
  method: 'GET',
  path: '/register-changes',
  summary: 'What people changed in targets and documents, newest first',
  access: 'public',
  query: z.strictObject({ limit, offset }),
  response: z.object({ items: z.array(anyChange), total: z.int() }),
});
