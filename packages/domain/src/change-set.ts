import type { ObservationKey, Reading } from './observation.ts';
import { sameReading } from './observation.ts';

/** Before → after of one key: the one vocabulary of preview, commit and undo. */
export type Change = {
  readonly key: ObservationKey;
  readonly before: Reading | null;
  readonly after: Reading | null;
};

export type ChangeKind = 'created' | 'revised' | 'unchanged' | 'withdrawn';

/** Where a figure was known, none is any more: a revision that is told as what it is. */
export const erases = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
  before !== null && before.value !== null && after !== null && after.value === null;

export function changeKind({ before, after }: Pick<Change, 'before' | 'after'>): ChangeKind {
  if (after === null) return 'withdrawn';
  if (before === null) return 'created';
  return sameReading(before, after) ? 'unchanged' : 'revised';
}
