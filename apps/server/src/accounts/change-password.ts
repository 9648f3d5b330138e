import { type Account, accountNameKey } from '@kts/domain';
import type { Context } from '../context.ts';
import type { LoginDesk } from './login-desk.ts';
import { networkOf } from './network-of.ts';
import { type PasswordFault, passwordFault, placeWords } from './password-rules.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { newSession, type LoginOrigin, type SessionSecrets } from './sessions.ts';

type PasswordChange = {
  readonly user: Account;
  readonly present: string;
  readonly password: string;
  readonly place: LoginOrigin;
  readonly device: string | null;
};

type PasswordOutcome =
  /** All sessions have ended; this browser has a new one. */
  | { readonly kind: 'changed'; readonly secrets: SessionSecrets; readonly ended: number }
  | { readonly kind: 'fault'; readonly fault: PasswordFault }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
  | { readonly kind: 'busy' };

/** Changes one's own password: a session that somebody left open is not enough for it. */
export async function changeOwnPassword(
  context: Context,
  login: LoginDesk,
  change: PasswordChange,
): Promise<PasswordOutcome> {
  const { user, present, password } = change;
  const proved = await provePassword(context, login, {
    user,
    password: present,
    address: change.place.address,
  });
  if (proved.kind !== 'right') return proved;
  const fault = passwordFault(password, user.name, placeWords(context.codebook));
  if (fault !== null) return { kind: 'fault', fault };
  const hashed = login.queue.run(true, () => hashPassword(password));
  if (hashed === null) return { kind: 'busy' };
  return keep(context, change, proved.passwordHash, await hashed);
}

type Proof =
  | { readonly kind: 'right'; readonly passwordHash: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
  | { readonly kind: 'busy' };

/** Whether who is logged in knows the password: counted like a login, from a place that is known. */
export async function provePassword(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { limits, queue, failures }: LoginDesk,
  { user, password, address }: { user: Account; password: string; address: string },
): Promise<Proof> {
  const nameKey = accountNameKey(user.name);
  const attempt = limits.begin({ nameKey, network: networkOf(address), known: 'session' });
  if (!attempt.allowed) return { kind: 'too-many', retryAfterSeconds: attempt.retryAfterSeconds };
  const passwordHash = store.users.findById(user.id)?.passwordHash ?? null;
  const looked = queue.run(true, () => isPassword(password, passwordHash));
  if (looked === null) {
    attempt.dropped();
    return { kind: 'busy' };
  }
  if ((await looked) && passwordHash !== null) {
    attempt.succeeded();
    return { kind: 'right', passwordHash };
  }
  const by = { userId: user.id, name: user.name, address };
  const details = { because: 'wrong-present' };
  await failures.note('sign-in', { by, at: clock(), action: 'sign-in-failed', subject: null, details });
  return { kind: 'wrong' };
}

/** Unless somebody else has set another one meanwhile. */
function keep(
  { store, clock }: Context,
  { user, place, device }: PasswordChange,
  before: string,
  passwordHash: string,
): Promise<PasswordOutcome> {
  const at = clock();
  const { session, secrets } = newSession(user, place, device, at);
  return store.whenFree(() =>
    store.recorded(
      (): PasswordOutcome => {
        if (store.users.findById(user.id)?.passwordHash !== before) return { kind: 'wrong' };
        const ended = store.sessions.endOf(user.id, null);
        store.users.changePassword(user.id, passwordHash);
        store.sessions.start(session, { createdAfter: 0, seenAfter: 0 }, null);
        return { kind: 'changed', secrets, ended: Math.max(0, ended - 1) };
      },
      (outcome) =>
        outcome.kind === 'changed'
          ? {
              by: { userId: user.id, name: user.name, address: place.address },
              at,
              action: 'password-changed',
              subject: String(user.id),
              details: { ended: outcome.ended },
            }
          : null,
    ),
  );
}
