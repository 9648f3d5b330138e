import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_SCHEMA } from '@kts/store';
import { restoringPath } from '../folder/data-folder.ts';
import { holdFolder } from '../folder/hold-folder.ts';
import { StartError } from '../start-error.ts';
import { BackupError, DATABASE, MANIFEST, type Manifest } from './manifest.ts';
import { unpackBackup } from './read-archive.ts';

/** What may lie in a folder that counts as empty: its lock, and what a file system puts into its root. */
const NOTHING = new Set(['lock.sqlite', 'lock.sqlite-journal', 'lock.json', 'lost+found']);

/**
 * Puts a backup into an empty folder, whole and compared, or not at all: it is unpacked into a folder of its own
 * there, and as long as that is there no program starts on it.
 * @throws {StartError} when the folder is not empty, or another program has it
 * @throws {BackupError} when the backup is not sound; the folder is then as it was
 */
export async function restoreBackup(path: string, dataDir: string, now: number): Promise<Manifest> {
  const release = holdFolder(dataDir, 'restore', now);
  try {
    requireEmpty(dataDir);
    const restoring = restoringPath(dataDir);
    rmSync(restoring, { recursive: true, force: true });
    mkdirSync(restoring, { mode: 0o700 });
    const manifest = await unpackKnown(path, restoring).catch((error: unknown) => {
      rmSync(restoring, { recursive: true, force: true });
      throw error;
    });
    for (const name of readdirSync(restoring).filter((each) => each !== DATABASE && each !== MANIFEST))
      renameSync(join(restoring, name), join(dataDir, name));
    renameSync(join(restoring, DATABASE), join(dataDir, DATABASE));
    rmSync(restoring, { recursive: true });
    return manifest;
  } finally {
    release();
  }
}

async function unpackKnown(path: string, into: string): Promise<Manifest> {
  const manifest = await unpackBackup(path, into);
  if (manifest.schema > KNOWN_SCHEMA)
    throw new BackupError(
      `bản sao lưu của phiên bản chương trình mới hơn (${manifest.program}); hãy cài phiên bản đó / made by a later program`,
    );
  return manifest;
}

/** What a restore that was cut off left while it unpacked is no hindrance to the next. */
function requireEmpty(dataDir: string): void {
  const found = readdirSync(dataDir).filter((name) => !NOTHING.has(name));
  const others = found.filter((name) => join(dataDir, name) !== restoringPath(dataDir));
  if (others.length === 0) return;
  const cut = existsSync(restoringPath(dataDir))
    ? ' Lần khôi phục trước ở đây đã bị ngắt: hãy xóa thư mục này rồi chạy lại.'
    : '';
  throw new StartError(
    `Thư mục ${dataDir} không trống (có ${others.slice(0, 3).join(', ')}).${cut} Chỉ khôi phục vào một thư mục trống: hãy đặt KTS_DATA_DIR vào một thư mục mới; chưa có gì bị thay đổi. / Not an empty folder: set KTS_DATA_DIR to a new one.`,
  );
}
