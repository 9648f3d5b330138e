import { type Change, changeKind } from './change-set.ts';
import { keyText, type Observation } from './observation.ts';
import type { Verdict } from './target.ts';

/** A reading that differs between two moments, with the observations on either side. */
export type ReadingChange = Change & {
  readonly before: Observation | null;
  readonly after: Observation | null;
};

export type VerdictChange = { readonly target: string; readonly from: Verdict; readonly to: Verdict };

/**
 * What became known, was revised or was taken back between two moments: the readings in force at
 * either, compared key by key. In the order of `after`, then what is gone.
 */
export function changesBetween(
  before: readonly Observation[],
  after: readonly Observation[],
): ReadingChange[] {
  const known = new Map(before.map((reading) => [keyText(reading), reading]));
  const kept = new Set(after.map(keyText));
  const changes = [
    ...after.map((reading) => ({ before: known.get(keyText(reading)) ?? null, after: reading })),
    ...before
      .filter((reading) => !kept.has(keyText(reading)))
      .map((reading) => ({ before: reading, after: null })),
  ];
  return changes
    .filter((change) => changeKind(change) !== 'unchanged')
    .map((change) => ({ ...change, key: keyOf(change.after ?? change.before) }));
}

function keyOf(reading: Observation | null): Change['key'] {
  if (reading === null) throw new Error('A change has a reading on one side at least');
  const { indicator, area, period, source, boundaries } = reading;
  return { indicator, area, period, source, boundaries };
}

/** Targets whose verdict is another at the later moment; those unknown at the earlier one are left out. */
export function verdictChanges(
  before: readonly { readonly target: string; readonly verdict: Verdict }[],
  after: readonly { readonly target: string; readonly verdict: Verdict }[],
): VerdictChange[] {
  const known = new Map(before.map(({ target, verdict }) => [target, verdict]));
  return after.flatMap(({ target, verdict }) => {
    const from = known.get(target);
    return from === undefined || from === verdict ? [] : [{ target, from, to: verdict }];
  });
}
