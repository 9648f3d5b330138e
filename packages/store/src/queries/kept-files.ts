import type { Database } from 'better-sqlite3';

/** The files that a database tells of, by folder and the names that they have there. */
export function keptFilesQuery(db: Database) {
  const imports = db.prepare<[], string>('SELECT m.id FROM import AS m').pluck();
  const documents = db
    .prepare<[], string>(`
      SELECT v.state ->> '$.file.id' FROM document_version AS v WHERE v.state ->> '$.file.id' IS NOT NULL
      UNION
      SELECT v.before ->> '$.file.id' FROM document_version AS v WHERE v.before ->> '$.file.id' IS NOT NULL
    `)
    .pluck();
  return {
    /** As `uploads/…` and `documents/…`. */
    all: (): ReadonlySet<string> =>
      new Set([
        ...imports.all().map((id) => `uploads/${id}`),
        ...documents.all().map((id) => `documents/${id}`),
      ]),
  };
}
