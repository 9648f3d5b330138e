import type { Boundaries, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { KNOWN_THEN, NOW, type StoredReading, readingRepository } from '../readings.ts';

export type PeriodCoverage = {
  readonly indicator: string;
  readonly period: string;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  readonly have: number;
};

/** What the comparison page needs of the store. */
export function comparisonQuery(db: Database) {
  const readings = readingRepository(db);
  const selectCoverage = db.prepare<
    { indicators: string; asOf: number },
    { indicator: string; period: string; source: string; boundaries: string; have: number }
  >(`
    SELECT i.code AS indicator, o.period, s.code AS source, o.boundaries, count(v.value) AS have
    FROM observation AS o
    JOIN observation_version AS v ON v.observation_id = o.id
    JOIN indicator AS i ON i.id = o.indicator_id
    JOIN source AS s ON s.id = o.source_id
    JOIN area AS a ON a.id = o.area_id
    WHERE i.code IN (SELECT value FROM json_each(:indicators)) AND a.slug <> 'vn' AND ${KNOWN_THEN}
    GROUP BY i.code, o.period, s.code, o.boundaries
    HAVING count(v.value) > 0
  `);

  return {
    /** How many provinces have a value, by indicator, period, source and boundaries. */
    coverage: (indicators: readonly string[], asOf: Instant | null): PeriodCoverage[] =>
      selectCoverage
        .all({ indicators: JSON.stringify(indicators), asOf: asOf ?? NOW })
        .map(({ boundaries, ...row }) => ({
          ...row,
          boundaries: boundaries === '' ? null : (boundaries as Boundaries),
        })),

    /** The readings of these indicators for one period, of all areas, sources and boundaries. */
    readings: (indicators: readonly string[], period: string, asOf: Instant | null): StoredReading[] =>
      readings.find({ indicators, periods: [period], asOf }),
  };
}
