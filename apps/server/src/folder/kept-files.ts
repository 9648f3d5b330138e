import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { documentsPath, quarantinePath, uploadsPath } from './data-folder.ts';

/** What this program itself makes while it receives or shows a file: the only files that it removes by itself. */
const OWN_TEMPORARY = /^[\w-]{22}\.(?:part|sheet(?:\.\d+)?)$/;

/** Nothing where there is no folder. */
const namesIn = (path: string): string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).toSorted() : [];

/** Files of imports and documents, without those that are only made in passing; as `uploads/…`, `documents/…`. */
export const keptFiles = (dataDir: string): string[] =>
  [uploadsPath(dataDir), documentsPath(dataDir)].flatMap((path) =>
    namesIn(path).flatMap((name) => (OWN_TEMPORARY.test(name) ? [] : [`${basename(path)}/${name}`])),
  );

/** What was set aside at earlier starts. */
export const setAsideFiles = (dataDir: string): string[] => namesIn(quarantinePath(dataDir));

/** Removes what a program that ended while it received left half written. */
export function removeTemporary(dataDir: string): void {
  for (const path of [uploadsPath(dataDir), documentsPath(dataDir)])
    for (const name of namesIn(path)) if (OWN_TEMPORARY.test(name)) rmSync(join(path, name), { force: true });
}

/**
 * Moves files that the database does not know to the quarantine, each under a name that no other has there.
 * Nothing is ever removed because it is not known.
 * @param unknown as {@link keptFiles} names them
 * @param stamp of the start, for the names
 */
export function setAside(dataDir: string, unknown: readonly string[], stamp: string): string[] {
  if (unknown.length === 0) return [];
  const path = quarantinePath(dataDir);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return unknown.map((file) => {
    const plain = `${stamp.replaceAll(/[:.]/g, '-')}-${file.replaceAll('/', '-')}`;
    let name = plain;
    for (let number = 2; existsSync(join(path, name)); number += 1) name = `${plain}-${number}`;
    renameSync(join(dataDir, file), join(path, name));
    return name;
  });
}
