/**
 * Uploads and what was decided about them.
 *
 * No staged rows: a plan follows from the file's bytes, the decisions and what is stored, so that only
 * these are kept (the bytes in a file of their own, by the import's id), with the plan as it was shown.
 *
 * `restores`: an undo writes old readings back. Each leads to the version that it repeats, so that the way
 * from a figure to its cell does not end at the undo.
 */
export const imports = {
  version: 3,
  sql: `
    CREATE TABLE import (
      id              TEXT PRIMARY KEY,
      state           TEXT NOT NULL CHECK (state IN (
        'reading', 'needs-answers', 'refused', 'ready', 'submitted', 'published', 'rejected', 'withdrawn', 'failed')),
      file_name       TEXT NOT NULL, -- as the uploader calls it: only ever shown
      bytes           INTEGER NOT NULL,
      sha256          TEXT NOT NULL,
      settings        TEXT NOT NULL CHECK (json_valid(settings)),
      answers         TEXT NOT NULL CHECK (json_valid(answers)),
      cells           TEXT NOT NULL CHECK (json_valid(cells)),
      acknowledged    TEXT NOT NULL CHECK (json_valid(acknowledged)),
      plan            TEXT CHECK (json_valid(plan)), -- as it was shown, without its rows
      digest          TEXT,
      revision        INTEGER, -- the last batch when the plan was made
      failure         TEXT,
      uploaded_by     INTEGER REFERENCES user (id), -- NULL: the command line
      uploader        TEXT NOT NULL,
      uploaded_at     INTEGER NOT NULL,
      idempotency_key TEXT,
      submitted_at    INTEGER,
      decided_by      TEXT,
      decided_at      INTEGER,
      reason          TEXT,
      batch_id        INTEGER REFERENCES batch (id),
      UNIQUE (uploaded_by, idempotency_key)
    ) STRICT;

    CREATE INDEX import_by_time ON import (uploaded_at);
    CREATE INDEX import_by_batch ON import (batch_id);

    -- What a batch changed; NULL where it was not counted yet.
    ALTER TABLE batch ADD COLUMN created INTEGER;
    ALTER TABLE batch ADD COLUMN revised INTEGER;
    ALTER TABLE batch ADD COLUMN withdrawn INTEGER;
    CREATE INDEX batch_by_undone ON batch (undoes) WHERE undoes IS NOT NULL;

    ALTER TABLE observation_version ADD COLUMN restores INTEGER REFERENCES observation_version (id);
  `,
} as const;
