/**
 * What people said of files of a form (folded titles and headings), to be said of the next one too, by the
 * area that they answer for. It is forgotten when they say so: no version of it is kept.
 */
export const formAnswers = {
  version: 9,
  sql: `
    CREATE TABLE form_answers (
      id            INTEGER PRIMARY KEY,
      area          TEXT NOT NULL, -- slug; '' of people who answer for every area
      form          TEXT NOT NULL,
      said          TEXT NOT NULL CHECK (json_valid(said)),
      file_name     TEXT NOT NULL,
      import_id     TEXT NOT NULL REFERENCES import (id),
      remembered_by TEXT NOT NULL,
      remembered_at INTEGER NOT NULL,
      UNIQUE (area, form)
    ) STRICT;

    -- What of it was said of an import, and from where.
    ALTER TABLE import ADD COLUMN recalled TEXT CHECK (json_valid(recalled));
  `,
} as const;
