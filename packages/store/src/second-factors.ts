import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

export type SecondFactor = {
  /** Base32. */
  readonly secret: string;
  /** Null: shown, and not yet proved. */
  readonly confirmedAt: Instant | null;
};

/** What approvers and administrators prove themselves by beside the password: RFC 6238, and codes for once. */
export function secondFactorRepository(db: Database) {
  const select = db.prepare<[number], SecondFactor>(
    'SELECT f.secret, f.confirmed_at AS confirmedAt FROM second_factor AS f WHERE f.user_id = ?',
  );
  const upsert = db.prepare<[number, string]>(`
    INSERT INTO second_factor (user_id, secret) VALUES (?, ?)
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0 WHERE confirmed_at IS NULL
  `);
  const confirm = db.prepare<[number, number, number]>(
    'UPDATE second_factor SET confirmed_at = ?, last_step = ? WHERE user_id = ? AND confirmed_at IS NULL',
  );
  const takeStep = db.prepare<[{ userId: number; step: number }]>(
    'UPDATE second_factor SET last_step = :step WHERE user_id = :userId AND last_step < :step',
  );
  const remove = db.prepare<[number]>('DELETE FROM second_factor WHERE user_id = ?');
  const insertCode = db.prepare<[number, Uint8Array]>(
    'INSERT INTO recovery_code (user_id, code) VALUES (?, ?)',
  );
  const removeCode = db.prepare<[number, Uint8Array]>(
    'DELETE FROM recovery_code WHERE user_id = ? AND code = ?',
  );
  const removeCodes = db.prepare<[number]>('DELETE FROM recovery_code WHERE user_id = ?');
  const countCodes = db.prepare<[number], { codes: number }>(
    'SELECT count(*) AS codes FROM recovery_code AS c WHERE c.user_id = ?',
  );

  const putCodes = (userId: number, codes: readonly Uint8Array[]): void => {
    removeCodes.run(userId);
    for (const code of codes) insertCode.run(userId, code);
  };

  return {
    find: (userId: number): SecondFactor | null => select.get(userId) ?? null,

    /** Whether it is proved, and asked for. */
    isSet: (userId: number): boolean => (select.get(userId)?.confirmedAt ?? null) !== null,

    /** A new secret, unless one is proved already; whether it was taken. */
    begin: (userId: number, secret: string): boolean => upsert.run(userId, secret).changes === 1,

    /** From now on it is asked for; the code that proved it is spent. */
    confirm: (userId: number, step: number, codes: readonly Uint8Array[], at: Instant): boolean => {
      const done = confirm.run(at, step, userId).changes === 1;
      if (done) putCodes(userId, codes);
      return done;
    },

    /** Spends the code of a step; false: that one, or a later one, was spent before. */
    takeStep: (userId: number, step: number): boolean => takeStep.run({ userId, step }).changes === 1,

    /** Spends a code for once; false: there is none such. */
    takeCode: (userId: number, code: Uint8Array): boolean => removeCode.run(userId, code).changes === 1,

    putCodes,
    codesLeft: (userId: number): number => countCodes.get(userId)?.codes ?? 0,

    /** Whether there was one. */
    remove: (userId: number): boolean => {
      removeCodes.run(userId);
      return remove.run(userId).changes === 1;
    },
  };
}
