import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { secretsPath } from './data-folder.ts';

/** Where the key is that signs the record: a setting, else beside the database, and never in it. */
export const recordKeyPath = ({
  dataDir,
  recordKey,
}: {
  dataDir: string;
  recordKey: string | null;
}): string => recordKey ?? join(secretsPath(dataDir), 'record.key');

const KEY = /^[0-9a-f]{64}$/;

/** The key; null where there is none. @throws {StartError} when the file holds something else */
export function readRecordKey(path: string): Uint8Array | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new StartError(
      `Không đọc được tệp khóa ${path} (${code}). Hãy cấp quyền đọc cho tài khoản chạy chương trình, hoặc sửa KTS_RECORD_KEY. / The key file cannot be read.`,
    );
  }
  if (!KEY.test(text))
    throw new StartError(
      `Tệp khóa ${path} không đúng dạng (64 chữ số thập lục phân). Hãy khôi phục tệp từ bản sao lưu, hoặc xóa nó để tạo khóa mới. / The key file does not hold a key.`,
    );
  return Buffer.from(text, 'hex');
}

/** The key, made where there is none. */
export function openRecordKey(path: string): Uint8Array {
  const known = readRecordKey(path);
  if (known !== null) return known;
  const key = randomBytes(32);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${key.toString('hex')}\n`, { mode: 0o600 });
  try {
    // Of two programs that make it at once the first one's counts, and nobody reads half of it.
    linkSync(draft, path);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return openRecordKey(path);
  } finally {
    rmSync(draft, { force: true });
  }
}
