import { changeKind, keyText, type ObservationKey, type Reading, sameReading } from '@kts/domain';
import type { PlacedChange, Store } from '@kts/store';
import type { PlannedRelease } from '../seed/plan-releases.ts';
import { decideEntry } from './decide-entry.ts';

/** Of one release: what it says now and is not known yet. Null: figures that no release has any more. */
export type ReleaseUpgrade = {
  readonly release: Pick<PlannedRelease, 'name' | 'sha256'> | null;
  readonly changes: readonly PlacedChange[];
};

/** A figure of the site's that stays. */
export type KeptFigure = {
  readonly key: ObservationKey;
  readonly stands: Reading | null;
  readonly comes: Reading | null;
};

export type FiguresUpgrade = {
  readonly releases: readonly ReleaseUpgrade[];
  readonly kept: readonly KeptFigure[];
};

type Coming = { readonly release: PlannedRelease; readonly change: PlacedChange };

/** Holds what stands against the figures of a database that would be begun today. */
export function planFigures({ queries }: Store, releases: readonly PlannedRelease[]): FiguresUpgrade {
  const coming = new Map<string, Coming>(
    releases.flatMap((release) =>
      release.changes.map((change) => [keyText(change.key), { release, change }] as const),
    ),
  );
  const byKey = <T extends ObservationKey>(readings: readonly T[]): ReadonlyMap<string, T> =>
    new Map(readings.map((reading) => [keyText(reading), reading]));
  const brought = byKey(queries.broughtReadings.all());
  const standing = byKey(queries.observations.find({ asOf: null }));

  const decided = [...new Set([...coming.keys(), ...brought.keys()])].map((name) => {
    const { release = null, change } = coming.get(name) ?? {};
    const [stands, comes] = [standing.get(name) ?? null, change?.after ?? null];
    const decision = decideEntry({ brought: brought.get(name) ?? null, stands, comes }, sameReading);
    const key = keyOf(change?.key ?? brought.get(name));
    return { decision, release, key, stands, comes, cell: change?.cell ?? null };
  });
  const taken = Map.groupBy(
    decided.filter(({ decision }) => decision === 'taken'),
    ({ release }) => release,
  );
  return {
    releases: [...releases, null].flatMap((release) => {
      const changes = taken.get(release);
      if (changes === undefined) return [];
      return [
        {
          release,
          changes: changes.map(({ key, stands, comes, cell }) => ({
            key,
            before: stands,
            after: comes,
            cell,
          })),
        },
      ];
    }),
    kept: decided
      .filter(({ decision, stands, comes }) => decision === 'kept' && !saysTheSame(stands, comes))
      .map(({ key, stands, comes }) => ({ key, stands, comes })),
  };
}

function keyOf(found: ObservationKey | undefined): ObservationKey {
  if (found === undefined) throw new Error('A figure that neither comes nor was brought');
  const { indicator, area, period, source, boundaries } = found;
  return { indicator, area, period, source, boundaries };
}

/** The site has the figure already, with a note or quality of its own. */
const saysTheSame = (a: Reading | null, b: Reading | null): boolean =>
  a !== null &&
  b !== null &&
  a.value === b.value &&
  a.missingReason === b.missingReason &&
  a.status.join() === b.status.join();

/** How many figures are new, revised and taken back. */
export function countFigures(releases: readonly ReleaseUpgrade[]) {
  const counts = { created: 0, revised: 0, withdrawn: 0, unchanged: 0 };
  for (const { changes } of releases) for (const change of changes) counts[changeKind(change)] += 1;
  const { created, revised, withdrawn } = counts;
  return { created, revised, withdrawn };
}
