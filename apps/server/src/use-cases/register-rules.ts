import { createHash } from 'node:crypto';
import type { Account, Target } from '@kts/domain';
import type { RegisterChange, RegisterRecorder } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { RequestProblem } from '../plugins/problems.ts';

/** Who answers for one area changes the targets and documents of no other. */
export function mayChange(user: Account, areas: readonly (string | null)[]): void {
  const outside = areas.filter((area) => user.area !== null && area !== user.area);
  if (outside.length > 0) {
    const names = [...new Set(outside.map((area) => area ?? 'vn'))];
    throw new RequestProblem(403, 'target-outside', names.join(', '));
  }
}

/** Of what stands and of the last version that led to it: any change gives another. */
export function tokenOf(lastVersion: number | undefined, standing: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(standing)).digest('hex');
  return `${lastVersion ?? 0}-${digest.slice(0, 16)}`;
}

/** A target without what its document says of itself: that is changed on the document. */
export const ownPart = ({ document, ...target }: Target) => ({ ...target, document: document.code });

/** Who, when, from where and why. */
export const registerRecorder = (
  user: Account,
  address: string,
  reason: string,
  { clock }: Context,
): RegisterRecorder => ({
  userId: user.id,
  name: user.name,
  address,
  at: clock(),
  reason,
  fileSha256: null,
});

type Recording = { readonly user: Account; readonly request: FastifyRequest; readonly reason: string };

/**
 * Decides and records in one breath, so that nothing comes between what was read and what is written.
 * Answers with the code of what was decided.
 */
export function recordDecided<Version extends { readonly code: string }>(
  context: Context,
  { user, request, reason }: Recording,
  decide: () => Version,
  toChange: (version: Version) => RegisterChange,
): Promise<string> {
  const recorder = registerRecorder(user, request.ip, reason, context);
  return context.store.whenFree(() => {
    let code = '';
    context.store.register.record(recorder, () => {
      const version = decide();
      code = version.code;
      return toChange(version);
    });
    return code;
  });
}
