import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { type StoredReading, readingRepository } from '../readings.ts';

/** What the profile of an area, and the board's key figures, need of the store. */
export function areaProfileQuery(db: Database) {
  const readings = readingRepository(db);
  return {
    /** Every reading of these areas. */
    readings: (areas: readonly string[], asOf: Instant | null): StoredReading[] =>
      readings.find({ areas, asOf }),

    /** Every reading of these indicators, of all areas: a place is one among all. */
    ofAllAreas: (indicators: readonly string[], asOf: Instant | null): StoredReading[] =>
      readings.find({ indicators, asOf }),

    /** The whole set of provinces for these indicators and periods, to place the area among them. */
    fieldOf: (
      indicators: readonly string[],
      periods: readonly string[],
      asOf: Instant | null,
    ): StoredReading[] => readings.find({ indicators, periods, asOf }),
  };
}
