import type { Boundaries } from '@kts/domain';
import type { Database } from 'better-sqlite3';

export type SeriesCoverage = {
  readonly indicator: string;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  readonly areas: number;
  readonly readings: number;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
};

/** What the codebook pages need of the store: how much there is of each indicator, now. */
export function indicatorsQuery(db: Database) {
  const select = db.prepare<
    [],
    {
      indicator: string;
      source: string;
      boundaries: string;
      areas: number;
      readings: number;
      first_period: string;
      last_period: string;
    }
  >(`
    SELECT i.code AS indicator, s.code AS source, o.boundaries,
      count(DISTINCT o.area_id) AS areas, count(*) AS readings,
      min(o.period) AS first_period, max(o.period) AS last_period
    FROM observation AS o
    JOIN observation_version AS v ON v.observation_id = o.id AND v.known_to IS NULL
    JOIN indicator AS i ON i.id = o.indicator_id
    JOIN source AS s ON s.id = o.source_id
    WHERE v.value IS NOT NULL
    GROUP BY i.id, s.id, o.boundaries
    ORDER BY i.position, s.position, o.boundaries
  `);
  return {
    coverage: (): SeriesCoverage[] =>
      select.all().map((row) => ({
        indicator: row.indicator,
        source: row.source,
        boundaries: row.boundaries === '' ? null : (row.boundaries as Boundaries),
        areas: row.areas,
        readings: row.readings,
        firstPeriod: row.first_period,
        lastPeriod: row.last_period,
      })),
  };
}
