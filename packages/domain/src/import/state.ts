import { mayActAs, type Role } from '../account.ts';

/** What becomes of a file, in the order in which it goes. */
export const IMPORT_STATES = [
  'reading',
  'needs-answers',
  'refused',
  'ready',
  'submitted',
  'published',
  'rejected',
  'withdrawn',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What reading a file comes to. */
export const PLAN_STATES = ['needs-answers', 'refused', 'ready'] as const satisfies readonly ImportState[];
export type PlanState = (typeof PLAN_STATES)[number];

export const isPlanState = (state: ImportState): state is PlanState =>
  PLAN_STATES.some((known) => known === state);

/** What people do with an import. */
export const IMPORT_ACTIONS = ['change', 'submit', 'withdraw', 'approve', 'reject'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** Why reading a file came to nothing. */
export const IMPORT_FAILURES = ['memory', 'space', 'failed', 'cancelled', 'closing'] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

type Step = {
  readonly from: readonly ImportState[];
  readonly to: ImportState;
  /** `uploader`: who sent the file, whatever the role; `publisher`: see {@link mayPublishImport}. */
  readonly by: 'uploader' | 'publisher' | 'approver';
};

/** Each action: the states that it may start from, where it leads, and who may take it. */
export const IMPORT_STEPS: Readonly<Record<ImportAction, Step>> = {
  change: { from: PLAN_STATES, to: 'reading', by: 'uploader' },
  submit: { from: ['ready'], to: 'submitted', by: 'uploader' },
  withdraw: { from: ['reading', ...PLAN_STATES, 'submitted'], to: 'withdrawn', by: 'uploader' },
  approve: { from: ['submitted'], to: 'published', by: 'publisher' },
  reject: { from: ['submitted'], to: 'rejected', by: 'approver' },
};

/** What the program itself does: shows a plan, takes a plan back that no longer holds, gives up. */
export const IMPORT_TURNS = {
  show: { from: ['reading'], to: PLAN_STATES },
  reopen: { from: ['submitted'], to: PLAN_STATES },
  fail: { from: ['reading'], to: ['failed'] },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly ImportState[]; readonly to: readonly ImportState[] }>
>;

/** Who stands before an import. */
export type ImportActor = {
  readonly role: Role;
  /** Whether the file is their own. */
  readonly isUploader: boolean;
  /** Whether all areas whose figures it changes are theirs. */
  readonly coversAreas: boolean;
  /** Whether the installation asks for two people. */
  readonly fourEyes: boolean;
};

/** Who uploaded never publishes, by no way; unless there is nobody else, and the installation says so. */
export const mayPublishImport = ({ role, isUploader, fourEyes }: ImportActor): boolean =>
  mayActAs(role, 'approver') && (!isUploader || (!fourEyes && role === 'admin'));

/** Whether someone may ever take an action on an import, whatever its state. */
export function isActorOf(action: ImportAction, actor: ImportActor): boolean {
  const { by } = IMPORT_STEPS[action];
  if (by === 'uploader') return actor.isUploader;
  if (!actor.coversAreas) return false;
  return by === 'publisher' ? mayPublishImport(actor) : mayActAs(actor.role, 'approver');
}

/** Whether someone may take an action on an import in its present state. */
export const mayTake = (action: ImportAction, state: ImportState, actor: ImportActor): boolean =>
  IMPORT_STEPS[action].from.includes(state) && isActorOf(action, actor);
