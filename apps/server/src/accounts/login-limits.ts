import type { Instant } from '@kts/domain';

const WINDOW = 15 * 60_000;
const MOST_OF_ACCOUNT = 10;
const MOST_OF_ADDRESS = 50;
/** Of names that somebody tries, so many are remembered; the oldest go first. */
const MOST_KEPT = 100_000;

export type Attempt = {
  readonly allowed: true;
  /** The password was right: nothing counts against its owner. */
  readonly succeeded: () => void;
};
export type LoginRefusal = { readonly allowed: false; readonly retryAfterSeconds: number };

export type LoginLimits = {
  /** @param known whether this account has logged in from this network before */
  readonly begin: (nameKey: string, network: string, known: boolean) => Attempt | LoginRefusal;
};

/**
 * How often a wrong password may be tried: 10 times an account and 50 times an address in 15 minutes.
 *
 * The account's ten are counted apart for each address from which it has logged in before, and once for all
 * other addresses together. So somebody elsewhere who tries ten passwords in my name (or a hundred) uses up
 * the second count, and I still get in where I always do; from a place where I never was, I wait with him.
 * Sessions that are open are not asked. Names that nobody has are counted alike: 429 tells nothing.
 *
 * An attempt counts from its beginning, or a thousand at once would all be let through before the first
 * has failed; success takes it back. Kept in memory: a restart forgets, and nobody outside can cause one.
 */
export function loginLimits(clock: () => Instant): LoginLimits {
  const attempts = new Map<string, Instant[]>();

  const recent = (key: string): Instant[] =>
    (attempts.get(key) ?? []).filter((moment) => moment > clock() - WINDOW);
  const keep = (key: string, moments: readonly Instant[]): void => {
    attempts.delete(key);
    if (moments.length > 0) attempts.set(key, [...moments]);
    for (const oldest of attempts.keys()) {
      if (attempts.size <= MOST_KEPT) return;
      attempts.delete(oldest);
    }
  };

  return {
    begin: (nameKey, network, known) => {
      const account = known ? `known ${network} ${nameKey}` : `elsewhere ${nameKey}`;
      const pools = [
        { key: account, most: MOST_OF_ACCOUNT },
        { key: `network ${network}`, most: MOST_OF_ADDRESS },
      ];
      const now = clock();
      const full = pools.flatMap(({ key, most }) => {
        const moments = recent(key);
        return moments.length < most ? [] : [(moments.at(-most) ?? now) + WINDOW - now];
      });
      if (full.length > 0) return { allowed: false, retryAfterSeconds: Math.ceil(Math.max(...full) / 1000) };

      for (const { key } of pools) keep(key, [...recent(key), now]);
      const takeBack = (key: string): void => {
        const moments = recent(key);
        const at = moments.lastIndexOf(now);
        keep(key, at < 0 ? moments : moments.toSpliced(at, 1));
      };
      return {
        allowed: true,
        succeeded: () => {
          takeBack(`network ${network}`);
          if (known) keep(account, []);
          else takeBack(account);
        },
      };
    },
  };
}
