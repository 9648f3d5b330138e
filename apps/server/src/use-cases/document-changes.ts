import type { DocumentDraft } from '@kts/contract';
import {
  type Account,
  dateAt,
  type DocumentFile,
  type DocumentState,
  type DocumentVersion,
  documentFaults,
  isSameDocument,
  newDocumentCode,
  type Target,
  type TargetDocument,
} from '@kts/domain';
import type { NewDocumentVersion } from '@kts/store';
import type { Context } from '../context.ts';
import { notFound, RequestProblem } from '../plugins/problems.ts';
import { mayChange, tokenOf } from './register-rules.ts';

/** A document as it stands, and what was made of it before. */
export type DocumentHistory = {
  /** Null: withdrawn. */
  readonly standing: DocumentState | null;
  /** What stands, or stood last. */
  readonly last: DocumentState;
  readonly versions: readonly DocumentVersion[];
  readonly targets: readonly Target[];
  readonly token: string;
};

/** @throws {RequestProblem} 404 */
export function documentHistory(code: string, { codebook, store }: Context): DocumentHistory {
  const document = codebook.documentsAsOf(null).find((each) => each.code === code);
  const versions = store.register.documentVersions().filter((version) => version.code === code);
  const file = versions.at(-1)?.after?.file ?? null;
  const standing = document === undefined ? null : { document, file };
  const last = standing ?? versions.at(-1)?.before ?? null;
  if (last === null) throw notFound('document', code);
  return {
    standing,
    last,
    versions,
    targets: codebook.targets.filter((target) => target.document.code === code),
    token: tokenOf(versions.at(-1)?.id, [last, standing === null]),
  };
}

/** What each kind of change makes of a document; thrown: why it may not. Reads and throws, writes nothing. */
export const documentChanges = (context: Context, user: Account) => {
  const checked = documentChecks(context, user);

  const atVersion = (code: string, token: string): DocumentHistory => {
    const history = documentHistory(code, context);
    if (history.token !== token) throw new RequestProblem(409, 'document-stale', '');
    return history;
  };
  const standingAt = (
    code: string,
    token: string,
  ): DocumentHistory & { readonly standing: DocumentState } => {
    const history = atVersion(code, token);
    const { standing, targets } = history;
    if (standing === null) throw new RequestProblem(409, 'document-withdrawn', '');
    mayChange(user, [standing.document.area, ...targets.map(({ area }) => area)]);
    return { ...history, standing };
  };
  const change = (before: DocumentState, after: DocumentState): NewDocumentVersion => {
    if (JSON.stringify(after) === JSON.stringify(before)) throw new RequestProblem(409, 'register-same', '');
    return { code: before.document.code, before, after, line: null };
  };

  return {
    add: (draft: DocumentDraft): NewDocumentVersion => {
      const used = usedDocumentCodes(context);
      const code = newDocumentCode(draft, (taken) => used.has(taken));
      return { code, before: null, after: { document: checked({ code, ...draft }), file: null }, line: null };
    },

    revise: (code: string, draft: DocumentDraft, token: string): NewDocumentVersion => {
      const { standing } = standingAt(code, token);
      return change(standing, { ...standing, document: checked({ code, ...draft }) });
    },

    attach: (code: string, file: DocumentFile, token: string): NewDocumentVersion => {
      const { standing } = standingAt(code, token);
      return change(standing, { ...standing, file });
    },

    withdraw: (code: string, token: string): NewDocumentVersion => {
      const { standing, targets } = standingAt(code, token);
      if (targets.length > 0) throw new RequestProblem(409, 'document-in-use', String(targets.length));
      return { code, before: standing, after: null, line: null };
    },

    undo: (code: string, token: string): NewDocumentVersion => {
      const { standing, targets, versions } = atVersion(code, token);
      const undone = versions.at(-1);
      if (undone === undefined) throw new RequestProblem(409, 'register-same', '');
      const areas = [standing, undone.before].flatMap((state) =>
        state === null ? [] : [state.document.area],
      );
      mayChange(user, [...areas, ...targets.map(({ area }) => area)]);
      const { before } = undone;
      if (before === null && targets.length > 0) {
        throw new RequestProblem(409, 'document-in-use', String(targets.length));
      }
      const after = before === null ? null : { ...before, document: checked(before.document) };
      return { code, before: standing, after, line: null };
    },
  };
};

/** A document that may stand, else thrown: why not. */
const documentChecks =
  (context: Context, user: Account) =>
  (document: TargetDocument): TargetDocument => {
    const { codebook, clock } = context;
    const faults = documentFaults(document, codebook, dateAt(clock()));
    if (faults.length > 0) {
      throw new RequestProblem(400, 'document-faults', '', {
        faults: faults.map(({ field, fault }) => ({ path: `document.${field}`, because: fault })),
      });
    }
    const double = codebook
      .documentsAsOf(null)
      .find((each) => each.code !== document.code && isSameDocument(each, document));
    if (double !== undefined)
      throw new RequestProblem(409, 'document-duplicate', double.code, { path: 'document' });
    mayChange(user, [document.area]);
    return document;
  };

/** Codes that are or ever were some document's. */
const usedDocumentCodes = ({ codebook, store }: Context): ReadonlySet<string> =>
  new Set([
    ...codebook.documentsAsOf(null).map(({ code }) => code),
    ...store.register.documentVersions().map(({ code }) => code),
  ]);
