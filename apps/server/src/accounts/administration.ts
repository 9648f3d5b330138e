import type { Account, Instant, Role } from '@kts/domain';
import type { AuditEntry, Recorder, StoredUser } from '@kts/store';
import type { Context } from '../context.ts';
import { newSecret, secretDigest } from './secrets.ts';

/** What becomes of an account; what is not named stays. */
export type UserChange = {
  readonly role?: Role | undefined;
  readonly area?: string | null | undefined;
  readonly disabled?: boolean | undefined;
};

/** `last-admin`: nobody would be left who could administer. `same`: it is so already. */
export type UserFault = 'no-user' | 'no-area' | 'last-admin' | 'same';

type Doing = { readonly by: Recorder; readonly at: Instant };

/**
 * Changes role or area, disables or enables: its sessions end in the same transaction, and the record says
 * what was and what is. null: done.
 */
export function changeAccount(
  { store, codebook }: Context,
  id: number,
  change: UserChange,
  { by, at }: Doing,
): Promise<UserFault | null> {
  const { area } = change;
  if (area !== undefined && area !== null && codebook.area(area) === undefined) {
    return Promise.resolve('no-area');
  }
  return store.whenFree(() => {
    let fault: UserFault | null = null;
    store.recorded(
      () => {
        const before = store.users.findById(id);
        const after = before === null ? null : changed(before, change, at);
        fault = faultOf(before, after, store);
        if (fault !== null || before === null || after === null) return null;
        store.users.changeRole(id, after.role, after.area);
        store.users.disable(id, after.disabledAt);
        return { before, after };
      },
      (done) => done && accountChanged(done.before, done.after, { by, at }),
    );
    return fault;
  });
}

const changed = (before: StoredUser, { role, area, disabled }: UserChange, at: Instant): StoredUser => ({
  ...before,
  role: role ?? before.role,
  area: area === undefined ? before.area : area,
  disabledAt: disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? at) : null,
});

function faultOf(
  before: StoredUser | null,
  after: StoredUser | null,
  { users }: Context['store'],
): UserFault | null {
  if (before === null || after === null) return 'no-user';
  if (JSON.stringify(before) === JSON.stringify(after)) return 'same';
  return isAdministrator(before) && !isAdministrator(after) && !users.hasOtherAdmin(before.id)
    ? 'last-admin'
    : null;
}

const isAdministrator = ({ role, disabledAt }: StoredUser): boolean =>
  role === 'admin' && disabledAt === null;

const stateOf = ({ role, area, disabledAt }: StoredUser) => ({ role, area, disabled: disabledAt !== null });

const accountChanged = (before: StoredUser, after: StoredUser, { by, at }: Doing): AuditEntry => ({
  by,
  at,
  action: 'account-changed',
  subject: String(before.id),
  details: { name: before.name, before: stateOf(before), after: stateOf(after) },
});

/** A link by which somebody sets a new password, once and within a day; the one before holds no more. */
export async function newResetLink(
  { store }: Context,
  { id, name }: Pick<Account, 'id' | 'name'>,
  { by, at }: Doing,
): Promise<{ readonly link: string; readonly until: Instant }> {
  const secret = newSecret();
  await store.whenFree(() =>
    store.recorded(
      () => store.setupTokens.replace(secretDigest(secret), at, id),
      () => ({ by, at, action: 'reset-link-made', subject: String(id), details: { name } }),
    ),
  );
  return { link: `/setup?token=${secret}`, until: store.setupTokens.resetUntil(at) };
}

/** Ends what somebody has open; how many sessions there were. */
export const endSessionsOf = (
  { store }: Pick<Context, 'store'>,
  { id, name }: Pick<Account, 'id' | 'name'>,
  { by, at }: Doing,
  keep: Uint8Array | null = null,
): Promise<number> =>
  store.whenFree(() =>
    store.recorded(
      () => store.sessions.endOf(id, keep),
      (ended) => ({ by, at, action: 'sessions-ended', subject: String(id), details: { name, ended } }),
    ),
  );
