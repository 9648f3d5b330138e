import { type Account, accountNameKey } from '@kts/domain';
import type { StoredUser } from '@kts/store';
import type { Context } from '../context.ts';
import type { LoginLimits } from './login-limits.ts';
import { networkOf } from './network-of.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';

/** A network that has not been used for this long is a stranger's again. */
const NETWORK_KNOWN_FOR = 90 * 24 * 60 * 60_000;

export type LogIn = { readonly name: string; readonly password: string; readonly address: string };

export type LogInOutcome =
  | { readonly kind: 'welcome'; readonly account: Account }
  /** Not said which: the name, the password, or that the account is disabled. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** Whether this is who he says. All that are refused have done the same work, so that time tells nothing. */
export async function logIn(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  limits: LoginLimits,
  { name, password, address }: LogIn,
): Promise<LogInOutcome> {
  const nameKey = accountNameKey(name);
  const network = networkOf(address);
  const user = store.users.findByKey(nameKey);
  const known = user !== null && store.sessions.knowsNetwork(user.id, network, clock() - NETWORK_KNOWN_FOR);

  const attempt = limits.begin(nameKey, network, known);
  const refuse = (because: 'wrong' | 'too-many') => recordFailure({ store, clock }, user, address, because);
  if (!attempt.allowed) {
    await refuse('too-many');
    return { kind: 'too-many', retryAfterSeconds: attempt.retryAfterSeconds };
  }
  const right = await isPassword(password, user?.passwordHash ?? null);
  if (!right || user === null || !isStill(user, store.users.findByKey(nameKey))) {
    await refuse('wrong');
    return { kind: 'wrong' };
  }

  attempt.succeeded();
  if (isOutdated(user.passwordHash)) await renewHash(store, user, password);
  const { id, role, area } = user;
  return { kind: 'welcome', account: { id, name: user.name, role, area } };
}

/** A name that nobody has is not kept: it may be a password, typed in the wrong field. */
async function recordFailure(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  user: StoredUser | null,
  address: string,
  because: 'wrong' | 'too-many',
): Promise<void> {
  const by = { userId: user?.id ?? null, name: user?.name ?? '', address };
  await store.whenFree(() =>
    store.recorded(
      () => null,
      () => ({ by, at: clock(), action: 'sign-in-failed', subject: null, details: { because } }),
    ),
  );
}

/** While the password was being checked, it may have been changed, or its owner disabled. */
const isStill = (user: StoredUser, now: StoredUser | null): boolean =>
  now !== null && now.disabledAt === null && now.passwordHash === user.passwordHash;

/** The parameters of today, while the password is at hand. */
async function renewHash(store: Context['store'], user: StoredUser, password: string): Promise<void> {
  const renewed = await hashPassword(password);
  await store.whenFree(() => store.users.putHash(user.id, renewed));
}
