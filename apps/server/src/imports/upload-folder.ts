import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { LARGEST_FILE } from '@kts/domain';

/** How long the rest of a file that is too large is listened to, so that its sender hears the answer. */
const LONGEST_DRAIN = 4000;

/** Bytes that are read at a time. Of who does not take them, some three pieces wait. */
const PIECE = 64 * 1024;

/** 128 bits that nobody can guess, in letters that an address and a file can carry. */
export const newImportId = (): string => randomBytes(16).toString('base64url');

export class UploadTooLargeError extends Error {
  override readonly name = 'UploadTooLargeError';
}

/** The file of an import is not the one that was uploaded. */
export class UploadDamagedError extends Error {
  override readonly name = 'UploadDamagedError';
}

export type Received = { readonly bytes: number; readonly sha256: string };

export type UploadFolder = ReturnType<typeof uploadFolder>;

/** The files as they were sent, each under its import's id, readable by this program only. */
export function uploadFolder(path: string) {
  const pathOf = (id: string): string => join(path, id);
  const partOf = (id: string): string => `${pathOf(id)}.part`;
  const remove = (id: string): Promise<void> => rm(pathOf(id), { force: true });

  /** What each file was when it was last seen to be whole: it is not read again for every reader. */
  const verified = new Map<string, string>();

  const write = async (id: string, chunks: AsyncIterable<Uint8Array>): Promise<Received> => {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const file = await open(partOf(id), 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > LARGEST_FILE) throw new UploadTooLargeError();
        hash.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
      await rename(partOf(id), pathOf(id));
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await file.close();
    }
  };

  return {
    pathOf,
    remove,

    /**
     * Writes what arrives, counting as it comes. What is cut off or too large leaves nothing.
     * @throws {UploadTooLargeError} when the sender has been heard out, or after some seconds
     */
    receive: async (id: string, stream: Readable): Promise<Received> => {
      try {
        return await write(id, stream.iterator({ destroyOnReturn: false }));
      } catch (error) {
        await rm(partOf(id), { force: true });
        if (error instanceof UploadTooLargeError) await hearOut(stream);
        throw error;
      }
    },

    /**
     * Its bytes one after the other, once all of them were seen to be what was uploaded.
     * @throws {UploadDamagedError}
     */
    stream: async (id: string, sha256: string): Promise<Readable> => {
      try {
        const { mtimeMs, size } = await stat(pathOf(id));
        const seen = `${sha256} ${mtimeMs} ${size}`;
        if (verified.get(id) !== seen && (await sha256Of(pathOf(id))) !== sha256)
          throw new UploadDamagedError(id);
        verified.set(id, seen);
      } catch {
        throw new UploadDamagedError(id);
      }
      return createReadStream(pathOf(id), { highWaterMark: PIECE });
    },

    /** @throws {UploadDamagedError} when it is not what was uploaded */
    read: async (id: string, sha256: string): Promise<Uint8Array> => {
      const bytes = await readFile(pathOf(id)).catch(() => null);
      if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new UploadDamagedError(id);
      }
      return bytes;
    },

    /** Whether it is there. */
    has: (id: string): Promise<boolean> =>
      stat(pathOf(id)).then(
        (found) => found.isFile(),
        () => false,
      ),
  };
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** A connection that is closed on somebody who is still sending loses the answer. */
async function hearOut(stream: Readable): Promise<void> {
  if (stream.readableEnded) return;
  const done = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error'] as const) stream.once(event, () => resolve());
  });
  stream.resume();
  await Promise.race([done, sleep(LONGEST_DRAIN, undefined, { ref: false })]);
}
