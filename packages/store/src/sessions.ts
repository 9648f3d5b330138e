import type { Account, Instant, Role } from '@kts/domain';
import type { Database } from 'better-sqlite3';

export type NewSession = {
  /** SHA-256 of the cookie's value. */
  readonly token: Uint8Array;
  readonly userId: number;
  /** SHA-256 of what the browser keeps longer than a session: `knowsDevice`. */
  readonly device: Uint8Array;
  readonly at: Instant;
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** By which the address is known again: `knowsNetwork`. */
  readonly network: string;
};

/** A session lasts while it was begun and last used after these moments. */
export type SessionBounds = { readonly createdAfter: Instant; readonly seenAfter: Instant };

/** One of somebody's sessions, for him to see. */
export type ListedSession = {
  readonly token: Uint8Array;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly address: string;
  readonly agent: string;
};

export type StoredSession = {
  readonly account: Account;
  readonly lastSeenAt: Instant;
  /** Whether its owner has a second factor. */
  readonly secured: boolean;
};

type Row = {
  id: number;
  name: string;
  role: Role;
  area: string | null;
  last_seen_at: number;
  secured: number;
};

/** Who is logged in. A session that has ended is not here any more: there is no way back to it. */
export function sessionRepository(db: Database) {
  const select = db.prepare<[SessionBounds & { token: Uint8Array }], Row>(`
    SELECT u.id, u.name, u.role, a.slug AS area, s.last_seen_at,
      EXISTS (
        SELECT 1 FROM second_factor AS f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL
      ) AS secured
    FROM session AS s
    JOIN user AS u ON u.id = s.user_id
    LEFT JOIN area AS a ON a.id = u.area_id
    WHERE s.token = :token AND s.created_at > :createdAfter AND s.last_seen_at > :seenAfter
      AND u.disabled_at IS NULL
  `);
  const insert = db.prepare<[NewSession]>(`
    INSERT INTO session (token, user_id, created_at, last_seen_at, address, agent)
    VALUES (:token, :userId, :at, :at, :address, :agent)
  `);
  const updateSeen = db.prepare<[number, Uint8Array]>('UPDATE session SET last_seen_at = ? WHERE token = ?');
  const remove = db.prepare<[Uint8Array]>('DELETE FROM session WHERE token = ?');
  const selectOf = db.prepare<[SessionBounds & { userId: number }], ListedSession>(`
    SELECT s.token, s.created_at AS startedAt, s.last_seen_at AS lastSeenAt, s.address, s.agent
    FROM session AS s
    WHERE s.user_id = :userId AND s.created_at > :createdAfter AND s.last_seen_at > :seenAfter
    ORDER BY s.last_seen_at DESC, s.created_at DESC
  `);
  const removeOf = db.prepare<[{ userId: number; keep: Uint8Array | null }]>(
    'DELETE FROM session WHERE user_id = :userId AND (:keep IS NULL OR token <> :keep)',
  );
  const removeEnded = db.prepare<[SessionBounds]>(
    'DELETE FROM session WHERE created_at <= :createdAfter OR last_seen_at <= :seenAfter',
  );
  const selectNetwork = db.prepare<[number, string], { seen_at: number }>(
    'SELECT n.seen_at FROM user_network AS n WHERE n.user_id = ? AND n.network = ?',
  );
  const putNetwork = db.prepare<[NewSession]>(`
    INSERT INTO user_network (user_id, network, seen_at) VALUES (:userId, :network, :at)
    ON CONFLICT (user_id, network) DO UPDATE SET seen_at = excluded.seen_at
  `);

  const selectDevice = db.prepare<[number, Uint8Array], { seen_at: number }>(
    'SELECT d.seen_at FROM user_device AS d WHERE d.user_id = ? AND d.token = ?',
  );
  const putDevice = db.prepare<[NewSession]>(`
    INSERT INTO user_device (user_id, token, seen_at) VALUES (:userId, :device, :at)
    ON CONFLICT (user_id, token) DO UPDATE SET seen_at = excluded.seen_at
  `);

  const start = db.transaction(
    (session: NewSession, ended: SessionBounds, replaces: Uint8Array | null): void => {
      removeEnded.run(ended);
      if (replaces !== null) remove.run(replaces);
      insert.run(session);
      putNetwork.run(session);
      putDevice.run(session);
    },
  );

  return {
    /** Begins a session in place of the one that the browser had, and clears away those that have ended. */
    start: (session: NewSession, ended: SessionBounds, replaces: Uint8Array | null): void =>
      start.immediate(session, ended, replaces),

    find: (token: Uint8Array, bounds: SessionBounds): StoredSession | null => {
      const row = select.get({ token, ...bounds });
      if (row === undefined) return null;
      const { last_seen_at, secured, ...account } = row;
      return { account, lastSeenAt: last_seen_at, secured: secured === 1 };
    },

    touch: (token: Uint8Array, at: Instant): void => {
      updateSeen.run(at, token);
    },

    /** Somebody's, the latest used first. */
    listOf: (userId: number, bounds: SessionBounds): ListedSession[] => selectOf.all({ userId, ...bounds }),

    /** Ends all of somebody's but one; how many there were. */
    endOf: (userId: number, keep: Uint8Array | null): number => removeOf.run({ userId, keep }).changes,

    end: (token: Uint8Array): void => {
      remove.run(token);
    },

    /** Whether he has logged in from this network since then. */
    knowsNetwork: (userId: number, network: string, since: Instant): boolean =>
      (selectNetwork.get(userId, network)?.seen_at ?? Number.NEGATIVE_INFINITY) > since,

    /** Whether he has logged in with this device since then. */
    knowsDevice: (userId: number, token: Uint8Array, since: Instant): boolean =>
      (selectDevice.get(userId, token)?.seen_at ?? Number.NEGATIVE_INFINITY) > since,
  };
}
