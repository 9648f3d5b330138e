import type { Instant } from '@kts/domain';

const MINUTE = 60_000;
/** Clients that have used some of their allowance; those of longest ago go first. */
const MOST_REMEMBERED = 10_000;

/** `perMinute` for each client, which come back evenly within a minute. */
export function workAllowances(perMinute: number, clock: () => Instant) {
  const used = new Map<string, { readonly spent: number; readonly at: Instant }>();
  const msEach = MINUTE / perMinute;

  /** A clock that is set back gives nothing back, and takes nothing. */
  const spentOf = (client: string): number => {
    const { spent = 0, at = clock() } = used.get(client) ?? {};
    return Math.max(0, spent - Math.max(0, clock() - at) / msEach);
  };
  const keep = (client: string, spent: number): void => {
    used.delete(client);
    if (spent > 0) used.set(client, { spent, at: clock() });
    const [oldest] = used.keys();
    if (used.size > MOST_REMEMBERED && oldest !== undefined) used.delete(oldest);
  };

  return {
    take: (client: string): boolean => {
      const spent = spentOf(client);
      const isLeft = spent <= perMinute - 1;
      keep(client, isLeft ? spent + 1 : spent);
      return isLeft;
    },
    giveBack: (client: string): void => keep(client, spentOf(client) - 1),
    /** When so many more will have had their turn. */
    msUntil: (client: string, more: number): number =>
      Math.max(0, spentOf(client) + more - perMinute) * msEach,
  };
}
