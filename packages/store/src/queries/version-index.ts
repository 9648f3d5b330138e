import { setImmediate as nextRound } from 'node:timers/promises';
import type { Boundaries, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** All versions of one indicator and period, by area, source and list of provinces. */
export type VersionGroup = {
  readonly period: string;
  /** How many versions. */
  readonly size: number;
  /** {@link FIELDS} numbers a version: its id, its {@link Marks} of area, source, list, and of from when until when. */
  readonly versions: Uint32Array;
};
const FIELDS = 6;

/** Lists of provinces as the index has them; national values are on none. */
export const LIST_NUMBERS: Readonly<Record<Boundaries | '', number>> = { '': 0, '2024': 1, '2025': 2 };

/** Of every area, source, list (by their numbers) and moment: 1 where it is meant, or has passed. */
export type Marks = {
  readonly areas: Uint8Array;
  readonly sources: Uint8Array;
  readonly lists: Uint8Array;
  readonly moments: Uint8Array;
};

/** Without a branch for each condition: a million versions take some milliseconds. */
const isMeant = (versions: Uint32Array, at: number, { areas, sources, lists, moments }: Marks): number =>
  (areas[versions[at + 1] as number] as number) &
  (sources[versions[at + 2] as number] as number) &
  (lists[versions[at + 3] as number] as number) &
  (moments[versions[at + 4] as number] as number) &
  ~(moments[versions[at + 5] as number] as number);

/** How many versions of a group are meant. */
export function countMeant({ versions }: VersionGroup, marks: Marks): number {
  let count = 0;
  for (let at = 0; at < versions.length; at += FIELDS) count += isMeant(versions, at, marks);
  return count;
}

/** The ids of the versions of a group that are meant, in order. */
export function idsMeant({ versions }: VersionGroup, marks: Marks): number[] {
  const ids: number[] = [];
  for (let at = 0; at < versions.length; at += FIELDS)
    if (isMeant(versions, at, marks) === 1) ids.push(versions[at] as number);
  return ids;
}

type VersionRow = [area: number, source: number, list: string, id: number, from: number, to: number | null];
type GroupName = [indicator: number, period: string];

/** Versions read until whatever else has come has its turn: some milliseconds. */
const STEP = 2000;

export type VersionIndex = {
  /** Follows what was published; resolves once nothing is missing. */
  readonly follow: () => Promise<void>;
  /** The groups of an indicator in the order of time. */
  readonly groupsOf: (indicator: number) => readonly VersionGroup[];
  /** {@link Marks} of the moments that are not after one. */
  readonly momentsUntil: (moment: Instant) => Uint8Array;
};

/**
 * Where every version stands, in 24 bytes each: whatever is asked, of any moment, is counted and found without
 * the database. Made and kept up to date in steps, group by group.
 */
export function versionIndex(db: Database): VersionIndex {
  const moments = new Map<Instant, number>();
  const readGroup = groupReader(db, moments);
  const walk = groupWalk(db);
  const touched = touchedGroups(db);
  const selectLast = db.prepare<[], number | null>('SELECT max(b.id) FROM batch AS b').pluck();
  const groups = new Map<number, Map<string, VersionGroup>>();
  const inOrder = new Map<number, readonly VersionGroup[]>();
  let followed: number | null = null;
  let running: Promise<void> | null = null;

  const put = ([indicator, period]: GroupName, group: VersionGroup): void => {
    const ofIndicator = groups.get(indicator) ?? new Map<string, VersionGroup>();
    groups.set(indicator, ofIndicator.set(period, group));
    inOrder.delete(indicator);
  };
  const readNew = async (): Promise<void> => {
    const last = selectLast.get() ?? 0;
    const found: [GroupName, VersionGroup][] = [];
    let read = 0;
    for await (const name of followed === null ? walk() : touched(followed)) {
      const group = readGroup(...name);
      found.push([name, group]);
      read += group.size;
      if (read < STEP) continue;
      read = 0;
      await nextRound();
    }
    // At once: whoever looks for something never sees a part of a batch.
    for (const [name, group] of found) put(name, group);
    followed = last;
  };

  return {
    follow: async () => {
      // Something may be published while it is read; what is read twice is the same.
      while (followed !== (selectLast.get() ?? 0)) {
        running ??= readNew().finally(() => {
          running = null;
        });
        await running;
      }
    },
    groupsOf: (indicator) => {
      const known = inOrder.get(indicator);
      if (known !== undefined) return known;
      const sorted = [...(groups.get(indicator)?.values() ?? [])].sort((a, b) =>
        a.period < b.period ? -1 : 1,
      );
      inOrder.set(indicator, sorted);
      return sorted;
    },
    momentsUntil: (moment) => Uint8Array.from(moments.keys(), (each) => (each <= moment ? 1 : 0)),
  };
}

/** @param moments all that were seen, with their numbers */
function groupReader(
  db: Database,
  moments: Map<Instant, number>,
): (indicator: number, period: string) => VersionGroup {
  const select = db
    .prepare<GroupName, VersionRow>(`
      SELECT o.area_id, o.source_id, o.boundaries, v.id, v.known_from, v.known_to
      FROM observation AS o
      JOIN observation_version AS v ON v.observation_id = o.id
      JOIN area AS a ON a.id = o.area_id
      JOIN source AS s ON s.id = o.source_id
      WHERE o.indicator_id = ? AND o.period = ?
      ORDER BY a.position, s.position, o.boundaries
    `)
    .raw();
  const numberOf = (moment: Instant): number => {
    const known = moments.get(moment) ?? moments.size;
    moments.set(moment, known);
    return known;
  };
  return (indicator, period) => {
    const rows = select.all(indicator, period);
    const versions = new Uint32Array(rows.length * FIELDS);
    for (const [at, [area, source, list, id, from, to]] of rows.entries()) {
      const number = LIST_NUMBERS[list as Boundaries | ''];
      versions.set([id, area, source, number, numberOf(from), numberOf(to ?? Infinity)], at * FIELDS);
    }
    return { period, size: rows.length, versions };
  };
}

/** Every group there is, one look-up in the index of keys each. */
function groupWalk(db: Database): () => Iterable<GroupName> {
  const selectNext = db
    .prepare<GroupName, GroupName>(`
      SELECT o.indicator_id, o.period FROM observation AS o
      WHERE (o.indicator_id, o.period) > (?, ?) ORDER BY o.indicator_id, o.period LIMIT 1
    `)
    .raw();
  return function* () {
    for (let next = selectNext.get(-1, ''); next !== undefined; next = selectNext.get(...next)) yield next;
  };
}

/** The groups that batches since another have changed. */
function touchedGroups(db: Database): (since: number) => AsyncIterable<GroupName> {
  // Of an undo that only withdraws, what it undoes says which figures are gone.
  const selectBatches = db
    .prepare<[{ since: number }], number>(`
      SELECT b.id FROM batch AS b WHERE b.id > :since
      UNION SELECT b.undoes FROM batch AS b WHERE b.id > :since AND b.undoes IS NOT NULL
    `)
    .pluck();
  const selectVersions = db
    .prepare<[batch: number, after: number, most: number], [id: number, ...GroupName]>(`
      SELECT v.id, o.indicator_id, o.period
      FROM observation_version AS v JOIN observation AS o ON o.id = v.observation_id
      WHERE v.batch_id = ? AND v.id > ? ORDER BY v.id LIMIT ?
    `)
    .raw();
  return async function* (since) {
    const found = new Map<string, GroupName>();
    for (const batch of selectBatches.all({ since })) {
      let after: number | undefined = 0;
      while (after !== undefined) {
        const rows = selectVersions.all(batch, after, STEP);
        for (const [, indicator, period] of rows) found.set(`${indicator} ${period}`, [indicator, period]);
        after = rows.at(-1)?.[0];
        await nextRound();
      }
    }
    yield* found.values();
  };
}
