/**
 * What was published is sealed, and the seals are signed into the record: figures that another program changes
 * show. Batches and the values of their versions are only added to, and what is only added to is not replaced
 * either (SQLite asks no trigger of a deletion before the row that REPLACE takes away).
 */
export const signedRecord = {
  version: 11,
  sql: `
    CREATE TABLE seal (
      batch_id INTEGER NOT NULL REFERENCES batch (id),
      part     TEXT NOT NULL, -- 'batch', or indicator and period of figures that it brought
      rows     INTEGER NOT NULL,
      hash     TEXT NOT NULL,
      PRIMARY KEY (batch_id, part)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER seal_stays BEFORE UPDATE ON seal
    BEGIN SELECT raise(ABORT, 'seal is only added to'); END;
    CREATE TRIGGER seal_is_kept BEFORE DELETE ON seal
    BEGIN SELECT raise(ABORT, 'seal is only added to'); END;
    CREATE TRIGGER seal_is_no_other BEFORE INSERT ON seal
    WHEN EXISTS (SELECT 1 FROM seal AS x WHERE x.batch_id = NEW.batch_id AND x.part = NEW.part)
    BEGIN SELECT raise(ABORT, 'seal is only added to'); END;

    CREATE TRIGGER batch_stays BEFORE UPDATE OF
      id, kind, title, file_name, file_sha256, published_at, recorded_at, uploaded_by, published_by, undoes, reason
    ON batch BEGIN SELECT raise(ABORT, 'batch is only added to'); END;
    CREATE TRIGGER batch_is_kept BEFORE DELETE ON batch
    BEGIN SELECT raise(ABORT, 'batch is only added to'); END;
    CREATE TRIGGER batch_is_no_other BEFORE INSERT ON batch
    WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM batch AS x WHERE x.id = NEW.id)
    BEGIN SELECT raise(ABORT, 'batch is only added to'); END;

    CREATE TRIGGER observation_version_stays BEFORE UPDATE OF
      id, observation_id, batch_id, known_from, value, missing_reason, status, quality, note, note_en,
      released_on, publication_id, sheet, line, column_name, text, restores
    ON observation_version BEGIN SELECT raise(ABORT, 'observation_version is only added to'); END;
    CREATE TRIGGER observation_version_is_kept BEFORE DELETE ON observation_version
    BEGIN SELECT raise(ABORT, 'observation_version is only added to'); END;

    CREATE TRIGGER audit_is_no_other BEFORE INSERT ON audit
    WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM audit AS x WHERE x.id = NEW.id)
    BEGIN SELECT raise(ABORT, 'audit is only added to'); END;
    CREATE TRIGGER target_version_is_no_other BEFORE INSERT ON target_version
    WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM target_version AS x WHERE x.id = NEW.id)
    BEGIN SELECT raise(ABORT, 'target_version is only added to'); END;
    CREATE TRIGGER document_version_is_no_other BEFORE INSERT ON document_version
    WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM document_version AS x WHERE x.id = NEW.id)
    BEGIN SELECT raise(ABORT, 'document_version is only added to'); END;
  `,
} as const;
