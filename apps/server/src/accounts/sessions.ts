import type { Account } from '@kts/domain';
import type { Recorder, SessionBounds } from '@kts/store';
import type { Context } from '../context.ts';
import { networkOf } from './network-of.ts';
import { secretDigest, isSecret, newSecret } from './secrets.ts';

const MINUTE = 60_000;
const IDLE_LIMIT = 30 * MINUTE;
const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;

export type Place = { readonly address: string; readonly agent: string };

/** What the browser sent of before. */
type Sent = { readonly session: string | null; readonly device: string | null };

/** The values of the cookies, known to nobody else. */
export type SessionSecrets = { readonly session: string; readonly device: string };

export type Sessions = {
  /** Begins a session in place of the one that the browser sent, and knows its device from then on. */
  readonly open: (account: Account, place: Place, sent: Sent) => Promise<SessionSecrets>;
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
    open: async (account, { address, agent }, sent) => {
      const secret = newSecret();
      const device = sent.device !== null && isSecret(sent.device) ? sent.device : newSecret();
      const session = {
        token: secretDigest(secret),
        device: secretDigest(device),
        userId: account.id,
        at: clock(),
        address,
        agent,
        network: networkOf(address),
      };
      const former = sent.session === null ? null : secretDigest(sent.session);
      const by = { userId: account.id, name: account.name, address };
      await store.whenFree(() =>
        store.recorded(
          () => store.sessions.start(session, bounds(), former),
          () => ({ by, at: session.at, action: 'signed-in', subject: null, details: {} }),
        ),
      );
      return { session: secret, device };
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
