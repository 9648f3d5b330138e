import type { Account, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import type { NewUser, StoredUser, userRepository } from './users.ts';

/** A link by which somebody sets a new password holds for a day. */
const RESET_HOLDS = 24 * 60 * 60_000;

/** What a link is for: to make the first administrator, or to set the password of somebody. */
export type SetupPurpose =
  | { readonly kind: 'first-admin' }
  | { readonly kind: 'reset'; readonly user: StoredUser };

/**
 * One-time links. The one that makes the first administrator is worth something while there is nobody; those
 * that set a new password for a day, and while the account is not disabled.
 */
export function setupTokenRepository(db: Database, users: ReturnType<typeof userRepository>) {
  const removeUnused = db.prepare<[{ userId: number | null }]>(
    'DELETE FROM setup_token WHERE used_at IS NULL AND user_id IS :userId',
  );
  const insert = db.prepare<[{ token: Uint8Array; at: number; userId: number | null }]>(
    'INSERT INTO setup_token (token, created_at, user_id) VALUES (:token, :at, :userId)',
  );
  const select = db.prepare<[Uint8Array], { created_at: number; user_id: number | null }>(
    'SELECT t.created_at, t.user_id FROM setup_token AS t WHERE t.token = ? AND t.used_at IS NULL',
  );
  const use = db.prepare<[number, Uint8Array]>('UPDATE setup_token SET used_at = ? WHERE token = ?');

  const find = (token: Uint8Array, at: Instant): SetupPurpose | null => {
    const row = select.get(token);
    if (row === undefined) return null;
    if (row.user_id === null) return users.hasAny() ? null : { kind: 'first-admin' };
    const user = users.findById(row.user_id);
    const holds = user !== null && user.disabledAt === null && row.created_at > at - RESET_HOLDS;
    return holds ? { kind: 'reset', user } : null;
  };

  const replace = db.transaction((token: Uint8Array, at: Instant, userId: number | null): void => {
    removeUnused.run({ userId });
    insert.run({ token, at, userId });
  });
  const redeem = db.transaction((token: Uint8Array, user: NewUser): Account | null => {
    if (find(token, user.createdAt)?.kind !== 'first-admin') return null;
    use.run(user.createdAt, token);
    return users.add(user);
  });
  const reset = db.transaction((token: Uint8Array, passwordHash: string, at: Instant): Account | null => {
    const purpose = find(token, at);
    if (purpose?.kind !== 'reset') return null;
    const { id, name, role, area } = purpose.user;
    use.run(at, token);
    users.changePassword(id, passwordHash);
    return { id, name, role, area };
  });

  return {
    /** What it is for; null where it does not hold (any more). */
    find,
    /** From now on only this one makes the first administrator, or sets the password of this person. */
    replace: (token: Uint8Array, at: Instant, userId: number | null = null): void =>
      replace.immediate(token, at, userId),
    /** When a link of this moment ends. */
    resetUntil: (at: Instant): Instant => at + RESET_HOLDS,
    /** Makes the first account; null when the link is spent or somebody was there before. */
    redeem: (token: Uint8Array, user: NewUser): Account | null => redeem.immediate(token, user),
    /** Sets the password and ends all sessions; null when the link is spent or too old. */
    reset: (token: Uint8Array, passwordHash: string, at: Instant): Account | null =>
      reset.immediate(token, passwordHash, at),
  };
}
