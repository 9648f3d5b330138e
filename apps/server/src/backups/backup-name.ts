import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';

/** Made by this program, told by its name: the only backups that it removes by itself. */
const OWN = /^kts-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.tar\.gz$/;

/** The name of a backup that is made at a moment. */
export const backupName = (at: number): string =>
  `kts-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.tar.gz`;

/** When a backup was made, by its name; null for what is none of ours. */
export function backupMoment(name: string): number | null {
  const [, day, hour, minute, second, milli] = OWN.exec(name) ?? [];
  return day === undefined ? null : Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`);
}

/** The backups of a folder, the oldest first. */
export const backupsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => backupMoment(name) !== null)
        .toSorted()
    : [];

/** Where a backup goes: a name without an ending, or an existing folder, gets a file with the date in its name. */
export function backupPath(wish: string, at: number): string {
  const isFolder = existsSync(wish)
    ? statSync(wish).isDirectory()
    : wish.endsWith(sep) || wish.endsWith('/') || extname(basename(wish)) === '';
  return isFolder ? join(wish, backupName(at)) : wish;
}

/** The backup that is meant: a file, or the latest of a folder; null where there is none. */
export function backupToRead(wish: string): string | null {
  if (!existsSync(wish)) return null;
  if (!statSync(wish).isDirectory()) return wish;
  const latest = backupsIn(wish).at(-1);
  return latest === undefined ? null : join(wish, latest);
}
