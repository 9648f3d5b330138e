import type { Account, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import type { NewUser, userRepository } from './users.ts';

/** The one-time link that makes the first administrator: worth something while there is nobody, then nothing. */
export function setupTokenRepository(db: Database, users: ReturnType<typeof userRepository>) {
  const removeUnused = db.prepare('DELETE FROM setup_token WHERE used_at IS NULL');
  const insert = db.prepare<[Uint8Array, number]>(
    'INSERT INTO setup_token (token, created_at) VALUES (?, ?)',
  );
  const select = db.prepare<[Uint8Array], { created_at: number }>(
    'SELECT t.created_at FROM setup_token AS t WHERE t.token = ? AND t.used_at IS NULL',
  );
  const use = db.prepare<[number, Uint8Array]>('UPDATE setup_token SET used_at = ? WHERE token = ?');

  const holds = (token: Uint8Array): boolean => !users.hasAny() && select.get(token) !== undefined;

  const replace = db.transaction((token: Uint8Array, at: Instant): void => {
    removeUnused.run();
    insert.run(token, at);
  });
  const redeem = db.transaction((token: Uint8Array, user: NewUser): Account | null => {
    if (!holds(token)) return null;
    use.run(user.createdAt, token);
    return users.add(user);
  });

  return {
    holds,
    /** From now on only this one holds. */
    replace: (token: Uint8Array, at: Instant): void => replace.immediate(token, at),
    /** Makes the first account; null when the link is spent or somebody was there before. */
    redeem: (token: Uint8Array, user: NewUser): Account | null => redeem.immediate(token, user),
  };
}
