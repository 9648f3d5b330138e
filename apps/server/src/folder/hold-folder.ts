import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { holdLock } from '@kts/store';
import { StartError } from '../start-error.ts';
import { holderPath, lockPath } from './data-folder.ts';
import { requireUsableFolder } from './usable-folder.ts';

/** Who holds a folder: for the words that another is told. */
type Holder = {
  readonly command: string;
  readonly pid: number;
  readonly host: string;
  readonly since: string;
};

/**
 * Makes this process the only one that serves from a folder or publishes into it, until it ends or gives it back.
 * @param command as it was called, for who is told that the folder is taken
 * @returns what gives it back; null where another has it
 */
export function tryHoldFolder(dataDir: string, command: string, now: number): (() => void) | null {
  requireUsableFolder(dataDir);
  const release = takeLock(lockPath(dataDir));
  if (release === null) return null;
  const holder: Holder = {
    command,
    pid: process.pid,
    host: hostname(),
    since: new Date(now).toISOString(),
  };
  writeFileSync(holderPath(dataDir), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  return release;
}

function takeLock(path: string): (() => void) | null {
  try {
    return holdLock(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'SQLITE_NOTADB') throw error;
    throw new StartError(
      `Tệp khóa ${path} bị hỏng. Tệp này không chứa dữ liệu: khi không có chương trình KTS nào đang chạy, hãy xóa nó rồi khởi động lại. / The lock file is damaged; it holds no data: delete it while no KTS runs.`,
    );
  }
}

/** As {@link tryHoldFolder}. @throws {StartError} that names who has it */
export function holdFolder(dataDir: string, command: string, now: number): () => void {
  const release = tryHoldFolder(dataDir, command, now);
  if (release === null) throw new StartError(heldWords(dataDir));
  return release;
}

function heldWords(dataDir: string): string {
  const holder = readHolder(dataDir);
  const [vi, en] =
    holder === null
      ? ['một chương trình khác', 'another program']
      : [
          `"kts ${holder.command}" (tiến trình ${holder.pid} trên máy ${holder.host}, từ ${holder.since})`,
          `"kts ${holder.command}" (process ${holder.pid} on ${holder.host})`,
        ];
  return `Thư mục dữ liệu ${dataDir} đang do ${vi} sử dụng. Hãy dừng chương trình đó, hoặc đặt KTS_DATA_DIR khác; chưa có gì bị thay đổi. / The data folder is held by ${en}; nothing was touched.`;
}

function readHolder(dataDir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(holderPath(dataDir), 'utf8')) as Holder;
  } catch {
    return null;
  }
}
