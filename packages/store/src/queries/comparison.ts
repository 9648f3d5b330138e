import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { readingRepository, type StoredReading } from '../readings.ts';

/** What the comparison page needs of the store. */
export function comparisonQuery(db: Database) {
  const readings = readingRepository(db);
  return {
    /** All readings of these indicators: the page also says which periods have any. */
    readings: (indicators: readonly string[], asOf: Instant | null): StoredReading[] =>
      readings.find({ indicators, asOf }),
  };
}
