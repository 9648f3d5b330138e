import type { Codebook, Instant } from '@kts/domain';
import type { NewBatch, Store } from '@kts/store';
import { liveCodebook } from '../live-codebook.ts';
import { readSeed, type Seed, seedDigest, type SeedKind } from './read-seed.ts';

/** Names what the stored codebook was made of. */
export const codebookDigest = (store: Store): string => store.settings.find('codebook') ?? '';

/**
 * Begins a new database with what `data/` has of this kind, whole or not at all: each release known from its
 * own day. One that was begun stays as it is, with what it was begun with: figures that are made up never
 * join those that are not, and what `data/` has since comes by an upgrade.
 *
 * @throws {SeedError} when a file of `data/` cannot be loaded
 */
export function seedStore(store: Store, kind: SeedKind, dataRoot: string, now: Instant): Codebook {
  if (begunWith(store.settings.find) === null) {
    const seed = readSeed(kind, dataRoot);
    store.together(() => {
      store.settings.put('seed', kind);
      store.codebook.put(seed.entries);
      for (const release of seed.releases)
        store.batches.commit(seedBatch(release, release.knownFrom, now), release.changes);
      noteSeed(store, seed);
    });
  }
  return liveCodebook(store);
}

const KINDS: readonly SeedKind[] = ['figures', 'codebook', 'demo'];

/** What a database was begun with; null for a new one. */
export const begunWith = (setting: Store['settings']['find']): SeedKind | null =>
  KINDS.find((each) => each === setting('seed')) ?? null;

/** Whether `data/` is not what the database was last brought in line with. */
export function upgradeWaits(setting: Store['settings']['find'], dataRoot: string): boolean {
  const kind = begunWith(setting);
  return kind !== null && setting('data') !== seedDigest(kind, dataRoot);
}

/** What is left to write once codebook and figures are. */
export function noteSeed(store: Store, { citations, codebookDigest: codebook, digest }: Seed): void {
  store.batches.replaceCitations(citations);
  store.settings.put('codebook', codebook);
  store.settings.put('data', digest);
}

/** A batch of a release that is known from a moment on; without a sum it is of no file. */
export const seedBatch = (
  { name, sha256 }: { readonly name: string; readonly sha256: string | null },
  knownFrom: Instant,
  now: Instant,
): NewBatch => ({
  kind: 'seed',
  title: name,
  fileName: sha256 === null ? null : name,
  fileSha256: sha256,
  publishedAt: knownFrom,
  recordedAt: now,
  uploadedBy: null,
  publishedBy: null,
  undoes: null,
  reason: null,
});
