import { type Account, accountNameKey } from '@kts/domain';
import type { Context } from '../context.ts';
import type { LoginDesk } from './login-desk.ts';
import { networkOf } from './network-of.ts';
import { isPassword } from './passwords.ts';

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
