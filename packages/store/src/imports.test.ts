import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Indicator } from '@kts/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from './open-store.ts';
import type { PlacedChange } from './versions.ts';

const batch = {
  kind: 'import',
  title: 'a.csv',
  fileName: 'a.csv',
  fileSha256: 'x',
  publishedAt: 10,
  recordedAt: 10,
  uploadedBy: 'An',
  publishedBy: 'Bình',
  undoes: null,
  reason: null,
} as const;

const change = (period: string, value: number): PlacedChange => ({
  key: { indicator: 'share', area: 'vn', period, source: 'nso', boundaries: null },
  before: null,
  after: {
    ...{ value, missingReason: null, status: ['A'], quality: 'ok', bound: null, note: null, noteEn: null },
    ...{ releasedOn: null, sourceTitle: null, sourceUrl: null },
  },
  cell: { sheet: null, line: 2, column: 'D', text: String(value) },
});

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kts-imports-'));
  store = openStore(join(folder, 'kts.sqlite'));
  store.codebook.put({
    units: [],
    formerAreas: [],
    indicators: [{ code: 'share' } as Indicator],
    areas: [{ slug: 'vn' } as never],
    sources: [{ code: 'nso' } as never],
    targets: [],
  });
  store.batches.commit(batch, [change('2020', 1)]);
  store.imports.add({
    ...{ id: 'a', state: 'reading', fileName: 'a.csv', bytes: 1, sha256: 'x', uploadedBy: null },
    ...{ uploader: 'An', uploadedAt: 1, idempotencyKey: null },
    ...{ settings: '{}', answers: '{}', cells: '[]', acknowledged: '[]', reasons: '{}' },
  });
  store.imports.show('a', { state: 'ready', plan: '{}', digest: 'd', revision: 1 });
  store.imports.submit('a', 'd', 15);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const publish = (more: object = {}) =>
  store.imports.publish('a', {
    batch,
    changes: [change('2021', 2)],
    mends: [],
    digest: 'd',
    revision: 1,
    decision: { by: 'Bình', at: 20, reason: null },
    ...more,
  });

/** Batches, and the state of the import. */
function found(): unknown {
  const db = new Database(join(folder, 'kts.sqlite'), { readonly: true });
  const batches = db.prepare('SELECT max(id) FROM batch').pluck().get();
  db.close();
  return [batches, store.imports.find('a')?.state];
}

test('a plan of the present revision is published', () => {
  expect(publish()).toBe('published');
  expect(found()).toEqual([2, 'published']);
});

test('a plan made on an earlier revision is not published: figures may have changed under it', () => {
  store.batches.commit(batch, [change('2022', 3)]);
  expect(publish()).toBe('moved');
  expect(found()).toEqual([2, 'submitted']);
});

test('a plan of another digest than the one that was submitted is not published', () => {
  expect(publish({ digest: 'other' })).toBe('not-submitted');
  expect(found()).toEqual([1, 'submitted']);
});

test('an import that is not submitted is not published', () => {
  store.imports.reject('a', { by: 'Bình', at: 16, reason: 'sai kỳ' });
  expect(publish()).toBe('not-submitted');
  expect(found()).toEqual([1, 'rejected']);
});

test('an import is published once', () => {
  expect([publish(), publish({ revision: 2 })]).toEqual(['published', 'not-submitted']);
  expect(found()).toEqual([2, 'published']);
});

test('the same value with another status is written as a revision, the same again is not', () => {
  const { key, after, cell } = change('2020', 1);
  const again = { key, before: after, after, cell };
  expect(publish({ changes: [again, { ...again, after: after && { ...after, status: ['P'] } }] })).toBe(
    'published',
  );
  const db = new Database(join(folder, 'kts.sqlite'), { readonly: true });
  const counts = db.prepare('SELECT created, revised, withdrawn FROM batch WHERE id = 2').raw().get();
  const versions = db
    .prepare('SELECT value, status FROM observation_version ORDER BY known_from')
    .raw()
    .all();
  db.close();
  expect(counts).toEqual([0, 1, 0]);
  expect(versions).toEqual([
    [1, 'A'],
    [1, 'P'],
  ]);
});
