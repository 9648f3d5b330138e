/**
 * Codebook, batches, observations as versions, targets and their documents.
 *
 * Ids are integers inside, codes and slugs outside: a third of the space and a fifth faster at
 * 100,800 rows. Entries of the codebook are always read whole and never searched by a column, so
 * each is kept as one JSON text beside its code.
 */
export const foundation = {
  version: 1,
  sql: `
    CREATE TABLE setting (
      name  TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE indicator (
      id       INTEGER PRIMARY KEY,
      code     TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      entry    TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TABLE area (
      id       INTEGER PRIMARY KEY,
      slug     TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      entry    TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TABLE source (
      id       INTEGER PRIMARY KEY,
      code     TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      entry    TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TABLE document (
      id    INTEGER PRIMARY KEY,
      code  TEXT NOT NULL UNIQUE,
      entry TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TABLE target (
      id           INTEGER PRIMARY KEY,
      code         TEXT NOT NULL UNIQUE,
      position     INTEGER NOT NULL,
      area_id      INTEGER NOT NULL REFERENCES area (id),
      indicator_id INTEGER NOT NULL REFERENCES indicator (id),
      document_id  INTEGER NOT NULL REFERENCES document (id),
      entry        TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TABLE batch (
      id           INTEGER PRIMARY KEY,
      kind         TEXT NOT NULL CHECK (kind IN ('seed', 'import', 'undo')),
      title        TEXT NOT NULL,
      file_name    TEXT,
      file_sha256  TEXT,
      published_at INTEGER NOT NULL, -- milliseconds; from then on its versions are known
      recorded_at  INTEGER NOT NULL,
      uploaded_by  TEXT,
      published_by TEXT,
      undoes       INTEGER REFERENCES batch (id),
      reason       TEXT
    ) STRICT;

    CREATE INDEX batch_by_file ON batch (file_name, file_sha256);

    CREATE TABLE publication (
      id    INTEGER PRIMARY KEY,
      title TEXT NOT NULL,
      url   TEXT NOT NULL, -- '' when there is no address
      UNIQUE (title, url)
    ) STRICT;

    CREATE TABLE observation (
      id           INTEGER PRIMARY KEY,
      indicator_id INTEGER NOT NULL REFERENCES indicator (id),
      area_id      INTEGER NOT NULL REFERENCES area (id),
      period       TEXT NOT NULL,
      source_id    INTEGER NOT NULL REFERENCES source (id),
      boundaries   TEXT NOT NULL CHECK (boundaries IN ('', '2024', '2025')), -- '' for national values
      UNIQUE (indicator_id, period, area_id, source_id, boundaries)
    ) STRICT;

    CREATE INDEX observation_by_area ON observation (area_id, indicator_id);

    CREATE TABLE observation_version (
      id             INTEGER PRIMARY KEY,
      observation_id INTEGER NOT NULL REFERENCES observation (id),
      batch_id       INTEGER NOT NULL REFERENCES batch (id),
      known_from     INTEGER NOT NULL,
      known_to       INTEGER, -- when the next version, or none, took its place
      value          REAL,
      missing_reason TEXT,
      status         TEXT NOT NULL,
      quality        TEXT NOT NULL,
      note           TEXT,
      note_en        TEXT,
      released_on    TEXT,
      publication_id INTEGER REFERENCES publication (id),
      sheet          TEXT,
      line           INTEGER,
      column_name    TEXT,
      text           TEXT,
      CHECK ((value IS NULL) <> (missing_reason IS NULL))
    ) STRICT;

    CREATE UNIQUE INDEX observation_version_open
      ON observation_version (observation_id) WHERE known_to IS NULL;
    CREATE INDEX observation_version_by_key ON observation_version (observation_id, known_from);
    CREATE INDEX observation_version_by_batch ON observation_version (batch_id);

    CREATE TABLE citation (
      id             INTEGER PRIMARY KEY,
      observation_id INTEGER NOT NULL REFERENCES observation (id),
      title          TEXT NOT NULL,
      address        TEXT,
      published      TEXT,
      value          REAL,
      note           TEXT,
      note_en        TEXT
    ) STRICT;

    CREATE INDEX citation_by_observation ON citation (observation_id);
  `,
} as const;
