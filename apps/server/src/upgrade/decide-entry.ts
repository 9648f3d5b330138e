/** What becomes of an entry: nothing, what the program brings now, or what the site made of it. */
export type EntryDecision = 'nothing' | 'taken' | 'kept';

type Sides<T> = {
  /** As the program brought it last; null: it never did, or took it back. */
  readonly brought: T | null;
  /** As it stands; null: it does not. */
  readonly stands: T | null;
  /** As the program brings it now; null: no more. */
  readonly comes: T | null;
};

/** The program changes only what it brought itself: where the site made something else of it, the site's stays. */
export function decideEntry<T>(
  { brought, stands, comes }: Sides<T>,
  isSame: (a: T, b: T) => boolean,
): EntryDecision {
  const same = (a: T | null, b: T | null): boolean => (a === null || b === null ? a === b : isSame(a, b));
  if (same(stands, comes)) return 'nothing';
  if (same(stands, brought)) return 'taken';
  return same(brought, comes) ? 'nothing' : 'kept';
}
