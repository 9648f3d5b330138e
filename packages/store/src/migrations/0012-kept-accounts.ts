/**
 * What keeps accounts safe: devices by which they are known, what their browsers call themselves, links by
 * which a password is set anew, and the second factor.
 *
 * Of what opens a door only the SHA-256 is here; the secret of a second factor cannot be, since the server
 * computes with it. It is in no answer after it was set up.
 */
export const keptAccounts = {
  version: 12,
  sql: `
    ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT '';

    -- Browsers with which somebody has logged in: what others do elsewhere does not lock him out there.
    CREATE TABLE user_device (
      user_id INTEGER NOT NULL REFERENCES user (id),
      token   BLOB NOT NULL CHECK (length(token) = 32), -- SHA-256 of a cookie's value
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, token)
    ) STRICT, WITHOUT ROWID;

    -- Whose password the link sets anew; NULL: it makes the first administrator.
    ALTER TABLE setup_token ADD COLUMN user_id INTEGER REFERENCES user (id);

    CREATE TABLE second_factor (
      user_id      INTEGER PRIMARY KEY REFERENCES user (id),
      secret       TEXT NOT NULL, -- base32, RFC 6238
      confirmed_at INTEGER, -- NULL: shown, and not yet proved
      last_step    INTEGER NOT NULL DEFAULT 0 -- of the last code that was taken: each is worth something once
    ) STRICT;

    CREATE TABLE recovery_code (
      user_id INTEGER NOT NULL REFERENCES user (id),
      code    BLOB NOT NULL CHECK (length(code) = 32), -- SHA-256; taken away when it is used
      PRIMARY KEY (user_id, code)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
