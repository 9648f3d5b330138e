import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyDatabase } from '@kts/store';
import { databasePath } from '../folder/data-folder.ts';
import { BackupError, DATABASE, KEY, MANIFEST, type Manifest } from './manifest.ts';
import { unpackBackup } from './read-archive.ts';
import { type ToPack, writeArchive } from './write-archive.ts';

export type BackupWish = {
  readonly dataDir: string;
  /** The file that the backup becomes, in whole or not at all. */
  readonly path: string;
  /** Of the record; null: the backup is without it. */
  readonly keyPath: string | null;
  readonly program: string;
  readonly at: number;
};

export type MadeBackup = { readonly path: string; readonly bytes: number; readonly manifest: Manifest };

/** Folders in which a backup is made; one that is left behind is of a program that was killed. */
const WORKING = '.kts-backup-';
const LEFT_BEHIND_MS = 6 * 3_600_000;

/** @throws {BackupError} for what cannot be meant: nothing to back up, a name that is taken, no key */
export function requireBackupWish({ dataDir, path, keyPath }: BackupWish): void {
  if (!existsSync(databasePath(dataDir)))
    throw new BackupError(`không có cơ sở dữ liệu trong ${dataDir} / no database to back up`);
  if (existsSync(path))
    throw new BackupError(`đã có tệp ${path}; hãy chọn tên khác / the file is there already`);
  if (keyPath !== null && !existsSync(keyPath))
    throw new BackupError(`không có khóa nhật ký ${keyPath} để sao lưu / there is no key to back up`);
}

/**
 * Backs up a folder of data beside the server that works in it, as of one moment: the database is copied within
 * one read, and files are never changed, so those that the copy tells of can be copied after it. The archive
 * gets its name once it was unpacked and all of it compared.
 * @throws {BackupError} when the archive is not sound
 */
export async function makeBackup(wish: BackupWish): Promise<MadeBackup> {
  const { path } = wish;
  const parent = dirname(path);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  removeLeftBehind(parent, wish.at);
  const working = mkdtempSync(join(parent, `${WORKING}${process.pid}-`));
  try {
    const archive = join(working, 'archive.tar.gz');
    await writeBackup(wish, working, archive);
    const manifest = await unpackBackup(archive, join(working, 'unpacked'));
    renameSync(archive, path);
    return { path, bytes: statSync(path).size, manifest };
  } finally {
    rmSync(working, { recursive: true, force: true });
  }
}

async function writeBackup({ dataDir, keyPath, program, at }: BackupWish, working: string, archive: string) {
  const copy = join(working, DATABASE);
  const { schema, tables, files } = await copyDatabase(databasePath(dataDir), copy);
  const present = files.filter(({ name }) => existsSync(join(dataDir, name)));
  const withKey = keyPath !== null;
  const toPack: ToPack[] = [
    { name: DATABASE, path: copy },
    ...present.map(({ name }) => ({ name, path: join(dataDir, name) })),
    ...(withKey ? [{ name: KEY, path: keyPath }] : []),
  ];
  const sums = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  await writeArchive(archive, toPack, {
    name: MANIFEST,
    text: (packed) => {
      const kept = packed.filter(({ name }) => sums.has(name));
      return JSON.stringify({
        format: 1,
        program,
        schema,
        at: new Date(at).toISOString(),
        tables,
        files: kept,
        missing: files.filter((file) => !present.includes(file)).map(({ name }) => name),
        damaged: kept.filter(({ name, sha256 }) => sums.get(name) !== sha256).map(({ name }) => name),
        withKey,
      } satisfies Manifest);
    },
  });
}

function removeLeftBehind(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith(WORKING) && now - statSync(path).mtimeMs > LEFT_BEHIND_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

/** What a process that was ended while it made backups left in their folder. */
export function removeWorkOf(pid: number, folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(`${WORKING}${pid}-`)) rmSync(join(folder, name), { recursive: true, force: true });
}
