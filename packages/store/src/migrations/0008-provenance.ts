/** Cells of a published file that a person mended: what stood there, what stands there now, who and when. */
export const provenance = {
  version: 8,
  sql: `
    CREATE TABLE mended_cell (
      batch_id    INTEGER NOT NULL REFERENCES batch (id),
      line        INTEGER NOT NULL,
      column_name TEXT NOT NULL,
      original    TEXT NOT NULL, -- as the file has it
      text        TEXT NOT NULL,
      mended_by   TEXT NOT NULL,
      mended_at   INTEGER, -- NULL: mended before this was kept
      is_figure   INTEGER NOT NULL CHECK (is_figure IN (0, 1)), -- 0: a name, a period, a heading …
      PRIMARY KEY (batch_id, line, column_name)
    ) STRICT, WITHOUT ROWID;

    UPDATE import SET cells = (
      SELECT json_group_array(json_set(c.value, '$.by', import.uploader, '$.at', NULL))
      FROM json_each(import.cells) AS c
    ) WHERE json_array_length(cells) > 0;
  `,
} as const;
