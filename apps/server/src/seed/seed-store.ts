import type { Codebook, Instant } from '@kts/domain';
import type { Store } from '@kts/store';
import type { Config } from '../config.ts';
import { demoFiles } from './demo-figures.ts';
import { loadCodebook } from './load-codebook.ts';
import { loadBatch, loadFigures } from './load-figures.ts';

/**
 * Brings a database to where the program can serve from it: the codebook as `data/` has it, and in a
 * new one the figures that `KTS_SEED` names. What a database was begun with stays: figures that are
 * made up never join those that are not.
 *
 * @throws {SeedError} when a file of `data/` cannot be loaded
 */
export function seedStore(store: Store, seed: Config['seed'], dataRoot: string, now: Instant): Codebook {
  const codebook = loadCodebook(store, dataRoot);
  const begunWith = store.settings.find('seed') ?? seed;
  store.settings.put('seed', begunWith);
  if (begunWith === 'figures') loadFigures(store, codebook, dataRoot, now);
  if (begunWith === 'demo') for (const file of demoFiles(codebook)) loadBatch(store, codebook, file, now);
  return codebook;
}
