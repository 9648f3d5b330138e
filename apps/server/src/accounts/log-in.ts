import { type Account, accountNameKey } from '@kts/domain';
import type { StoredUser } from '@kts/store';
import type { Context } from '../context.ts';
import type { HashQueue } from './hash-queue.ts';
import type { LoginDesk } from './login-desk.ts';
import type { Attempt } from './login-limits.ts';
import { networkOf } from './network-of.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { spendCode } from './second-factor.ts';
import { isSecret, secretDigest } from './secrets.ts';

/** A device or network that has not been used for this long is a stranger's again. */
const PLACE_KNOWN_FOR = 90 * 24 * 60 * 60_000;

export type LogIn = {
  readonly name: string;
  readonly password: string;
  readonly address: string;
  /** What the browser was given when somebody last logged in with it. */
  readonly device: string | null;
  /** Of the second factor. */
  readonly code?: string | undefined;
  /** Whether the installation has second factors at all. */
  readonly asksCode: boolean;
};

export type LogInOutcome =
  | { readonly kind: 'welcome'; readonly account: Account }
  /** Not said which: the name, the password, or that the account is disabled. */
  | { readonly kind: 'wrong' }
  /** The password is right, and is not enough. */
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
  /** More passwords at once than can be looked at. */
  | { readonly kind: 'busy' };

type Stored = Pick<Context, 'store' | 'clock'>;

/** Whether this is who he says. All that are refused have done the same work, so that time tells nothing. */
export async function logIn(
  { store, clock }: Stored,
  { limits, queue, failures }: LoginDesk,
  login: LogIn,
): Promise<LogInOutcome> {
  const { name, password, address, device } = login;
  const nameKey = accountNameKey(name);
  const network = networkOf(address);
  const user = store.users.findByKey(nameKey);
  const known = user && knownPlace({ store, clock }, user.id, network, device);

  /** A name that nobody has is not kept: it may be a password, typed in the wrong field. */
  const refuse = async <Refused extends Exclude<LogInOutcome, { kind: 'welcome' }>>(refused: Refused) => {
    const by = { userId: user?.id ?? null, name: user?.name ?? '', address };
    const details = { because: refused.kind };
    await failures.note('sign-in', { by, at: clock(), action: 'sign-in-failed', subject: null, details });
    return refused;
  };

  const attempt = limits.begin({ nameKey, network, known });
  if (!attempt.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: attempt.retryAfterSeconds });
  const looked = lookAt(queue, attempt, known !== null, () =>
    isPassword(password, user?.passwordHash ?? null),
  );
  if (looked === null) return refuse({ kind: 'busy' });
  const right = await looked;
  if (!right || user === null || !isStill(user, store.users.findByKey(nameKey))) {
    return refuse({ kind: 'wrong' });
  }

  const second = await secondStep({ store, clock }, user, login);
  if (second === 'needed') {
    attempt.dropped();
    return { kind: 'code-needed' };
  }
  if (second === 'wrong') return refuse({ kind: 'code-wrong' });
  attempt.succeeded();
  if (isOutdated(user.passwordHash)) await renewHash(store, user, password);
  const { id, role, area } = user;
  return { kind: 'welcome', account: { id, name: user.name, role, area } };
}

/** Whether the password is enough, or the code beside it is right; a right one is spent. */
async function secondStep(
  stored: Stored,
  user: StoredUser,
  { code, asksCode, address }: LogIn,
): Promise<'right' | 'needed' | 'wrong'> {
  if (!asksCode || !stored.store.secondFactors.isSet(user.id)) return 'right';
  if (code === undefined) return 'needed';
  return (await spendCode(stored, user, code, address)) ? 'right' : 'wrong';
}

/** The device goes before the network: those who share a network cannot use up each other's tries. */
function knownPlace(
  { store, clock }: Stored,
  userId: number,
  network: string,
  device: string | null,
): string | null {
  const since = clock() - PLACE_KNOWN_FOR;
  if (device !== null && isSecret(device)) {
    const token = secretDigest(device);
    if (store.sessions.knowsDevice(userId, token, since)) {
      return `device ${Buffer.from(token).toString('hex')}`;
    }
  }
  return store.sessions.knowsNetwork(userId, network, since) ? `network ${network}` : null;
}

/** What could not be looked at counts against nobody. */
function lookAt<T>(
  queue: HashQueue,
  attempt: Attempt,
  isKnown: boolean,
  look: () => Promise<T>,
): Promise<T> | null {
  const looked = queue.run(isKnown, look);
  if (looked === null) attempt.dropped();
  return looked;
}

/** While the password was being checked, it may have been changed, or its owner disabled. */
const isStill = (user: StoredUser, now: StoredUser | null): boolean =>
  now !== null && now.disabledAt === null && now.passwordHash === user.passwordHash;

/** The parameters of today, while the password is at hand. */
async function renewHash(store: Context['store'], user: StoredUser, password: string): Promise<void> {
  const renewed = await hashPassword(password);
  await store.whenFree(() => store.users.putHash(user.id, renewed));
}
