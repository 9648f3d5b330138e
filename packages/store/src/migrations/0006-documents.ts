/**
 * Documents get versions of their own, each with the file that is kept of it. Until now a document was
 * corrected together with a target: what was corrected so is taken over.
 */
export const documents = {
  version: 6,
  sql: `
    CREATE TABLE document_version (
      id            INTEGER PRIMARY KEY,
      document_code TEXT NOT NULL,
      state         TEXT CHECK (json_valid(state)), -- with its file; NULL: withdrawn
      before        TEXT CHECK (json_valid(before)), -- NULL: nothing stood
      known_from    INTEGER NOT NULL,
      user_id       INTEGER REFERENCES user (id), -- NULL: the command line
      recorded_by   TEXT NOT NULL,
      address       TEXT,
      reason        TEXT NOT NULL CHECK (trim(reason) <> ''),
      file_sha256   TEXT, -- of the list of targets that brought it
      line          INTEGER,
      CHECK (state IS NOT NULL OR before IS NOT NULL)
    ) STRICT;

    CREATE INDEX document_version_by_code ON document_version (document_code, id);

    INSERT INTO document_version (
      document_code, state, before, known_from, user_id, recorded_by, address, reason, file_sha256, line)
    SELECT
      v.document ->> '$.code',
      json_object('document', json(v.document), 'file', NULL),
      CASE WHEN v.before ->> '$.document.code' = v.document ->> '$.code'
        THEN json_object('document', json(v.before -> '$.document'), 'file', NULL) END,
      v.known_from, v.user_id, v.recorded_by, v.address, v.reason, v.file_sha256, v.line
    FROM target_version AS v
    WHERE v.document IS NOT NULL AND json(v.document) IS NOT (v.before -> '$.document')
    ORDER BY v.id;

    CREATE TRIGGER document_version_stays BEFORE UPDATE ON document_version
    BEGIN SELECT raise(ABORT, 'document_version is only added to'); END;
    CREATE TRIGGER document_version_is_kept BEFORE DELETE ON document_version
    BEGIN SELECT raise(ABORT, 'document_version is only added to'); END;
  `,
} as const;
