import { createHash } from 'node:crypto';
import type { TargetDraft } from '@kts/contract';
import {
  type Account,
  dateAt,
  newDocumentCode,
  newTargetCode,
  type Target,
  type TargetDocument,
  targetFaults,
  targetKey,
  type TargetVersion,
} from '@kts/domain';
import type { NewTargetVersion, TargetRecorder } from '@kts/store';
import type { Context } from '../context.ts';
import { notFound, RequestProblem } from '../plugins/problems.ts';

/** A target as it stands, and what was made of it before. */
export type TargetState = {
  /** Null: withdrawn. */
  readonly standing: Target | null;
  /** What stands, or stood last. */
  readonly last: Target;
  readonly versions: readonly TargetVersion[];
  /** Of what stands and how it came to be: any change gives another. */
  readonly token: string;
};

/** @throws {RequestProblem} 404 */
export function targetState(code: string, { codebook, store }: Context): TargetState {
  const standing = codebook.targets.find((target) => target.code === code) ?? null;
  const versions = store.targets.versions().filter((version) => version.code === code);
  const last = standing ?? versions.at(-1)?.before ?? null;
  if (last === null) throw notFound('target', code);
  const digest = createHash('sha256')
    .update(JSON.stringify([last, standing === null]))
    .digest('hex');
  return { standing, last, versions, token: `${versions.at(-1)?.id ?? 0}-${digest.slice(0, 16)}` };
}

/** What stands between somebody and a change; each throws why it may not be. */
const targetChecks = (context: Context, user: Account) => {
  const { codebook, clock } = context;

  const atVersion = (code: string, token: string): TargetState => {
    const state = targetState(code, context);
    if (state.token !== token) throw new RequestProblem(409, 'target-stale', '');
    return state;
  };
  const checked = (target: Target): Target => {
    const faults = targetFaults(target, codebook, dateAt(clock()));
    if (faults.length > 0) {
      throw new RequestProblem(400, 'target-faults', '', null, {
        faults: faults.map(({ field, fault }) => ({ path: `target.${field}`, because: fault })),
      });
    }
    const double = codebook.targets.find(
      (each) => each.code !== target.code && targetKey(each) === targetKey(target),
    );
    if (double !== undefined) throw new RequestProblem(409, 'target-duplicate', double.code, 'target');
    mayChange([target.area, ...areasOfDocument(target.document)]);
    return target;
  };
  /** Who answers for one area changes the targets of no other. */
  const mayChange = (areas: readonly string[]): void => {
    const outside = areas.filter((area) => user.area !== null && area !== user.area);
    if (outside.length > 0) {
      throw new RequestProblem(403, 'target-outside', [...new Set(outside)].join(', '));
    }
  };
  /** A paper that is corrected is corrected for all the targets that it sets. */
  const areasOfDocument = (document: TargetDocument): string[] => {
    const own = codebook.targets.filter((each) => each.document.code === document.code);
    const changed = own.some((each) => JSON.stringify(each.document) !== JSON.stringify(document));
    return changed ? own.map(({ area }) => area) : [];
  };

  return { atVersion, checked, mayChange };
};

/** What each kind of change makes of the register; thrown: why it may not. Reads and throws, writes nothing. */
export const targetChanges = (context: Context, user: Account) => {
  const { atVersion, checked, mayChange } = targetChecks(context, user);

  return {
    mayChange,

    add: (draft: TargetDraft): NewTargetVersion => {
      const document = documentOf(draft, context);
      const aim = { ...draft, document };
      const code = newTargetCode(aim, (taken) => usedCodes(context).has(taken));
      const after = checked({ ...aim, code, citations: [] });
      return { code, before: null, after, line: null };
    },

    revise: (code: string, draft: TargetDraft, token: string): NewTargetVersion => {
      const { standing: before } = atVersion(code, token);
      if (before === null) throw new RequestProblem(409, 'target-withdrawn', '');
      mayChange([before.area]);
      const { citations } = before;
      const after = checked({ ...before, ...draft, code, document: documentOf(draft, context), citations });
      if (JSON.stringify(after) === JSON.stringify(before)) throw new RequestProblem(409, 'target-same', '');
      return { code, before, after, line: null };
    },

    withdraw: (code: string, token: string): NewTargetVersion => {
      const { standing: before } = atVersion(code, token);
      if (before === null) throw new RequestProblem(409, 'target-withdrawn', '');
      mayChange([before.area]);
      return { code, before, after: null, line: null };
    },

    undo: (code: string, token: string): NewTargetVersion => {
      const { standing, versions } = atVersion(code, token);
      const undone = versions.at(-1);
      if (undone === undefined) throw new RequestProblem(409, 'target-same', '');
      mayChange([undone.before?.area, standing?.area].filter((area) => area !== undefined));
      const after = undone.before === null ? null : checked(restored(undone.before, undone.after, context));
      return { code, before: standing, after, line: null };
    },
  };
};

/** As it was before; a paper that was corrected with another of its targets meanwhile stays corrected. */
function restored(before: Target, after: Target | null, { codebook }: Context): Target {
  const touched = after !== null && JSON.stringify(before.document) !== JSON.stringify(after.document);
  const present = codebook.targets.find(({ document }) => document.code === before.document.code);
  return touched || present === undefined ? before : { ...before, document: present.document };
}

/** Codes that are or ever were somebody's. */
export const usedCodes = ({ codebook, store }: Context): ReadonlySet<string> =>
  new Set([...codebook.targets.map(({ code }) => code), ...store.targets.versions().map(({ code }) => code)]);

/** The paper that a form names, as the form has it; a new one gets a code of its own. */
function documentOf({ document: draft }: TargetDraft, { codebook }: Context): TargetDocument {
  const known = new Set(codebook.targets.map(({ document }) => document.code));
  if (draft.code === null) return { ...draft, code: newDocumentCode(draft, (code) => known.has(code)) };
  if (!known.has(draft.code)) throw notFound('document', draft.code);
  return { ...draft, code: draft.code };
}

/** Who, when, from where and why. */
export const recorderOf = (
  user: Account,
  address: string,
  reason: string,
  { clock }: Context,
): TargetRecorder => ({
  userId: user.id,
  name: user.name,
  address,
  at: clock(),
  reason,
  fileSha256: null,
});
