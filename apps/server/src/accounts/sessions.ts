import type { Account, Instant } from '@kts/domain';
import type { NewSession, Recorder, SessionBounds, StoredSession } from '@kts/store';
import type { Context } from '../context.ts';
import { networkOf } from './network-of.ts';
import { secretDigest, isSecret, newSecret } from './secrets.ts';

const MINUTE = 60_000;
const IDLE_LIMIT = 30 * MINUTE;
const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;

export type LoginOrigin = { readonly address: string; readonly agent: string };

/** What the browser sent of before. */
type Sent = { readonly session: string | null; readonly device: string | null };

/** The values of the cookies, known to nobody else. */
export type SessionSecrets = { readonly session: string; readonly device: string };

/** Sessions that were begun and last used after these moments are sessions still. */
export const sessionBounds = (now: Instant): SessionBounds => ({
  createdAfter: now - ABSOLUTE_LIMIT,
  seenAfter: now - IDLE_LIMIT,
});

/** A session to be begun, and what the browser keeps of it. */
export function newSession(
  { id }: Account,
  { address, agent }: LoginOrigin,
  knownDevice: string | null,
  at: Instant,
): { readonly session: NewSession; readonly secrets: SessionSecrets } {
  const secret = newSecret();
  const device = knownDevice !== null && isSecret(knownDevice) ? knownDevice : newSecret();
  const session = {
    token: secretDigest(secret),
    device: secretDigest(device),
    userId: id,
    at,
    address,
    agent,
    network: networkOf(address),
  };
  return { session, secrets: { session: secret, device } };
}

type Found = Pick<StoredSession, 'account' | 'secured'>;

export type Sessions = {
  /** Begins a session in place of the one that the browser sent, and knows its device from then on. */
  readonly open: (account: Account, place: LoginOrigin, sent: Sent) => Promise<SessionSecrets>;
  /** Whose session this is; null when it is none, or none any more. */
  readonly find: (secret: string) => Found | null;
  /** @param token the digest of its secret */
  readonly end: (token: Uint8Array, by: Recorder) => Promise<void>;
};

export function sessions({ store, clock }: Pick<Context, 'store' | 'clock'>): Sessions {
  const bounds = (): SessionBounds => sessionBounds(clock());

  return {
    open: async (account, place, sent) => {
      const { session, secrets } = newSession(account, place, sent.device, clock());
      const former = sent.session === null ? null : secretDigest(sent.session);
      const by = { userId: account.id, name: account.name, address: place.address };
      await store.whenFree(() =>
        store.recorded(
          () => store.sessions.start(session, bounds(), former),
          () => ({ by, at: session.at, action: 'signed-in', subject: null, details: {} }),
        ),
      );
      return secrets;
    },

    find: (secret) => {
      if (!isSecret(secret)) return null;
      const token = secretDigest(secret);
      const session = store.sessions.find(token, bounds());
      if (session === null) return null;
      const now = clock();
      // Once a minute is often enough, and when somebody else is writing the next request will do.
      if (now - session.lastSeenAt >= MINUTE) store.ifFree(() => store.sessions.touch(token, now));
      return session;
    },

    end: (token, by) =>
      store.whenFree(() =>
        store.recorded(
          () => store.sessions.end(token),
          () => ({ by, at: clock(), action: 'signed-out', subject: null, details: {} }),
        ),
      ),
  };
}
