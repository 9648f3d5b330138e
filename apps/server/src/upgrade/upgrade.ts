import type { Instant } from '@kts/domain';
import type { Recorder, Store } from '@kts/store';
import { begunWith, noteSeed, seedBatch } from '../seed/seed-store.ts';
import { readSeed, type Seed } from '../seed/read-seed.ts';
import { compareCodebook, type EntryChange } from './compare-codebook.ts';
import { countFigures, type FiguresUpgrade, planFigures } from './plan-figures.ts';
import { planRegister, type RegisterUpgrade } from './plan-register.ts';

/** What `data/` has that the database has not: nothing of it is applied before somebody has seen it. */
export type Upgrade = {
  readonly seed: Seed;
  /** There is something to write, be it only that the database is in line with this `data/`. */
  readonly isNeeded: boolean;
  readonly codebook: readonly EntryChange[];
  readonly register: RegisterUpgrade;
  readonly figures: FiguresUpgrade;
};

/**
 * Holds a database in use against what this version of the program brings.
 * @throws {SeedError} when a file of `data/` cannot be read
 */
export function planUpgrade(store: Store, dataRoot: string): Upgrade {
  const seed = readSeed(begunWith(store.settings.find) ?? 'codebook', dataRoot);
  const codebook = compareCodebook(store.codebook.read(), seed.entries);
  const register = planRegister(store, seed.entries.targets);
  const figures = planFigures(store, seed.releases);
  const changes = [codebook, register.targets, register.documents, figures.releases];
  const isNeeded = store.settings.find('data') !== seed.digest || changes.some((each) => each.length > 0);
  return { seed, isNeeded, codebook, register, figures };
}

/** An upgrade as another program reads it. */
export const upgradeReport = ({ isNeeded, codebook, register, figures: { releases, kept } }: Upgrade) => ({
  isNeeded,
  codebook,
  ...register,
  figures: {
    ...countFigures(releases),
    releases: releases.map(({ release, changes }) => ({ file: release?.name ?? null, changes })),
    kept,
  },
});

/** Who upgrades to which version of the program, and when. */
export type Upgrading = { readonly by: Recorder; readonly version: string; readonly now: Instant };

/**
 * Applies all of it, or nothing. Figures, targets and documents are known from this moment on; what was known
 * before it stays as it was.
 * @returns the moment
 */
export function applyUpgrade(store: Store, upgrade: Upgrade, { by, version, now }: Upgrading): Instant {
  const { seed, codebook, register, figures } = upgrade;
  const at = store.batches.nextMoment(now);
  store.recorded(
    () => {
      // The targets of the beginning stay: what they become are versions of the register.
      store.codebook.put({ ...seed.entries, targets: store.codebook.read().targets });
      const reason = `Nâng cấp chương trình (phiên bản ${version})`;
      store.register.record({ ...by, userId: null, at, reason, fileSha256: null }, () => register);
      for (const { release, changes } of figures.releases)
        store.batches.commit(seedBatch(release ?? TAKEN_BACK, at, now), changes);
      noteSeed(store, seed);
    },
    () => ({
      by,
      at,
      action: 'upgraded',
      subject: null,
      details: {
        version,
        data: seed.digest,
        codebook: codebook.length,
        targets: register.targets.length,
        documents: register.documents.length,
        figures: countFigures(figures.releases),
        kept: register.keptTargets.length + register.keptDocuments.length + figures.kept.length,
      },
    }),
  );
  return at;
}

/** The batch of figures that no release has any more. */
const TAKEN_BACK = { name: 'Không còn trong dữ liệu của chương trình', sha256: null };
