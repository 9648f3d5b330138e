/**
 * What people made of the targets: each version whole, with what stood before, who, when, from where and
 * why. The codebook's own targets lie under it and can be loaded again without touching it.
 */
export const targetRegister = {
  version: 4,
  sql: `
    CREATE TABLE target_version (
      id          INTEGER PRIMARY KEY,
      target_code TEXT NOT NULL,
      entry       TEXT CHECK (json_valid(entry)), -- NULL: withdrawn
      document    TEXT CHECK (json_valid(document)),
      before      TEXT CHECK (json_valid(before)), -- with its document; NULL: nothing stood
      known_from  INTEGER NOT NULL,
      user_id     INTEGER REFERENCES user (id), -- NULL: the command line
      recorded_by TEXT NOT NULL,
      address     TEXT,
      reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
      file_sha256 TEXT,
      line        INTEGER,
      CHECK ((entry IS NULL) = (document IS NULL)),
      CHECK (entry IS NOT NULL OR before IS NOT NULL)
    ) STRICT;

    CREATE INDEX target_version_by_code ON target_version (target_code, id);

    CREATE TRIGGER target_version_stays BEFORE UPDATE ON target_version
    BEGIN SELECT raise(ABORT, 'target_version is only added to'); END;
    CREATE TRIGGER target_version_is_kept BEFORE DELETE ON target_version
    BEGIN SELECT raise(ABORT, 'target_version is only added to'); END;
  `,
} as const;
