import type { DocumentEntry } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { NewDocumentVersion } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { documentChangeOut, fileOut, registeredOut } from '../../shapes/registered.ts';
import { documentChanges, documentHistory } from '../../use-cases/document-changes.ts';
import { recordDecided } from '../../use-cases/register-rules.ts';

type Changes = ReturnType<typeof documentChanges>;

/** What changes a document, and how it stands then. */
export async function changeDocumentOf(
  context: Context,
  caller: { readonly user: Account; readonly request: FastifyRequest },
  reason: string,
  decide: (changes: Changes) => NewDocumentVersion,
): Promise<DocumentEntry> {
  const code = await recordDecided(
    context,
    { ...caller, reason },
    () => decide(documentChanges(context, caller.user)),
    (version) => ({ documents: [version] }),
  );
  return documentOut(code, context);
}

export function documentOut(code: string, context: Context): DocumentEntry {
  const { standing, last, versions, targets, token } = documentHistory(code, context);
  return {
    document: { ...last.document },
    file: fileOut(last.file),
    targets: targets.map(registeredOut),
    withdrawn: standing === null,
    version: token,
    history: versions.map(documentChangeOut).toReversed(),
  };
}
