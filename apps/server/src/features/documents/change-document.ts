import type { DocumentEntry } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { NewDocumentVersion } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { documentChangeOut, fileOut, registeredOut } from '../../shapes/registered.ts';
import { documentChanges, documentHistory } from '../../use-cases/document-changes.ts';
import { recorderOf } from '../../use-cases/register-rules.ts';

type Changes = ReturnType<typeof documentChanges>;

/** Decides and records in one breath, so that nothing comes between what was read and what is written. */
export async function changeDocumentOf(
  context: Context,
  { user, request }: { readonly user: Account; readonly request: FastifyRequest },
  reason: string,
  decide: (changes: Changes) => NewDocumentVersion,
): Promise<DocumentEntry> {
  const { store } = context;
  const recorder = recorderOf(user, request.ip, reason, context);
  const code = await store.whenFree(() => {
    let decided = '';
    store.register.record(recorder, () => {
      const version = decide(documentChanges(context, user));
      decided = version.code;
      return { documents: [version] };
    });
    return decided;
  });
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
