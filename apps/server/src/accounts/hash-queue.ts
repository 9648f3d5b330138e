/** Of each kind, so many may wait; a password takes some 50 ms. */
const MOST_WAITING = 16;

export type HashQueue = ReturnType<typeof hashQueue>;

/**
 * Passwords are looked at one after the other, off the main thread: one core of two stays with the readers,
 * whoever tries how many. Who comes from a known place goes before all strangers.
 */
export function hashQueue() {
  const known: (() => void)[] = [];
  const strangers: (() => void)[] = [];
  let isBusy = false;

  const next = (): void => {
    const turn = known.shift() ?? strangers.shift();
    isBusy = turn !== undefined;
    turn?.();
  };

  return {
    /** Does the work in turn; null where too many wait already. */
    run: <T>(isKnown: boolean, work: () => Promise<T>): Promise<T> | null => {
      const line = isKnown ? known : strangers;
      if (line.length >= MOST_WAITING) return null;
      const turn = new Promise<void>((resolve) => {
        line.push(resolve);
      });
      if (!isBusy) next();
      return turn.then(work).finally(next);
    },
  };
}
