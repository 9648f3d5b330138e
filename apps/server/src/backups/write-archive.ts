import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

export type Packed = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** A file of an archive, and where it lies. */
export type ToPack = { readonly name: string; readonly path: string };

/**
 * Writes files into a tar.gz at `path`, streamed, and at last the text that `ending` makes of what was packed.
 * Bytes that change while they are read end it.
 */
export async function writeArchive(
  path: string,
  files: Iterable<ToPack>,
  ending: { readonly name: string; readonly text: (packed: readonly Packed[]) => string },
): Promise<void> {
  const tar = pack();
  const written = pipeline(
    Readable.from(tar),
    // Uploads are packed already for the most part: more effort gains little and takes long.
    createGzip({ level: 1 }),
    createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
  );
  const filled = async (): Promise<void> => {
    const packed: Packed[] = [];
    for (const { name, path: from } of files) packed.push(await packFile(tar, name, from));
    tar.entry({ name: ending.name, mode: 0o600 }, ending.text(packed));
    tar.finalize();
  };
  // What breaks the one must end the other.
  await Promise.all([
    written,
    filled().catch((error: Error) => {
      tar.destroy(error);
      throw error;
    }),
  ]);
}

async function packFile(tar: ReturnType<typeof pack>, name: string, from: string): Promise<Packed> {
  const { size } = await stat(from);
  const hash = createHash('sha256');
  const packed = Promise.withResolvers<void>();
  const entry = tar.entry({ name, size, mode: 0o600 }, (error) =>
    error ? packed.reject(error) : packed.resolve(),
  ) as unknown as Writable;
  for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (!entry.write(chunk)) await drained(entry);
  }
  entry.end();
  await packed.promise;
  return { name, bytes: size, sha256: hash.digest('hex') };
}

const drained = (entry: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      entry.off('drain', settle).off('close', settle).off('error', settle);
      if (error instanceof Error) reject(error);
      else resolve();
    };
    entry.once('drain', settle).once('close', settle).once('error', settle);
  });
