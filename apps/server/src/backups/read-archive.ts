import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { checkDatabase, differingTables, UnsoundCopyError } from '@kts/store';
import { extract } from 'tar-stream';
import { BackupError, DATABASE, isEntryName, KEY, MANIFEST, type Manifest, manifest } from './manifest.ts';

/**
 * Unpacks a backup into the folder `into`, and looks through all of it: integrity, counts and checksums of
 * every table, checksums of every file.
 * @throws {BackupError} when anything is not as the manifest says; `into` is then of no use
 */
export async function unpackBackup(path: string, into: string): Promise<Manifest> {
  const sums = new Map<string, string>();
  let said: Manifest | null = null;
  const tar = extract();
  try {
    const read = pipeline(createReadStream(path), createGunzip(), tar);
    const unpacked = async (): Promise<void> => {
      for await (const entry of tar) {
        const { name } = entry.header;
        if (entry.header.type !== 'file' || !isEntryName(name) || sums.has(name) || said !== null)
          throw new BackupError(`tệp "${name}" không thuộc về bản sao lưu / an entry that does not belong`);
        if (name === MANIFEST) said = readManifest(await text(Readable.from(entry)));
        else sums.set(name, await unpackEntry(Readable.from(entry), join(into, name)));
      }
    };
    await Promise.all([read, unpacked()]);
  } catch (error) {
    throw asBackupError(error);
  }
  if (said === null)
    throw new BackupError('tệp bị cắt ngang hoặc không phải bản sao lưu / cut off, or no backup');
  compare(said, sums, join(into, DATABASE));
  return said;
}

function readManifest(json: string): Manifest {
  const { format } = JSON.parse(json) as { format?: unknown };
  if (typeof format === 'number' && format > 1)
    throw new BackupError('bản sao lưu của phiên bản chương trình mới hơn / made by a later program');
  return manifest.parse(JSON.parse(json));
}

async function unpackEntry(entry: AsyncIterable<Uint8Array>, to: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const file = await open(to, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    for await (const chunk of entry) {
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

function compare(said: Manifest, sums: ReadonlyMap<string, string>, database: string): void {
  const expected = new Map(said.files.map(({ name, sha256 }) => [name, sha256]));
  const names = new Set([...expected.keys(), DATABASE, ...(said.withKey ? [KEY] : [])]);
  for (const name of new Set([...names, ...sums.keys()])) {
    if (!names.has(name) || !sums.has(name) || (expected.has(name) && sums.get(name) !== expected.get(name)))
      throw new BackupError(`tệp "${name}" thiếu hoặc khác với lúc sao lưu / differs from the manifest`);
  }
  const { schema, tables } = soundDatabase(database);
  const differing = differingTables(said.tables, tables);
  if (differing.length > 0 || schema !== said.schema)
    throw new BackupError(`bảng ${differing.join(', ')} khác với lúc sao lưu / tables differ`);
}

function soundDatabase(path: string): ReturnType<typeof checkDatabase> {
  try {
    return checkDatabase(path);
  } catch (error) {
    if (!(error instanceof UnsoundCopyError)) throw error;
    throw new BackupError(`cơ sở dữ liệu trong bản sao lưu bị hỏng: ${error.message} / damaged database`);
  }
}

/** What cannot be read as gzip, tar or a manifest is damaged; a full disk or a missing right is not. */
function asBackupError(error: unknown): unknown {
  if (error instanceof BackupError) return error;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined || code === 'ENOSPC') return error;
  return new BackupError(
    `tệp bị hỏng hoặc không phải bản sao lưu (${message.split('\n')[0]}) / damaged, or no backup`,
  );
}
