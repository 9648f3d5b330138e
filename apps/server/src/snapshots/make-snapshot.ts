import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { copyPublished, openSnapshot } from '@kts/store';
import { databasePath, documentsPath } from '../folder/data-folder.ts';
import { type CurrentSnapshot, isSnapshotName, readCurrent, writeCurrent } from './snapshot-folder.ts';

export type SnapshotWish = {
  readonly dataDir: string;
  /** To which it is put. */
  readonly folder: string;
  readonly program: string;
  readonly at: number;
};

/** Nodes have changed to a newer one long before. */
const OLD_AFTER_MS = 3_600_000;
const MAKING = /^making-\d+\.sqlite(?:-journal)?$/;

/**
 * Puts what is published now into a folder that reading nodes see: first the database and the files of
 * documents, each in whole, and at last the word of which is the current one.
 */
export async function makeSnapshot({ dataDir, folder, program, at }: SnapshotWish): Promise<CurrentSnapshot> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const making = join(folder, `making-${process.pid}.sqlite`);
  await rm(making, { force: true });
  try {
    await copyPublished(databasePath(dataDir), making);
    const { documents, ...state } = look(making);
    for (const id of documents) await copyDocument(dataDir, folder, id);
    const sha256 = await sumOfFile(making);
    const file = `kts-${state.revision}-${sha256.slice(0, 16)}.sqlite`;
    // Another account, on another machine, reads it: nothing in it is secret.
    await chmod(making, 0o644);
    await rename(making, join(folder, file));
    const current = { format: 1 as const, file, sha256, ...state, program, at: new Date(at).toISOString() };
    writeCurrent(folder, current);
    await removeOld(folder, at);
    return current;
  } finally {
    await rm(making, { force: true });
  }
}

/** What the copy is of, and the files of the documents that stand. */
function look(path: string) {
  const store = openSnapshot(path);
  try {
    const files = new Map(
      store.register.documentVersions().map(({ code, after }) => [code, after?.file?.id ?? null]),
    );
    return {
      revision: store.revision(),
      codebook: store.settings.find('codebook') ?? '',
      documents: [...files.values()].filter((id) => id !== null),
    };
  } finally {
    store.close();
  }
}

/** Once: a file under its name is never another. One that is lost here is lost for readers of the writer too. */
async function copyDocument(dataDir: string, folder: string, id: string): Promise<void> {
  const [from, to] = [join(documentsPath(dataDir), id), join(documentsPath(folder), id)];
  if (existsSync(to) || !existsSync(from)) return;
  await mkdir(documentsPath(folder), { recursive: true, mode: 0o755 });
  const draft = `${to}.part`;
  await copyFile(from, draft);
  await chmod(draft, 0o644);
  await rename(draft, to);
}

/** SHA-256 of a file of any size. */
export async function sumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function removeOld(folder: string, now: number): Promise<void> {
  const current = readCurrent(folder)?.file;
  for (const name of readdirSync(folder)) {
    if (name === current || !(isSnapshotName(name) || MAKING.test(name))) continue;
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > OLD_AFTER_MS) await rm(path, { force: true });
  }
}
