/**
 * The record of who did what. Rows are only added, each in the transaction of what it tells of.
 *
 * `hash` is the SHA-256 of the row and of the hash before it: who changes a row with another program must
 * change all that follow, and a copy of the last hash kept elsewhere shows it. AUTOINCREMENT remembers the
 * last id, so that rows cut off at the end are missed too.
 */
export const audit = {
  version: 5,
  sql: `
    CREATE TABLE audit (
      id      INTEGER PRIMARY KEY AUTOINCREMENT,
      at      INTEGER NOT NULL,
      user_id INTEGER REFERENCES user (id), -- NULL: the command line, or nobody that is known
      who     TEXT NOT NULL, -- '' where a name was typed that nobody has: it may be a password
      address TEXT, -- NULL: the command line
      action  TEXT NOT NULL,
      subject TEXT, -- id of the import, batch or account
      details TEXT NOT NULL CHECK (json_valid(details)),
      hash    BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE INDEX audit_by_action ON audit (action, id);

    CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
    BEGIN SELECT raise(ABORT, 'audit is only added to'); END;
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT raise(ABORT, 'audit is only added to'); END;
  `,
} as const;
