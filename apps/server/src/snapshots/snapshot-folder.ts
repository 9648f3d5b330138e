import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const currentSnapshot = z.object({
  format: z.literal(1),
  /** Of the database, beside this file; its name is never given twice. */
  file: z.string().regex(/^kts-\d+-[0-9a-f]{16}\.sqlite$/),
  sha256: z.string(),
  /** The published state: a number that a publication raises, the codebook, the program. */
  revision: z.int(),
  codebook: z.string(),
  program: z.string(),
  /** RFC 3339. */
  at: z.string(),
});
export type CurrentSnapshot = z.infer<typeof currentSnapshot>;

/** What tells a node which snapshot to read: written last, in the place of the one before. */
const currentPath = (folder: string): string => join(folder, 'current.json');

/** Of this program's snapshots only. */
export const isSnapshotName = (name: string): boolean => /^kts-\d+-[0-9a-f]{16}\.sqlite$/.test(name);

/** Null where there is none that can be read. */
export function readCurrent(folder: string): CurrentSnapshot | null {
  try {
    return currentSnapshot.parse(JSON.parse(readFileSync(currentPath(folder), 'utf8')));
  } catch {
    return null;
  }
}

export function writeCurrent(folder: string, current: CurrentSnapshot): void {
  const draft = `${currentPath(folder)}.${process.pid}`;
  const file = openSync(draft, 'w', 0o644);
  writeSync(file, `${JSON.stringify(current)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, currentPath(folder));
}
