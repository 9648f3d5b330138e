/**
 * People, their sessions, and the one-time link that makes the first of them.
 *
 * Of what opens a door (a session's cookie, the link) only the SHA-256 is here: who reads the file, or a
 * backup of it, cannot come in. A session that has ended is gone; accounts stay, so that the record of
 * who did what keeps its names.
 */
export const accounts = {
  version: 2,
  sql: `
    CREATE TABLE user (
      id            INTEGER PRIMARY KEY,
      name          TEXT NOT NULL,
      name_key      TEXT NOT NULL UNIQUE, -- NFC, in small letters: made by the program
      password_hash TEXT NOT NULL, -- argon2id with its parameters
      role          TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'approver', 'admin')),
      area_id       INTEGER REFERENCES area (id), -- NULL: every area
      created_at    INTEGER NOT NULL,
      disabled_at   INTEGER
    ) STRICT;

    CREATE TABLE session (
      token        BLOB PRIMARY KEY CHECK (length(token) = 32), -- SHA-256 of the cookie's value
      user_id      INTEGER NOT NULL REFERENCES user (id),
      created_at   INTEGER NOT NULL,
      last_seen_at INTEGER NOT NULL,
      address      TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX session_by_user ON session (user_id);
    CREATE INDEX session_by_last_seen ON session (last_seen_at);

    -- Networks from which somebody has logged in: what others do elsewhere does not lock him out there.
    CREATE TABLE user_network (
      user_id INTEGER NOT NULL REFERENCES user (id),
      network TEXT NOT NULL, -- an IPv4 address, the first 64 bits of an IPv6 one
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, network)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setup_token (
      token      BLOB PRIMARY KEY CHECK (length(token) = 32), -- SHA-256 of what the link carries
      created_at INTEGER NOT NULL,
      used_at    INTEGER
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
