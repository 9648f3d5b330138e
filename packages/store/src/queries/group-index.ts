import { setImmediate as nextRound } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

/** What is kept of one indicator and period. */
export type Group = {
  readonly period: string;
  /** How many versions were read for it. */
  readonly size: number;
};

export type GroupIndex<G extends Group> = {
  /** Follows what was published; resolves once nothing is missing. */
  readonly follow: () => Promise<void>;
  /** The groups of an indicator in the order of time; the same list for as long as none of them has changed. */
  readonly groupsOf: (indicator: number) => readonly G[];
};

export type GroupName = [indicator: number, period: string];

/** Versions read until whatever else has come has its turn: some milliseconds. */
const STEP = 2000;

/**
 * Keeps something of every indicator and period in memory, made and kept up to date in steps: after a publication
 * only the groups that it touched are read again.
 */
export function groupIndex<G extends Group>(
  db: Database,
  read: (indicator: number, period: string) => G,
): GroupIndex<G> {
  const walk = groupWalk(db);
  const touched = touchedGroups(db);
  const selectLast = db.prepare<[], number | null>('SELECT max(b.id) FROM batch AS b').pluck();
  const groups = new Map<number, Map<string, G>>();
  const inOrder = new Map<number, readonly G[]>();
  let followed: number | null = null;
  let running: Promise<void> | null = null;

  const put = ([indicator, period]: GroupName, group: G): void => {
    const ofIndicator = groups.get(indicator) ?? new Map<string, G>();
    groups.set(indicator, ofIndicator.set(period, group));
    inOrder.delete(indicator);
  };
  const readNew = async (): Promise<void> => {
    const last = selectLast.get() ?? 0;
    const found: [GroupName, G][] = [];
    let count = 0;
    for await (const name of followed === null ? walk() : touched(followed)) {
      const group = read(...name);
      found.push([name, group]);
      count += group.size;
      if (count < STEP) continue;
      count = 0;
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
      SELECT max(w.id), o.indicator_id, o.period
      FROM (
        SELECT v.id, v.observation_id FROM observation_version AS v
        WHERE v.batch_id = ? AND v.id > ? ORDER BY v.id LIMIT ?
      ) AS w JOIN observation AS o ON o.id = w.observation_id
      GROUP BY o.indicator_id, o.period ORDER BY max(w.id)
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
