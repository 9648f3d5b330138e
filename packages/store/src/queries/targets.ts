import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { type StoredReading, readingRepository } from '../readings.ts';

/** What the judgement of targets needs of the store. */
export function targetsQuery(db: Database) {
  const readings = readingRepository(db);
  return {
    /** Every reading of these indicators for these areas; for all areas where none are named. */
    readings: (
      indicators: readonly string[],
      areas: readonly string[] | undefined,
      asOf: Instant | null,
    ): StoredReading[] => readings.find({ indicators, areas, asOf }),
  };
}
