import type { Boundaries, Instant, Period } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { KNOWN_THEN, NOW } from '../readings.ts';

/** A value, and where and when it holds. */
export type KnownValue = {
  readonly area: string;
  readonly period: Period;
  readonly boundaries: Boundaries | null;
  readonly value: number;
};

const OF_SERIES = `
  o.indicator_id = (SELECT i.id FROM indicator AS i WHERE i.code = :indicator)
  AND o.source_id = (SELECT s.id FROM source AS s WHERE s.code = :source)
  AND v.value IS NOT NULL AND ${KNOWN_THEN}`;

/** The values of one indicator by one source: what a plan holds the figures of a file against. */
export function knownValuesQuery(db: Database) {
  const select = db.prepare<[Record<string, unknown>], KnownValue>(`
    SELECT a.slug AS area, o.period, nullif(o.boundaries, '') AS boundaries, v.value
    FROM observation AS o
    JOIN observation_version AS v ON v.observation_id = o.id
    JOIN area AS a ON a.id = o.area_id
    WHERE ${OF_SERIES}
  `);
  const selectSpread = db.prepare<[Record<string, unknown>], { least: number | null; most: number | null }>(`
    SELECT min(v.value) AS least, max(v.value) AS most
    FROM observation AS o JOIN observation_version AS v ON v.observation_id = o.id
    WHERE ${OF_SERIES} AND o.boundaries <> ''
  `);
  return {
    /** In any order. @param asOf null for now */
    find: (indicator: string, source: string, asOf: Instant | null): KnownValue[] =>
      select.all({ indicator, source, asOf: asOf ?? NOW }),

    /** The least and the greatest of all provinces; null where none is known. */
    spread: (indicator: string, source: string, asOf: Instant | null) => {
      const { least = null, most = null } = selectSpread.get({ indicator, source, asOf: asOf ?? NOW }) ?? {};
      return least === null || most === null ? null : { least, most };
    },
  };
}
