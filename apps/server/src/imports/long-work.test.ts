import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openStore, type Store } from '@kts/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedStore } from '../seed/seed-store.ts';
import { DATA_ROOT } from '../start-server.ts';
import { noDecisions, storedDecisions } from './decisions.ts';
import { LongWorkError } from './long-work-error.ts';
import { longWork } from './long-work.ts';
import type { WorkProcessOptions } from './work-process.ts';
import { newImportId, uploadFolder } from './upload-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-work-'));
const settings = { databasePath: join(folder, 'kts.sqlite'), uploadsPath: join(folder, 'uploads') };
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

async function upload(rows: number): Promise<string> {
  const lines = Array.from({ length: rows }, (_, i) => `smartphone-share,Hà Nội,2023,a${i},%,A,province`);
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
    uploadedAt: 0,
    idempotencyKey: null,
  });
  return id;
}

/** What became of a large file, and whether a small one is read afterwards all the same. */
async function fates(options: Partial<WorkProcessOptions>): Promise<unknown[]> {
  const work = longWork({ ...settings, ...options });
  const [large, small] = [await upload(190_000), await upload(1)];
  const outcomes = await Promise.allSettled([
    work.run('plan', { id: large }),
    work.run('plan', { id: small }),
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
  const work = longWork({ ...settings, timeLimit: 20 });
  await expect(work.run('plan', { id: await upload(190_000) })).rejects.toMatchObject({ because: 'time' });
  await work.close();
});

test('a file that is gone or was changed is not planned', async () => {
  const id = await upload(1);
  await uploads.remove(id);
  const work = longWork(settings);
  await expect(work.run('plan', { id })).rejects.toMatchObject({ because: 'failed' });
  await work.close();
  await expect(work.run('plan', { id })).rejects.toMatchObject({ because: 'closing' });
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
