import {
  addTarget,
  changeTarget,
  getTarget,
  listDocuments,
  type RegisteredTarget,
  type TargetChange,
  type TargetEntry,
  undoTarget,
  withdrawTarget,
} from '@kts/contract';
import type { Account, Target, TargetVersion } from '@kts/domain';
import type { NewTargetVersion } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { handleRead, handleWrite, type Reading } from '../../plugins/endpoints.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { registeredOut } from '../../shapes/registered-target.ts';
import { recorderOf, targetChanges, targetState } from '../../use-cases/target-changes.ts';

type Changes = ReturnType<typeof targetChanges>;

export function targetRegisterRoutes(reading: Reading): void {
  const { context } = reading;

  handleRead(reading, listDocuments, ({ query }) => {
    const { asOf } = momentOf(query.asOf, context.clock);
    const byDocument = Map.groupBy(context.codebook.targetsAsOf(asOf), ({ document }) => document.code);
    const items = [...byDocument.values()].flatMap((targets) => {
      const document = targets[0]?.document;
      return document === undefined ? [] : [{ ...document, targets: targets.map(registeredOut) }];
    });
    return { items, total: items.length, asOf: query.asOf ?? null };
  });

  handleRead(reading, getTarget, ({ params }) => entryOut(params.code, context));

  handleWrite(reading, addTarget, ({ body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.add(body.target)),
  );
  handleWrite(reading, changeTarget, ({ params, body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.revise(params.code, body.target, body.version)),
  );
  handleWrite(reading, withdrawTarget, ({ params, body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.withdraw(params.code, body.version)),
  );
  handleWrite(reading, undoTarget, ({ params, body, ...caller }) =>
    change(context, caller, body.reason, (changes) => changes.undo(params.code, body.version)),
  );
}

/** Decides and records in one breath, so that nothing comes between what was read and what is written. */
async function change(
  context: Context,
  { user, request }: { readonly user: Account; readonly request: FastifyRequest },
  reason: string,
  decide: (changes: Changes) => NewTargetVersion,
): Promise<TargetEntry> {
  const { store } = context;
  const recorder = recorderOf(user, request.ip, reason, context);
  const code = await store.whenFree(() => {
    let decided = '';
    store.targets.record(recorder, () => {
      const version = decide(targetChanges(context, user));
      decided = version.code;
      return [version];
    });
    return decided;
  });
  return entryOut(code, context);
}

function entryOut(code: string, context: Context): TargetEntry {
  const { standing, last, versions, token } = targetState(code, context);
  return {
    target: registeredOut(last),
    withdrawn: standing === null,
    version: token,
    history: versions.map(changeOut).toReversed(),
  };
}

const outOrNull = (target: Target | null): RegisteredTarget | null =>
  target === null ? null : registeredOut(target);

const changeOut = ({ id, before, after, knownFrom, recordedBy, reason }: TargetVersion): TargetChange => ({
  id,
  at: new Date(knownFrom).toISOString(),
  by: recordedBy,
  reason,
  kind: kindOf(before, after),
  before: outOrNull(before),
  after: outOrNull(after),
});

function kindOf(before: Target | null, after: Target | null): TargetChange['kind'] {
  if (after === null) return 'withdrawn';
  return before === null ? 'created' : 'revised';
}
