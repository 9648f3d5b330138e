import {
  addDocument,
  changeDocument,
  getDocument,
  listDocuments,
  listRegisterChanges,
  undoDocument,
  withdrawDocument,
} from '@kts/contract';
import type { Context } from '../../context.ts';
import { handleRead, handleWrite, type ReadRouting } from '../../plugins/endpoints.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { documentChangeOut, fileOut, registeredOut, targetChangeOut } from '../../shapes/registered.ts';
import { changeDocumentOf, documentOut } from './change-document.ts';

export function documentsRoutes(routing: ReadRouting): void {
  const { context } = routing;

  handleRead(routing, listDocuments, ({ query }) => {
    const known = documentsKnown(context, momentOf(query.asOf, context.clock).asOf);
    return { ...page(known, query), asOf: query.asOf ?? null };
  });
  handleRead(routing, getDocument, ({ params }) => documentOut(params.document, context));
  handleRead(routing, listRegisterChanges, ({ query }) => page(allChanges(context), query));

  handleWrite(routing, addDocument, ({ body, ...caller }) =>
    changeDocumentOf(context, caller, body.reason, (changes) => changes.add(body.document)),
  );
  handleWrite(routing, changeDocument, ({ params, body, ...caller }) =>
    changeDocumentOf(context, caller, body.reason, (changes) =>
      changes.revise(params.document, body.document, body.version),
    ),
  );
  handleWrite(routing, withdrawDocument, ({ params, body, ...caller }) =>
    changeDocumentOf(context, caller, body.reason, (changes) =>
      changes.withdraw(params.document, body.version),
    ),
  );
  handleWrite(routing, undoDocument, ({ params, body, ...caller }) =>
    changeDocumentOf(context, caller, body.reason, (changes) => changes.undo(params.document, body.version)),
  );
}

function documentsKnown({ codebook, store }: Context, asOf: number | null) {
  const targets = Map.groupBy(codebook.targetsAsOf(asOf), ({ document }) => document.code);
  const files = new Map(
    store.register
      .documentVersions()
      .filter(({ knownFrom }) => asOf === null || knownFrom <= asOf)
      .map(({ code, after }) => [code, after?.file ?? null]),
  );
  return codebook.documentsAsOf(asOf).map((document) => ({
    ...document,
    file: fileOut(files.get(document.code) ?? null),
    targets: (targets.get(document.code) ?? []).map(registeredOut),
  }));
}

/** Newest first; what one file brought at one moment, its documents before the targets that need them. */
function allChanges({ store: { register } }: Context) {
  const targets = register
    .targetVersions()
    .map((version) => ({ subject: 'target' as const, code: version.code, ...targetChangeOut(version) }));
  const documents = register
    .documentVersions()
    .map((version) => ({ subject: 'document' as const, code: version.code, ...documentChangeOut(version) }));
  return [...documents, ...targets].toSorted((a, b) => b.at.localeCompare(a.at) || b.id - a.id);
}
