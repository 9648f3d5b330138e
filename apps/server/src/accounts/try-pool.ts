import type { Instant } from '@kts/domain';

/** What many try at is remembered for so long, and no longer. */
const WINDOW = 15 * 60_000;
/** Somebody whose turn has come may be so late. */
const GRACE = 5 * 60_000;
/** Of keys that somebody tries, so many are remembered; the oldest go first. */
const MOST_KEPT = 100_000;
const MOST_TURNS = 1000;

type Pool = { readonly tries: Instant[]; readonly turns: Map<string, Instant> };

export type TryPool = ReturnType<typeof tryPool>;

/**
 * So many tries for a key in 15 minutes. Who comes too late is given a turn, in the order of coming, which
 * is kept for him: nobody who goes on trying can take it away. Kept in memory: a restart forgets, and nobody
 * outside can cause one.
 */
export function tryPool(most: number, clock: () => Instant) {
  const pools = new Map<string, Pool>();

  const poolOf = (key: string): Pool => {
    const now = clock();
    const { tries = [], turns = new Map<string, Instant>() } = pools.get(key) ?? {};
    return {
      tries: tries.filter((at) => at > now - WINDOW),
      turns: new Map([...turns].filter(([, at]) => at > now - GRACE)),
    };
  };
  const keep = (key: string, pool: Pool): void => {
    pools.delete(key);
    if (pool.tries.length > 0 || pool.turns.size > 0) pools.set(key, pool);
    for (const oldest of pools.keys()) {
      if (pools.size <= MOST_KEPT) return;
      pools.delete(oldest);
    }
  };

  return {
    /** How long somebody still has to wait for his try, in milliseconds; from then on it is kept for him. */
    wait: (key: string, claimant: string): number => {
      const pool = poolOf(key);
      const now = clock();
      const turn = pool.turns.get(claimant);
      if (turn !== undefined) return Math.max(0, turn - now);
      const taken = [...pool.tries, ...pool.turns.values()].toSorted((a, b) => a - b);
      const due = (taken.at(-most) ?? Number.NEGATIVE_INFINITY) + WINDOW;
      if (due <= now) return 0;
      if (pool.turns.size < MOST_TURNS) pool.turns.set(claimant, due);
      keep(key, pool);
      return due - now;
    },

    /** Counts a try, from its beginning: a thousand at once are no way round. Gives what takes it back. */
    take: (key: string, claimant: string): (() => void) => {
      const pool = poolOf(key);
      const at = clock();
      pool.turns.delete(claimant);
      pool.tries.push(at);
      keep(key, pool);
      return () => {
        const now = poolOf(key);
        const index = now.tries.lastIndexOf(at);
        if (index >= 0) now.tries.splice(index, 1);
        keep(key, now);
      };
    },

    clear: (key: string): void => {
      pools.delete(key);
    },
  };
}
