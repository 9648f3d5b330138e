import { type Boundaries, comparePeriods, type Period } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { type Group, type GroupName, groupIndex } from './group-index.ts';

export type SeriesCoverage = {
  readonly indicator: string;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  readonly areas: number;
  readonly readings: number;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
};

/** Of which areas a source has a value now, of one indicator and period and on one list of provinces. */
type CoverageRow = {
  readonly source: string;
  readonly sourcePosition: number;
  readonly boundaries: Boundaries | '';
  readonly areas: readonly number[];
};
type CoverageGroup = Group & { readonly rows: readonly CoverageRow[] };
type OfIndicator = Omit<SeriesCoverage, 'indicator'>;

/** What the codebook pages need of the store: how much there is of each indicator, now. */
export function indicatorsQuery(db: Database) {
  const index = groupIndex(db, groupReader(db));
  const counted = new WeakMap<readonly CoverageGroup[], readonly OfIndicator[]>();
  const select = db.prepare<[], { id: number; indicator: string }>(
    'SELECT i.id, i.code AS indicator FROM indicator AS i ORDER BY i.position',
  );
  const coverageOf = (id: number): readonly OfIndicator[] => {
    const groups = index.groupsOf(id);
    const own = counted.get(groups) ?? countedSeries(groups);
    counted.set(groups, own);
    return own;
  };

  return {
    /** Counts what there is, so that the first who asks need not wait for it. */
    warmUp: index.follow,

    coverage: async (): Promise<SeriesCoverage[]> => {
      await index.follow();
      return select
        .all()
        .flatMap(({ id, indicator }) => coverageOf(id).map((own) => ({ indicator, ...own })));
    },
  };
}

function groupReader(db: Database): (...name: GroupName) => CoverageGroup {
  const select = db.prepare<GroupName, Omit<CoverageRow, 'areas'> & { areas: string }>(`
    SELECT s.code AS source, s.position AS sourcePosition, o.boundaries, json_group_array(o.area_id) AS areas
    FROM observation AS o
    JOIN observation_version AS v ON v.observation_id = o.id AND v.known_to IS NULL
    JOIN source AS s ON s.id = o.source_id
    WHERE o.indicator_id = ? AND o.period = ? AND v.value IS NOT NULL
    GROUP BY s.id, o.boundaries
  `);
  return (indicator, period) => {
    const rows = select
      .all(indicator, period)
      .map((row) => ({ ...row, areas: JSON.parse(row.areas) as number[] }));
    return { period, size: rows.reduce((sum, { areas }) => sum + areas.length, 0), rows };
  };
}

/** The groups of one indicator, added up by source and list of provinces. */
function countedSeries(groups: readonly CoverageGroup[]): OfIndicator[] {
  const series = new Map<
    string,
    { first: CoverageRow; areas: Set<number>; readings: number; periods: Period[] }
  >();
  for (const { period, rows } of groups)
    for (const row of rows) {
      const name = `${row.source} ${row.boundaries}`;
      const own = series.get(name) ?? { first: row, areas: new Set(), readings: 0, periods: [] };
      for (const area of row.areas) own.areas.add(area);
      own.readings += row.areas.length;
      own.periods.push(period);
      series.set(name, own);
    }
  return [...series.values()]
    .sort(
      ({ first: a }, { first: b }) =>
        a.sourcePosition - b.sourcePosition || (a.boundaries < b.boundaries ? -1 : 1),
    )
    .map(({ first: { source, boundaries }, areas, readings, periods }) => {
      // As text 2024-S1 would come after 2024.
      const inOrder = periods.sort(comparePeriods);
      return {
        source,
        boundaries: boundaries === '' ? null : boundaries,
        areas: areas.size,
        readings,
        firstPeriod: inOrder[0] ?? '',
        lastPeriod: inOrder.at(-1) ?? '',
      };
    });
}
