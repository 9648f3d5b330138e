import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ImportAccount, ImportSheet, UnderstoodLine } from '@kts/contract';

/** What stands before the rows. */
export type SheetHead = {
  /** Of the plan that it belongs to ({@link sheetVersion}). */
  readonly version: string;
  readonly columns: ImportSheet['columns'];
  readonly account: ImportAccount;
};

/** Sheets of so many imports are kept; others are made again. */
const MOST_KEPT = 30;
const SUFFIX = '.sheet';
const BATCH = 1 << 20;
/** Line and place of a row, each in four bytes. */
const ENTRY = 8;

export const sheetPath = (uploadPath: string): string => `${uploadPath}${SUFFIX}`;

/**
 * Keeps a sheet: the head and each row as a line of JSON, then where each row begins, so that a window of
 * rows is one short read. The whole file takes the place of an earlier one at once.
 */
export async function writeSheetFile(
  path: string,
  head: Omit<SheetHead, 'account'>,
  rows: Iterable<UnderstoodLine>,
  account: () => ImportAccount,
): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    const places: number[] = [];
    let at = 0;
    let waiting = '';
    let bytes = 0;
    const flush = async (): Promise<void> => {
      await file.write(waiting);
      waiting = '';
      bytes = 0;
    };
    for (const row of rows) {
      const text = `${JSON.stringify(row)}\n`;
      places.push(row.line, at);
      const size = Buffer.byteLength(text);
      at += size;
      bytes += size;
      waiting += text;
      if (bytes > BATCH) await flush();
    }
    await flush();
    const tail = Buffer.from(JSON.stringify({ ...head, account: account() } satisfies SheetHead));
    await file.write(Buffer.from(Uint32Array.from(places).buffer));
    await file.write(tail);
    await file.write(Buffer.from(Uint32Array.from([at, places.length / 2, tail.length]).buffer));
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await forgetOldest(dirname(path), basename(path));
}

/** A sheet as it was kept for this plan; null: it has to be made. */
export async function findSheetFile(path: string, version: string): Promise<KeptSheet | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const [end = 0, rows = 0, headBytes = 0] = await numbers(file, size - 12, 12);
    const head = JSON.parse(String(await bytesOf(file, end + rows * ENTRY, headBytes))) as SheetHead;
    if (head.version !== version) return null;
    const places = await numbers(file, end, rows * ENTRY);
    return { path, head, places, end };
  } finally {
    await file.close();
  }
}

export type KeptSheet = {
  readonly path: string;
  readonly head: SheetHead;
  /** Line and place of each row. */
  readonly places: Uint32Array;
  readonly end: number;
};

export const lastLine = ({ places }: KeptSheet): number => places.at(-2) ?? 0;

/** The JSON of the rows whose lines are from…to. */
export async function sheetRows({ path, places, end }: KeptSheet, from: number, to: number): Promise<string> {
  const first = firstFrom(places, from);
  const after = firstFrom(places, to + 1);
  if (first >= after) return '[]';
  const begin = places[2 * first + 1] ?? end;
  const file = await open(path, 'r');
  try {
    const text = String(await bytesOf(file, begin, (places[2 * after + 1] ?? end) - begin));
    return `[${text.trimEnd().replaceAll('\n', ',')}]`;
  } finally {
    await file.close();
  }
}

/** The first row whose line is at least this one. */
function firstFrom(places: Uint32Array, line: number): number {
  let [low, high] = [0, places.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[2 * middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function bytesOf(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, at);
  return buffer;
}

const numbers = async (file: FileHandle, at: number, length: number): Promise<Uint32Array> =>
  new Uint32Array(Uint8Array.from(await bytesOf(file, at, length)).buffer);

async function forgetOldest(folder: string, except: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX) && name !== except);
  if (names.length < MOST_KEPT) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = dated.toSorted((a, b) => b.at - a.at).slice(MOST_KEPT - 1);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
