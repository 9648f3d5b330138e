import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '@kts/domain';
import { readCodebook } from '@kts/exchange';
import type { Store } from '@kts/store';
import { liveCodebook } from '../live-codebook.ts';
import { SeedError, seedIssue } from './seed-error.ts';

/** Names what the stored codebook was made of. */
export const codebookDigest = (store: Store): string => store.settings.find('codebook') ?? '';

/** Brings the stored codebook in line with `data/codebook`; files that have not changed are not read again. */
export function loadCodebook(store: Store, dataRoot: string): Codebook {
  const folder = join(dataRoot, 'codebook');
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  const digest = hash.digest('hex');
  if (store.settings.find('codebook') !== digest) {
    const { entries, issues } = readCodebook(files);
    if (issues.length > 0) throw new SeedError(folder, issues.map(seedIssue));
    store.codebook.put(entries);
    store.settings.put('codebook', digest);
  }
  return liveCodebook(store);
}
