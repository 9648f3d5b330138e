import type { Database } from 'better-sqlite3';
import {
  READING_COLUMNS,
  READING_TABLES,
  type ReadingRow,
  type StoredReading,
  toReading,
} from '../readings.ts';

/** What the program itself last said under each key, whatever people said since; not what it took back. */
export function broughtReadingsQuery(db: Database) {
  const select = db.prepare<[], ReadingRow>(`
    SELECT ${READING_COLUMNS} FROM ${READING_TABLES}
    JOIN batch AS b ON b.id = v.batch_id
    WHERE b.kind = 'seed' AND NOT EXISTS (
      SELECT 1 FROM batch AS e
      WHERE e.kind = 'seed' AND e.published_at = v.known_to AND e.withdrawn > 0)
    ORDER BY v.known_from, v.id`);
  return {
    /** The earliest first: of a key the last one counts. */
    all: (): StoredReading[] => select.all().map(toReading),
  };
}
