import {
  addTarget,
  changeTarget,
  getTarget,
  type TargetEntry,
  undoTarget,
  withdrawTarget,
} from '@kts/contract';
import type { Account } from '@kts/domain';
import type { NewTargetVersion } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { handleRead, handleWrite, type ReadRouting } from '../../plugins/endpoints.ts';
import { registeredOut, targetChangeOut } from '../../shapes/registered.ts';
import { recordDecided } from '../../use-cases/register-rules.ts';
import { targetChanges, targetState } from '../../use-cases/target-changes.ts';

type Changes = ReturnType<typeof targetChanges>;

export function targetRegisterRoutes(routing: ReadRouting): void {
  const { context } = routing;

  handleRead(routing, getTarget, ({ params }) => entryOut(params.code, context));

  handleWrite(routing, addTarget, ({ body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.add(body.target)),
  );
  handleWrite(routing, changeTarget, ({ params, body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.revise(params.code, body.target, body.version)),
  );
  handleWrite(routing, withdrawTarget, ({ params, body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.withdraw(params.code, body.version)),
  );
  handleWrite(routing, undoTarget, ({ params, body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.undo(params.code, body.version)),
  );
}

async function change(
  context: Context,
  caller: { readonly user: Account; readonly request: FastifyRequest },
  reason: string,
  decide: (changes: Changes) => NewTargetVersion,
): Promise<TargetEntry> {
  const code = await recordDecided(
    context,
    { ...caller, reason },
    () => decide(targetChanges(context, caller.user)),
    (version) => ({ targets: [version] }),
  );
  return entryOut(code, context);
}

function entryOut(code: string, context: Context): TargetEntry {
  const { standing, last, versions, token } = targetState(code, context);
  return {
    target: registeredOut(last),
    withdrawn: standing === null,
    version: token,
    history: versions.map(targetChangeOut).toReversed(),
  };
}
