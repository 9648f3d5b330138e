/** The codebook's units, and provinces that were gone before its first list. Both are put as a whole. */
export const vocabulary = {
  version: 7,
  sql: `
    CREATE TABLE unit (
      code     TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      entry    TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TABLE former_area (
      slug     TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      entry    TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;
  `,
} as const;
