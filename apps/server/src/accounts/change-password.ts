import type { Account } from '@kts/domain';
import type { Context } from '../context.ts';
import type { LoginDesk } from './login-desk.ts';
import { type PasswordFault, passwordFault, placeWords } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { provePassword } from './prove-password.ts';
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
