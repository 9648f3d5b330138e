import type { Account, Instant, Role } from '@kts/domain';
import type { Database } from 'better-sqlite3';

export type NewUser = {
  readonly name: string;
  /** By which the name is looked up; no two accounts share one. */
  readonly nameKey: string;
  readonly passwordHash: string;
  readonly role: Role;
  /** Slug; null for every area. */
  readonly area: string | null;
  readonly createdAt: Instant;
};

export type StoredUser = Account & {
  readonly passwordHash: string;
  readonly disabledAt: Instant | null;
};

type Row = {
  id: number;
  name: string;
  role: Role;
  area: string | null;
  password_hash: string;
  disabled_at: number | null;
};

const toUser = ({ password_hash, disabled_at, ...account }: Row): StoredUser => ({
  ...account,
  passwordHash: password_hash,
  disabledAt: disabled_at,
});

/** People with an account. Whatever changes what one of them may do ends sessions and links in the same breath. */
export function userRepository(db: Database) {
  const selectAny = db.prepare<[], { id: number }>('SELECT u.id FROM user AS u LIMIT 1');
  const found = `
    SELECT u.id, u.name, u.role, a.slug AS area, u.password_hash, u.disabled_at
    FROM user AS u LEFT JOIN area AS a ON a.id = u.area_id`;
  const selectByKey = db.prepare<[string], Row>(`${found} WHERE u.name_key = ?`);
  const selectById = db.prepare<[number], Row>(`${found} WHERE u.id = ?`);
  const selectOtherAdmin = db.prepare<[number], { id: number }>(
    "SELECT u.id FROM user AS u WHERE u.role = 'admin' AND u.disabled_at IS NULL AND u.id <> ? LIMIT 1",
  );
  const insert = db.prepare<[NewUser]>(`
    INSERT INTO user (name, name_key, password_hash, role, area_id, created_at)
    VALUES (
      :name, :nameKey, :passwordHash, :role,
      (SELECT a.id FROM area AS a WHERE a.slug = :area), :createdAt
    )
    ON CONFLICT (name_key) DO NOTHING
  `);
  const updateRole = db.prepare<[{ id: number; role: Role; area: string | null }]>(`
    UPDATE user SET role = :role, area_id = (SELECT a.id FROM area AS a WHERE a.slug = :area) WHERE id = :id
  `);
  const updateDisabled = db.prepare<[number | null, number]>('UPDATE user SET disabled_at = ? WHERE id = ?');
  const updatePassword = db.prepare<[string, number]>('UPDATE user SET password_hash = ? WHERE id = ?');
  const endSessions = db.prepare<[number]>('DELETE FROM session WHERE user_id = ?');
  const forgetNetworks = db.prepare<[number]>('DELETE FROM user_network WHERE user_id = ?');

  const forgetDevices = db.prepare<[number]>('DELETE FROM user_device WHERE user_id = ?');

  const removeLinks = db.prepare<[number]>('DELETE FROM setup_token WHERE user_id = ? AND used_at IS NULL');

  const ending = db.transaction((id: number, change: () => void): void => {
    change();
    endSessions.run(id);
    removeLinks.run(id);
  });

  return {
    hasAny: (): boolean => selectAny.get() !== undefined,

    findByKey: (nameKey: string): StoredUser | null => {
      const row = selectByKey.get(nameKey);
      return row === undefined ? null : toUser(row);
    },

    /** The new account; null when the name is taken. */
    add: (user: NewUser): Account | null => {
      const { changes, lastInsertRowid } = insert.run(user);
      if (changes === 0) return null;
      return { id: Number(lastInsertRowid), name: user.name, role: user.role, area: user.area };
    },

    findById: (id: number): StoredUser | null => {
      const row = selectById.get(id);
      return row === undefined ? null : toUser(row);
    },

    /** Whether somebody else could still administer. */
    hasOtherAdmin: (id: number): boolean => selectOtherAdmin.get(id) !== undefined,

    changeRole: (id: number, role: Role, area: string | null): void =>
      ending.immediate(id, () => {
        updateRole.run({ id, role, area });
      }),

    /** @param at null: it opens something again */
    disable: (id: number, at: Instant | null): void =>
      ending.immediate(id, () => {
        updateDisabled.run(at, id);
      }),

    /** The networks and devices that the old password had opened count no longer. */
    changePassword: (id: number, passwordHash: string): void =>
      ending.immediate(id, () => {
        updatePassword.run(passwordHash, id);
        forgetNetworks.run(id);
        forgetDevices.run(id);
      }),

    /** The same password under newer parameters: nothing changes for its owner. */
    putHash: (id: number, passwordHash: string): void => {
      updatePassword.run(passwordHash, id);
    },
  };
}
