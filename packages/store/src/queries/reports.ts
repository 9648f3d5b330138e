import type { Boundaries, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { KNOWN_THEN, NOW } from '../readings.ts';

export type ProvincesWithFigures = {
  readonly indicator: string;
  readonly boundaries: Boundaries;
  /** In the period and by the source that have the most. */
  readonly have: number;
};

/** What the briefing needs of the store besides what profile and targets give. */
export function reportsQuery(db: Database) {
  const select = db.prepare<{ asOf: number }, ProvincesWithFigures>(`
    SELECT indicator, boundaries, max(have) AS have FROM (
      SELECT i.code AS indicator, o.boundaries, count(*) AS have
      FROM observation AS o
      JOIN observation_version AS v ON v.observation_id = o.id
      JOIN indicator AS i ON i.id = o.indicator_id
      JOIN area AS a ON a.id = o.area_id
      WHERE o.boundaries <> '' AND a.slug <> 'vn' AND v.value IS NOT NULL AND ${KNOWN_THEN}
      GROUP BY i.code, o.period, o.source_id, o.boundaries
    )
    GROUP BY indicator, boundaries
  `);
  return {
    /** How many provinces of each list have a figure of each indicator: what one may expect of another. */
    provincesWithFigures: (asOf: Instant | null): ProvincesWithFigures[] => select.all({ asOf: asOf ?? NOW }),
  };
}
