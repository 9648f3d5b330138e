import { setImmediate as nextRound } from 'node:timers/promises';
import type { Boundaries, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import {
  NOW,
  READING_COLUMNS,
  READING_TABLES,
  type ReadingRow,
  type StoredReading,
  toReading,
} from '../readings.ts';
import {
  countMeant,
  idsMeant,
  LIST_NUMBERS,
  type Marks,
  type VersionGroup,
  versionIndex,
} from './version-index.ts';

/** Versions counted until whatever else has come has its turn: some milliseconds. */
const STEP = 200_000;
/** Versions of a page that are read at once: some milliseconds. */
const READ_AT_ONCE = 1000;

/** Which published readings; a field left out does not narrow. */
export type PageFilter = {
  readonly indicators?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly source?: string | undefined;
  /** National values and those of this list. */
  readonly boundaries?: Boundaries | undefined;
  readonly isPeriod?: ((period: string) => boolean) | undefined;
  /** As known at this moment; null for now. */
  readonly asOf: Instant | null;
};

export type ReadingPage = { readonly items: readonly StoredReading[]; readonly total: number };

/**
 * Pages of published readings, in the order of the codebook and of time. What is on a page is found in an index
 * of all versions that is kept in memory, and only that is read: a page costs what it holds, however many
 * readings there are, of which moment, and whether it was asked for before.
 */
export function observationPages(db: Database) {
  const index = versionIndex(db);
  const ids = idsOf(db);
  const read = versionReader(db);

  const groupsFor = ({ indicators, isPeriod = () => true }: PageFilter): VersionGroup[] => {
    const isWanted = remembered(isPeriod);
    const groups = ids.indicators(indicators).flatMap(index.groupsOf);
    return groups.filter(({ period }) => isWanted(period));
  };
  const marksFor = ({ areas, source, boundaries, asOf }: PageFilter): Marks => ({
    areas: marked(ids.areas(areas)),
    sources: marked(ids.sources(source === undefined ? undefined : [source])),
    lists: marked(
      boundaries === undefined ? Object.values(LIST_NUMBERS) : [LIST_NUMBERS[''], LIST_NUMBERS[boundaries]],
    ),
    moments: index.momentsUntil(asOf ?? NOW),
  });

  const readInTurns = async (found: readonly number[]): Promise<StoredReading[]> => {
    const items: StoredReading[] = [];
    for (let at = 0; at < found.length; at += READ_AT_ONCE) {
      if (at > 0) await nextRound();
      items.push(...read(found.slice(at, at + READ_AT_ONCE)));
    }
    return items;
  };

  return {
    /** Makes the index, so that the first page need not wait for it. */
    warmUp: index.follow,

    find: async (
      filter: PageFilter,
      { limit, offset }: { readonly limit: number; readonly offset: number },
    ): Promise<ReadingPage> => {
      await index.follow();
      const marks = marksFor(filter);
      const found: number[] = [];
      let total = 0;
      let counted = 0;
      // Groups are never changed, only replaced: all of them are of one revision, whatever comes in between.
      for (const group of groupsFor(filter)) {
        const count = countMeant(group, marks);
        const [from, to] = [Math.max(offset - total, 0), Math.min(offset + limit - total, count)];
        if (from < to) found.push(...idsMeant(group, marks).slice(from, to));
        total += count;
        counted += group.size;
        if (counted < STEP) continue;
        counted = 0;
        await nextRound();
      }
      return { items: await readInTurns(found), total };
    },

    /** The versions that are meant, by period in the order of time: what {@link read} reads. */
    versions: async (filter: PageFilter): Promise<ReadonlyMap<string, readonly number[]>> => {
      await index.follow();
      const marks = marksFor(filter);
      const found = new Map<string, number[]>();
      for (const group of groupsFor(filter)) {
        const ofPeriod = [...(found.get(group.period) ?? []), ...idsMeant(group, marks)];
        if (ofPeriod.length > 0) found.set(group.period, ofPeriod);
      }
      return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
    },

    read,
  };
}

/** The same test, asked once a period. */
function remembered(isPeriod: (period: string) => boolean): (period: string) => boolean {
  const known = new Map<string, boolean>();
  return (period) => {
    const answer = known.get(period) ?? isPeriod(period);
    known.set(period, answer);
    return answer;
  };
}

/** 1 at the place of each number. */
function marked(numbers: readonly number[]): Uint8Array {
  const marks = new Uint8Array(Math.max(0, ...numbers) + 1);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

/** Ids of the codebook, all of them where none is named; a code that is not there has no reading. */
function idsOf(db: Database) {
  const of = (from: string, code: string) => {
    const select = db
      .prepare<[{ codes: string | null }], number>(`
        SELECT x.id FROM ${from} AS x
        WHERE :codes IS NULL OR x.${code} IN (SELECT value FROM json_each(:codes)) ORDER BY x.position
      `)
      .pluck();
    return (codes: readonly string[] | undefined): number[] =>
      select.all({ codes: codes === undefined ? null : JSON.stringify(codes) });
  };
  return { indicators: of('indicator', 'code'), areas: of('area', 'slug'), sources: of('source', 'code') };
}

function versionReader(db: Database): (ids: readonly number[]) => StoredReading[] {
  const select = db.prepare<[string], ReadingRow>(
    `SELECT ${READING_COLUMNS} FROM ${READING_TABLES} WHERE v.id IN (SELECT value FROM json_each(?))`,
  );
  return (ids) => {
    const rows = new Map(select.all(JSON.stringify(ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [toReading(row)];
    });
  };
}
