import type { Boundaries, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import {
  KNOWN_THEN,
  NOW,
  READING_COLUMNS,
  READING_TABLES,
  type ReadingRow,
  type StoredReading,
  toReading,
} from '../readings.ts';

/** Which published readings, and which of them; a field left out does not narrow. */
export type PageFilter = {
  readonly indicator?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly source?: string | undefined;
  /** National values and those of this list. */
  readonly boundaries?: Boundaries | undefined;
  readonly isPeriod: (period: string) => boolean;
  /** Every period is: they need not be looked at. */
  readonly anyPeriod: boolean;
  /** As known at this moment; null for now. */
  readonly asOf: Instant | null;
  readonly limit: number;
  readonly offset: number;
};

export type ReadingPage = { readonly items: readonly StoredReading[]; readonly total: number };

/** How many readings one indicator has in one period, by source and list of provinces. */
type Group = {
  readonly indicator: number;
  readonly period: string;
  readonly counts: readonly {
    readonly source: number;
    readonly boundaries: string;
    readonly count: number;
  }[];
};

type CountRow = { indicator: number; period: string; source: number; boundaries: string; count: number };

/** Moments of the past whose index is kept. */
const MOST_KEPT = 4;

/**
 * Pages of published readings, in the order of the codebook and of time. Where a page begins is found in an
 * index of counts by indicator and period, so that a page costs what it holds, however many readings there are.
 * The index of now follows each publication; those of moments of the past never change.
 */
export function observationPages(db: Database) {
  const groupIndex = groupIndexes(db);
  const readAreas = areaReader(db);
  const readGroup = groupReader(db);
  const codes = idsByCode(db);

  const ofGroups = (filter: PageFilter, { indicator, source }: Ids): ReadingPage => {
    const { limit, offset, asOf } = filter;
    const isMeant = ({ source: of, boundaries }: Group['counts'][number]): boolean =>
      (source === null || of === source) &&
      (filter.boundaries === undefined || boundaries === '' || boundaries === filter.boundaries);
    const items: StoredReading[] = [];
    let total = 0;
    for (const group of groupIndex(asOf)) {
      if ((indicator !== null && group.indicator !== indicator) || !filter.isPeriod(group.period)) continue;
      const count = group.counts.reduce((sum, each) => (isMeant(each) ? sum + each.count : sum), 0);
      const [from, to] = [Math.max(offset - total, 0), Math.min(offset + limit - total, count)];
      if (from < to) items.push(...readGroup(group, filter, source).slice(from, to));
      total += count;
    }
    return { items, total };
  };

  return {
    /** Makes the index of now, so that the first page need not wait for it. */
    warmUp: (): void => void groupIndex(null),

    find: (filter: PageFilter): ReadingPage => {
      const ids = {
        indicator: filter.indicator === undefined ? null : codes.indicator(filter.indicator),
        source: filter.source === undefined ? null : codes.source(filter.source),
      };
      return filter.areas === undefined ? ofGroups(filter, ids) : readAreas(filter, filter.areas, ids);
    },
  };
}

type Ids = { readonly indicator: number | null; readonly source: number | null };

/** Ids of the codebook; a code that is not there has none of any reading. */
function idsByCode(db: Database) {
  const of = (table: 'indicator' | 'source') => {
    const select = db.prepare<[string], number>(`SELECT t.id FROM ${table} AS t WHERE t.code = ?`).pluck();
    return (code: string): number => select.get(code) ?? -1;
  };
  return { indicator: of('indicator'), source: of('source') };
}

/** The groups at a moment, in order; null for now. */
function groupIndexes(db: Database): (asOf: Instant | null) => readonly Group[] {
  const COUNT = `
    SELECT o.indicator_id AS indicator, o.period, o.source_id AS source, o.boundaries, count(*) AS count
    FROM observation AS o JOIN observation_version AS v ON v.observation_id = o.id`;
  const BY_GROUP = 'GROUP BY o.indicator_id, o.period, o.source_id, o.boundaries';
  const countAll = db.prepare<[{ asOf: Instant }], CountRow>(`${COUNT} WHERE ${KNOWN_THEN} ${BY_GROUP}`);
  const countOne = db.prepare<[{ asOf: Instant; indicator: number; period: string }], CountRow>(
    `${COUNT} WHERE o.indicator_id = :indicator AND o.period = :period AND ${KNOWN_THEN} ${BY_GROUP}`,
  );
  // Of an undo that only withdraws, what it undoes says which figures are gone.
  const selectTouched = db.prepare<[{ since: number }], { indicator: number; period: string }>(`
    SELECT DISTINCT o.indicator_id AS indicator, o.period
    FROM batch AS b
    JOIN observation_version AS v ON v.batch_id = b.id OR v.batch_id = b.undoes
    JOIN observation AS o ON o.id = v.observation_id
    WHERE b.id > :since
  `);
  const selectLast = db
    .prepare<[{ asOf: Instant }], number | null>(
      'SELECT max(b.id) FROM batch AS b WHERE b.published_at <= :asOf',
    )
    .pluck();
  const selectOrder = db.prepare<[], { id: number; position: number }>(
    'SELECT i.id, i.position FROM indicator AS i',
  );
  const kept = new Map<string, readonly Group[]>();
  let now: { readonly batch: number; readonly groups: Map<string, Group>; sorted: readonly Group[] } | null =
    null;

  const sorted = (groups: Iterable<Group>): Group[] => {
    const places = new Map(selectOrder.all().map(({ id, position }) => [id, position]));
    const placeOf = ({ indicator }: Group): number => places.get(indicator) ?? 0;
    return [...groups].sort((a, b) => placeOf(a) - placeOf(b) || (a.period < b.period ? -1 : 1));
  };
  const gathered = (rows: readonly CountRow[]): Map<string, Group> => {
    const groups = new Map<string, { indicator: number; period: string; counts: CountRow[] }>();
    for (const row of rows) {
      const name = `${row.indicator} ${row.period}`;
      const group = groups.get(name);
      if (group === undefined)
        groups.set(name, { indicator: row.indicator, period: row.period, counts: [row] });
      else group.counts.push(row);
    }
    return groups;
  };

  const ofNow = (): readonly Group[] => {
    const batch = selectLast.get({ asOf: NOW }) ?? 0;
    if (now?.batch === batch) return now.sorted;
    const groups = now === null ? gathered(countAll.all({ asOf: NOW })) : now.groups;
    if (now !== null)
      for (const { indicator, period } of selectTouched.all({ since: now.batch })) {
        const [one] = gathered(countOne.all({ asOf: NOW, indicator, period })).values();
        if (one === undefined) groups.delete(`${indicator} ${period}`);
        else groups.set(`${indicator} ${period}`, one);
      }
    now = { batch, groups, sorted: sorted(groups.values()) };
    return now.sorted;
  };
  return (asOf) => {
    if (asOf === null) return ofNow();
    // Nothing changes between two batches.
    const name = `${selectLast.get({ asOf }) ?? 0}`;
    const known = kept.get(name) ?? sorted(gathered(countAll.all({ asOf })).values());
    kept.delete(name);
    kept.set(name, known);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return known;
  };
}

/** Reads the readings of a group, as far as they are wanted. */
function groupReader(db: Database) {
  const select = db.prepare<[Record<string, unknown>], ReadingRow>(`
    SELECT ${READING_COLUMNS} FROM ${READING_TABLES}
    WHERE o.indicator_id = :indicator AND o.period = :period
      AND (:source IS NULL OR o.source_id = :source)
      AND (:boundaries IS NULL OR o.boundaries IN ('', :boundaries)) AND ${KNOWN_THEN}
    ORDER BY a.position, s.position, o.boundaries
  `);
  return (
    { indicator, period }: Group,
    { boundaries, asOf }: PageFilter,
    source: number | null,
  ): StoredReading[] =>
    select
      .all({ indicator, period, source, boundaries: boundaries ?? null, asOf: asOf ?? NOW })
      .map(toReading);
}

/** What narrows the readings of areas, as it is bound. */
type Given = { readonly areas: string; readonly source: number | null; readonly boundaries: string | null };

const MOST_COUNTS_KEPT = 200;

/** Readings of some areas: where a page begins is counted indicator by indicator, and only its keys are read. */
function areaReader(db: Database) {
  const IN_AREAS =
    'o.area_id IN (SELECT x.id FROM area AS x WHERE x.slug IN (SELECT value FROM json_each(:areas)))';
  const OF_AREAS = `
    ${IN_AREAS}
    AND (:source IS NULL OR o.source_id = :source)
    AND (:boundaries IS NULL OR o.boundaries IN ('', :boundaries))`;
  const IS_KNOWN = {
    // The index of what is known now has all that is asked.
    now: 'EXISTS (SELECT 1 FROM observation_version AS v WHERE v.observation_id = o.id AND v.known_to IS NULL)',
    past: `EXISTS (SELECT 1 FROM observation_version AS v WHERE v.observation_id = o.id AND ${KNOWN_THEN})`,
  };
  const countsOf = (areas: string, isKnown: string) =>
    db.prepare<[Record<string, unknown>], { indicator: number; count: number }>(`
      SELECT o.indicator_id AS indicator, count(*) AS count FROM observation AS o
      WHERE ${areas} AND ${isKnown} GROUP BY o.indicator_id`);
  const counts = {
    // Nothing but indexes is read for it.
    all: countsOf(IN_AREAS, IS_KNOWN.now),
    now: countsOf(OF_AREAS, IS_KNOWN.now),
    past: countsOf(OF_AREAS, IS_KNOWN.past),
  };
  const selectKeys = db
    .prepare<[Record<string, unknown>], [id: number, period: string]>(`
      SELECT o.id, o.period FROM observation AS o INDEXED BY observation_by_area
      JOIN area AS a ON a.id = o.area_id
      JOIN source AS s ON s.id = o.source_id
      WHERE o.indicator_id = :indicator AND ${OF_AREAS} AND ${IS_KNOWN.past}
      ORDER BY o.period, a.position, s.position, o.boundaries`)
    .raw();
  const selectRows = db.prepare<[Record<string, unknown>], ReadingRow & { key: number }>(`
    SELECT ${READING_COLUMNS}, o.id AS key FROM ${READING_TABLES}
    WHERE o.id IN (SELECT value FROM json_each(:ids)) AND ${KNOWN_THEN}
  `);
  const selectOrder = db.prepare<[], number>('SELECT i.id FROM indicator AS i ORDER BY i.position').pluck();
  const selectLast = db.prepare<[], number | null>('SELECT max(b.id) FROM batch AS b').pluck();

  const rowsOf = (ids: readonly number[], asOf: Instant): StoredReading[] => {
    const rows = new Map(selectRows.all({ ids: JSON.stringify(ids), asOf }).map((row) => [row.key, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [toReading(row)];
    });
  };

  /** Kept until something is published: the next pages of the same areas count nothing. */
  const kept = new Map<string, ReadonlyMap<number, number>>();
  let keptAt = -1;
  const countsFor = (given: Given, asOf: Instant | null): ReadonlyMap<number, number> => {
    const batch = selectLast.get() ?? 0;
    if (batch !== keptAt) kept.clear();
    keptAt = batch;
    const name = JSON.stringify([given, asOf]);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const isAll = given.source === null && given.boundaries === null;
    const rows =
      asOf === null ? (isAll ? counts.all : counts.now).all(given) : counts.past.all({ ...given, asOf });
    const made = new Map(rows.map(({ indicator, count }) => [indicator, count]));
    if (kept.size >= MOST_COUNTS_KEPT) kept.clear();
    kept.set(name, made);
    return made;
  };

  return (
    { boundaries, isPeriod, anyPeriod, asOf, limit, offset }: PageFilter,
    areas: readonly string[],
    { indicator, source }: Ids,
  ): ReadingPage => {
    const at = asOf ?? NOW;
    const given = { areas: JSON.stringify(areas), source, boundaries: boundaries ?? null };
    const countOf = countsFor(given, asOf);
    const ids: number[] = [];
    let total = 0;
    for (const each of selectOrder.all()) {
      const most = countOf.get(each) ?? 0;
      if (most === 0 || (indicator !== null && each !== indicator)) continue;
      const isOnPage = total < offset + limit && total + most > offset;
      const keys =
        anyPeriod && !isOnPage
          ? null
          : selectKeys.all({ ...given, indicator: each, asOf: at }).filter(([, period]) => isPeriod(period));
      const [from, to] = [Math.max(offset - total, 0), Math.max(offset + limit - total, 0)];
      if (keys !== null) for (const [id] of keys.slice(from, to)) ids.push(id);
      total += keys?.length ?? most;
    }
    return { items: rowsOf(ids, at), total };
  };
}
