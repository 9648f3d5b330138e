import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@kts/store';
import { secretsPath } from './data-folder.ts';

/** The last entry of the record, as it stood a few seconds ago. */
export type RecordHead = { readonly entries: number; readonly hash: string };

const headPath = (dataDir: string): string => join(secretsPath(dataDir), 'record-head.json');

/** Null where none was kept yet. @throws when it cannot be read, or holds something else */
export function readHead(dataDir: string): RecordHead | null {
  try {
    const { entries, hash } = JSON.parse(readFileSync(headPath(dataDir), 'utf8')) as RecordHead;
    if (!Number.isSafeInteger(entries) || typeof hash !== 'string') throw new SyntaxError('No head');
    return { entries, hash };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes the place of the last one at once. */
function writeHead(dataDir: string, head: RecordHead): void {
  mkdirSync(secretsPath(dataDir), { recursive: true, mode: 0o700 });
  const draft = `${headPath(dataDir)}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${JSON.stringify(head)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, headPath(dataDir));
}

const EVERY = 5000;

/**
 * Keeps the head of the record beside the database, never older than some seconds: a database that knows less
 * is an older one, and a record whose tail was cut off shows. @returns what keeps it a last time and ends
 */
export function keepHead(store: Store, dataDir: string): () => void {
  let kept = '';
  const keep = (): void => {
    const head = store.record.head();
    if (head === null || head.hash === kept) return;
    writeHead(dataDir, head);
    kept = head.hash;
  };
  keep();
  const timer = setInterval(keep, EVERY).unref();
  return () => {
    clearInterval(timer);
    keep();
  };
}

/** What a head that was kept says of a database: it knows it, it is older, or it is another one. */
export function comparedWithHead(
  store: Pick<Store, 'record'>,
  head: RecordHead,
): 'known' | 'older' | 'other' {
  const hash = store.record.hashAt(head.entries);
  if (hash === null) return 'older';
  return hash === head.hash ? 'known' : 'other';
}
