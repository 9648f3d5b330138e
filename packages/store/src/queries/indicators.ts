import { type Boundaries, comparePeriods } from '@kts/domain';
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

type CoverageRow = {
  indicator: string;
  source: string;
  boundaries: string;
  areas: number;
  readings: number;
  periods: string;
};

/** What the codebook pages need of the store: how much there is of each indicator, now. */
export function indicatorsQuery(db: Database) {
  const select = db.prepare<[], CoverageRow>(`
    SELECT i.code AS indicator, s.code AS source, o.boundaries,
      count(DISTINCT o.area_id) AS areas, count(*) AS readings,
      json_group_array(DISTINCT o.period) AS periods
    FROM observation AS o
    JOIN observation_version AS v ON v.observation_id = o.id AND v.known_to IS NULL
    JOIN indicator AS i ON i.id = o.indicator_id
    JOIN source AS s ON s.id = o.source_id
    WHERE v.value IS NOT NULL
    GROUP BY i.id, s.id, o.boundaries
    ORDER BY i.position, s.position, o.boundaries
  `);
  return { coverage: (): SeriesCoverage[] => select.all().map(toCoverage) };
}

/** Periods are ordered here: as text 2024-S1 would come after 2024. */
function toCoverage({ periods, boundaries, ...row }: CoverageRow): SeriesCoverage {
  const inOrder = (JSON.parse(periods) as string[]).toSorted(comparePeriods);
  return {
    ...row,
    boundaries: boundaries === '' ? null : (boundaries as Boundaries),
    firstPeriod: inOrder[0] ?? '',
    lastPeriod: inOrder.at(-1) ?? '',
  };
}
