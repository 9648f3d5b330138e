import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openStore, type Store } from '@kts/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedStore } from '../seed/seed-store.ts';
import { DATA_ROOT } from '../start-server.ts';
import { noDecisions, storedDecisions } from './decisions.ts';
import type { JobName } from './jobs.ts';
import { LongWorkError } from './long-work-error.ts';
import { longWork } from './long-work.ts';
import { nextInTurn, type Urgency } from './turns.ts';
import type { WorkProcessOptions } from './work-process.ts';
import { newImportId, uploadFolder } from './upload-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-work-'));
const settings = {
  databasePath: join(folder, 'kts.sqlite'),
  uploadsPath: join(folder, 'uploads'),
  recordKeyPath: null,
  planTimeLimit: 60_000,
};
const uploads = uploadFolder(settings.uploadsPath);
let store: Store;
beforeAll(() => {
  store = openStore(settings.databasePath);
  seedStore(store, 'codebook', DATA_ROOT, 0);
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const upload = (rows: number): Promise<string> => receive(Array.from({ length: rows }, (_, i) => `a${i}`));

/** A file with these values. */
async function receive(values: readonly string[]): Promise<string> {
  const lines = values.map((value) => `smartphone-share,Hà Nội,2023,${value},%,A,province`);
  const bytes = Buffer.from(['indicator,province,period,value,unit,status,source', ...lines].join('\n'));
  const id = newImportId();
  await uploads.receive(id, Readable.from([bytes]));
  store.imports.add({
    id,
    state: 'reading',
    fileName: 'x.csv',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...storedDecisions(noDecisions),
    uploadedBy: null,
    uploader: 'x',
    uploadedAt: Date.parse('2026-11-22T09:00:00+07:00'),
    idempotencyKey: null,
  });
  return id;
}

/** What became of a large file, and whether a small one is read afterwards all the same. */
async function fates(options: Partial<WorkProcessOptions>): Promise<unknown[]> {
  const work = longWork({ ...settings, ...options });
  const [large, small] = [await upload(190_000), await upload(1)];
  const outcomes = await Promise.allSettled([
    work.run('plan', { id: large }, 1),
    work.run('plan', { id: small }, 1),
  ]);
  await work.close();
  return [
    ...outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.because : 'read')),
    store.imports.find(small)?.state,
  ];
}

test('a process out of memory takes only its job with it', async () => {
  expect(await fates({ heapMegabytes: 64 })).toEqual(['memory', 'read', 'refused']);
});

test('nor does one that is out of time', async () => {
  const work = longWork({ ...settings, planTimeLimit: 20 });
  await expect(work.run('plan', { id: await upload(190_000) }, 1)).rejects.toMatchObject({ because: 'time' });
  await work.close();
});

test('a file that is gone or was changed is not planned', async () => {
  const id = await upload(1);
  await uploads.remove(id);
  const work = longWork(settings);
  await expect(work.run('plan', { id }, 1)).rejects.toMatchObject({ because: 'failed' });
  await work.close();
  await expect(work.run('plan', { id }, 1)).rejects.toMatchObject({ because: 'closing' });
});

test('a job that fails tells of a full disk, of which the caller is answered 507, or of nothing but itself', () => {
  const of = (code: string | null) => LongWorkError.of({ message: 'x', code });
  expect(
    ['SQLITE_FULL', 'ENOSPC', 'EACCES', null].map((code) => [of(code).because, of(code).statusCode]),
  ).toEqual([
    ['space', 503],
    ['space', 503],
    ['failed', 500],
    ['failed', 500],
  ]);
});

test("a publication and a list end while another person's file is being read", async () => {
  const work = longWork(settings);
  const [small, slow] = [await receive(['80.5']), await receive(['80.5'])];
  await work.run('plan', { id: small }, 1);
  const digest = store.imports.find(small)?.digest ?? '';
  store.imports.submit(small, digest, 0);
  // Nobody writes to the pipe: it is read until that is given up.
  await uploads.remove(slow);
  execFileSync('mkfifo', [uploads.pathOf(slow)]);
  const reading = work.run('plan', { id: slow }, 2).catch(({ because }: LongWorkError) => because);
  try {
    const by = { userId: null, name: 'x', address: null };
    const list = await work.run('changes', { id: small, kind: null, offset: 0, limit: 1 }, 1);
    expect(JSON.parse(list).total).toBe(1);
    expect(await work.run('publish', { id: small, digest, by, at: 0 }, 3)).toBe('published');
    work.cancel(({ name }) => name === 'plan');
    expect(await reading).toBe('cancelled');
  } finally {
    await work.close();
  }
});

describe('whose turn it is', () => {
  type InLine = { readonly job: { readonly name: JobName }; readonly by: number };
  const line = (...entries: readonly [JobName, number][]): InLine[] =>
    entries.map(([name, by]) => ({ job: { name }, by }));
  const order = (
    waiting: InLine[],
    takes: Urgency = 'reading',
    mayPublish = true,
    readers: readonly number[] = [],
  ): string[] => {
    const pick = nextInTurn();
    const names: string[] = [];
    const free = { takes, mayPublish, readers };
    for (let next = pick(waiting, free); next !== null; next = pick(waiting, free))
      names.push(`${next.job.name} ${next.by}`);
    return names;
  };

  test('the one file of one person goes before the second of another', () => {
    expect(order(line(['plan', 1], ['plan', 1], ['plan', 1], ['plan', 2]))).toEqual([
      'plan 1',
      'plan 2',
      'plan 1',
      'plan 1',
    ]);
  });

  test('a publication goes before a list, and a list before a file to be read', () => {
    expect(order(line(['plan', 1], ['issues', 2], ['undo', 3], ['publish', 4]))).toEqual([
      'undo 3',
      'publish 4',
      'issues 2',
      'plan 1',
    ]);
  });

  test('a second process reads the file of somebody else, never two of one person', () => {
    const waiting = line(['plan', 1], ['plan', 2], ['changes', 1]);
    expect(order(waiting, 'reading', true, [1])).toEqual(['changes 1', 'plan 2']);
  });

  test('a process for lists reads no files, and no two publications run at once', () => {
    const waiting = line(['plan', 1], ['changes', 1], ['publish', 2]);
    expect(order(waiting, 'list', false)).toEqual(['changes 1']);
    expect(order(waiting, 'publication')).toEqual(['publish 2']);
  });
});
