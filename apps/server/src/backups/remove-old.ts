import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupsIn } from './backup-name.ts';

/** Of the backups beside this one, only the latest stay; files that this program did not name are never touched. */
export function removeOld(path: string, keep: number): void {
  const folder = dirname(path);
  for (const name of backupsIn(folder).slice(0, -keep)) rmSync(join(folder, name), { force: true });
}
