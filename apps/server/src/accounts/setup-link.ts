import type { Context } from '../context.ts';
import { secretDigest, newSecret } from './secrets.ts';

/**
 * While there is nobody, what the link to make the first administrator carries; null afterwards. A new one
 * takes the place of the one before; it dies when it is used, or when somebody is added by the command line.
 */
export function newSetupSecret({ store, clock }: Pick<Context, 'store' | 'clock'>): string | null {
  if (store.users.hasAny()) return null;
  const secret = newSecret();
  store.setupTokens.replace(secretDigest(secret), clock());
  return secret;
}
