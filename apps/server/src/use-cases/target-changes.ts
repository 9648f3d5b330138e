import type { TargetDraft } from '@kts/contract';
import {
  type Account,
  newTargetCode,
  type Target,
  type TargetDocument,
  targetFaults,
  targetKey,
  type TargetVersion,
} from '@kts/domain';
import type { NewTargetVersion } from '@kts/store';
import type { Context } from '../context.ts';
import { notFound, RequestProblem } from '../plugins/problems.ts';
import { mayChange, ownPart, tokenOf } from './register-rules.ts';

/** A target as it stands, and what was made of it before. */
export type TargetState = {
  /** Null: withdrawn. */
  readonly standing: Target | null;
  /** What stands, or stood last. */
  readonly last: Target;
  readonly versions: readonly TargetVersion[];
  readonly token: string;
};

/** @throws {RequestProblem} 404 */
export function targetState(code: string, { codebook, store }: Context): TargetState {
  const standing = codebook.targets.find((target) => target.code === code) ?? null;
  const versions = store.register.targetVersions().filter((version) => version.code === code);
  const last = standing ?? versions.at(-1)?.before ?? null;
  if (last === null) throw notFound('target', code);
  const token = tokenOf(versions.at(-1)?.id, [ownPart(last), standing === null]);
  return { standing, last, versions, token };
}

/** What each kind of change makes of the register; thrown: why it may not. Reads and throws, writes nothing. */
export const targetChanges = (context: Context, user: Account) => {
  const { codebook } = context;

  const atVersion = (code: string, token: string): TargetState => {
    const state = targetState(code, context);
    if (state.token !== token) throw new RequestProblem(409, 'target-stale', '');
    return state;
  };
  const checked = (target: Target): Target => {
    const faults = targetFaults(target, codebook);
    if (faults.length > 0) {
      throw new RequestProblem(400, 'target-faults', '', {
        faults: faults.map(({ field, fault }) => ({ path: `target.${field}`, because: fault })),
      });
    }
    refuseDouble(target, codebook);
    mayChange(user, [target.area]);
    return target;
  };
  const standingAt = (code: string, token: string): Target => {
    const { standing } = atVersion(code, token);
    if (standing === null) throw new RequestProblem(409, 'target-withdrawn', '');
    mayChange(user, [standing.area]);
    return standing;
  };

  return {
    add: (draft: TargetDraft): NewTargetVersion => {
      const entry = { ...draft, document: documentOf(draft.document, context) };
      const code = newTargetCode(entry, (taken) => usedTargetCodes(context).has(taken));
      return { code, before: null, after: checked({ ...entry, code, citations: [] }), line: null };
    },

    revise: (code: string, draft: TargetDraft, token: string): NewTargetVersion => {
      const before = standingAt(code, token);
      const { citations } = before;
      const document = documentOf(draft.document, context);
      const after = checked({ ...before, ...draft, code, document, citations });
      if (isSame(after, before)) throw new RequestProblem(409, 'register-same', '');
      return { code, before, after, line: null };
    },

    withdraw: (code: string, token: string): NewTargetVersion => ({
      code,
      before: standingAt(code, token),
      after: null,
      line: null,
    }),

    undo: (code: string, token: string): NewTargetVersion => {
      const { standing, versions } = atVersion(code, token);
      const undone = versions.at(-1);
      if (undone === undefined) throw new RequestProblem(409, 'register-same', '');
      const { before } = undone;
      mayChange(
        user,
        [before?.area, standing?.area].filter((area) => area !== undefined),
      );
      const after =
        before === null ? null : checked({ ...before, document: documentOf(before.document.code, context) });
      return { code, before: standing, after, line: null };
    },
  };
};

function refuseDouble(target: Target, { targets }: Context['codebook']): void {
  const double = targets.find((each) => each.code !== target.code && targetKey(each) === targetKey(target));
  if (double === undefined) return;
  throw new RequestProblem(409, 'target-duplicate', double.code, { path: 'target' });
}

const isSame = (a: Target, b: Target): boolean => JSON.stringify(ownPart(a)) === JSON.stringify(ownPart(b));

/** Codes that are or ever were somebody's. */
export const usedTargetCodes = ({ codebook, store }: Context): ReadonlySet<string> =>
  new Set([
    ...codebook.targets.map(({ code }) => code),
    ...store.register.targetVersions().map(({ code }) => code),
  ]);

/** A document of the register, as it stands. */
function documentOf(code: string, { codebook }: Context): TargetDocument {
  const document = codebook.documentsAsOf(null).find((each) => each.code === code);
  if (document === undefined) throw notFound('document', code);
  return document;
}
