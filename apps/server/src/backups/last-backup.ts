import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { backupsPath } from '../folder/data-folder.ts';

const moment = z.int();
const lastBackup = z.object({
  /** The last one that is sound, and when all of it was compared. */
  made: z.object({ at: moment, verifiedAt: moment, file: z.string(), bytes: z.int() }).nullable(),
  /** The last try, where it came to nothing. */
  failed: z.object({ at: moment, reason: z.string(), isRecorded: z.boolean() }).nullable(),
});
export type LastBackup = z.infer<typeof lastBackup>;

const NONE: LastBackup = { made: null, failed: null };

const pathOf = (dataDir: string): string => join(backupsPath(dataDir), 'last.json');

/** How the backups of a folder stand, whoever made them; what cannot be read tells of none. */
export function readLastBackup(dataDir: string): LastBackup {
  try {
    return lastBackup.parse(JSON.parse(readFileSync(pathOf(dataDir), 'utf8')));
  } catch {
    return NONE;
  }
}

/** Takes the place of what was known at once. */
export function writeLastBackup(dataDir: string, last: LastBackup): void {
  const path = pathOf(dataDir);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${JSON.stringify(last)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
}
