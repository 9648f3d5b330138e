import type { Boundaries, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { type Group, type GroupIndex, type GroupName, groupIndex } from './group-index.ts';

/** All versions of one indicator and period, by area, source and list of provinces. */
export type VersionGroup = Group & {
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

export type VersionIndex = GroupIndex<VersionGroup> & {
  /** {@link Marks} of the moments that are not after one. */
  readonly momentsUntil: (moment: Instant) => Uint8Array;
};

/**
 * Where every version stands, in 24 bytes each: whatever is asked, of any moment, is counted and found without
 * the database.
 */
export function versionIndex(db: Database): VersionIndex {
  const moments = new Map<Instant, number>();
  return {
    ...groupIndex(db, groupReader(db, moments)),
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
