import type { Account } from '@kts/domain';
import type { Recorder, SessionBounds } from '@kts/store';
import type { Context } from '../context.ts';
import { networkOf } from './network-of.ts';
import { secretDigest, isSecret, newSecret } from './secrets.ts';

const MINUTE = 60_000;
const IDLE_LIMIT = 30 * MINUTE;
const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;

export type Sessions = {
  /** Begins a session in place of the one that the browser sent; its cookie's value, known to nobody else. */
  readonly open: (account: Account, address: string, replaces: string | null) => Promise<string>;
  /** Whose session this is; null when it is none, or none any more. */
  readonly find: (secret: string) => Account | null;
  readonly close: (secret: string, by: Recorder) => Promise<void>;
};

export function sessions({ store, clock }: Pick<Context, 'store' | 'clock'>): Sessions {
  const bounds = (): SessionBounds => {
    const now = clock();
    return { createdAfter: now - ABSOLUTE_LIMIT, seenAfter: now - IDLE_LIMIT };
  };

  return {
    open: async (account, address, replaces) => {
      const secret = newSecret();
      const place = { address, network: networkOf(address) };
      const session = { token: secretDigest(secret), userId: account.id, at: clock(), ...place };
      const former = replaces === null ? null : secretDigest(replaces);
      const by = { userId: account.id, name: account.name, address };
      await store.whenFree(() =>
        store.recorded(
          () => store.sessions.start(session, bounds(), former),
          () => ({ by, at: session.at, action: 'signed-in', subject: null, details: {} }),
        ),
      );
      return secret;
    },

    find: (secret) => {
      if (!isSecret(secret)) return null;
      const token = secretDigest(secret);
      const session = store.sessions.find(token, bounds());
      if (session === null) return null;
      const now = clock();
      // Once a minute is often enough, and when somebody else is writing the next request will do.
      if (now - session.lastSeenAt >= MINUTE) store.ifFree(() => store.sessions.touch(token, now));
      return session.account;
    },

    close: (secret, by) =>
      store.whenFree(() =>
        store.recorded(
          () => store.sessions.end(secretDigest(secret)),
          () => ({ by, at: clock(), action: 'signed-out', subject: null, details: {} }),
        ),
      ),
  };
}
