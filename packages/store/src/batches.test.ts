import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Indicator, keyText, type ObservationKey, type Reading } from '@kts/domain';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewBatch } from './batches.ts';
import { NewerDatabaseError } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openStore, type Store } from './open-store.ts';
import type { PlacedChange } from './versions.ts';

const key: ObservationKey = {
  indicator: 'share',
  area: 'vn',
  period: '2022',
  source: 'nso',
  boundaries: null,
};
const reading = (value: number | null, more: Partial<Reading> = {}): Reading => ({
  value,
  missingReason: value === null ? 'O' : null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: null,
  sourceUrl: null,
  ...more,
});
const batch = (publishedAt: number): NewBatch => ({
  kind: 'import',
  title: 'test',
  fileName: 'test.csv',
  fileSha256: `${publishedAt}`,
  publishedAt,
  recordedAt: publishedAt,
  uploadedBy: null,
  publishedBy: null,
  undoes: null,
  reason: null,
});
const put = (
  value: number | null,
  before: Reading | null = null,
  at: ObservationKey = key,
): PlacedChange => ({ key: at, before, after: reading(value), cell: null });

let store: Store;
beforeEach(() => {
  store = openStore(':memory:');
  store.codebook.put({
    units: [],
    formerAreas: [],
    indicators: [{ code: 'share' } as Indicator],
    areas: [{ slug: 'vn' } as never, { slug: 'tien-giang' } as never],
    sources: [{ code: 'nso' } as never],
    targets: [],
  });
});

const at = (asOf: number | null): (number | null)[] =>
  store.queries.observations.find({ asOf }).map(({ value }) => value);

describe('versions', () => {
  test('each is known from its batch until the next', () => {
    store.batches.commit(batch(100), [put(12.67)]);
    store.batches.commit(batch(200), [put(12.63, reading(12.67))]);
    expect([99, 100, 199, 200, null].map(at)).toEqual([[], [12.67], [12.67], [12.63], [12.63]]);
  });

  test('a release found later takes its place in time and changes nothing of today', () => {
    store.batches.commit(batch(100), [put(12.67)]);
    store.batches.commit(batch(300), [put(12.83, reading(12.67))]);
    store.batches.commit(batch(200), [put(12.63, reading(12.67))]);
    expect([150, 200, 299, 300, null].map(at)).toEqual([[12.67], [12.63], [12.63], [12.83], [12.83]]);
  });

  test('one older than all that stands is known until the first of them', () => {
    store.batches.commit(batch(200), [put(2)]);
    store.batches.commit(batch(100), [put(1)]);
    expect([50, 150, 250].map(at)).toEqual([[], [1], [2]]);
  });

  test('two at one moment: the later batch counts', () => {
    store.batches.commit(batch(100), [put(1)]);
    store.batches.commit(batch(100), [put(2, reading(1))]);
    expect([at(100), at(null)]).toEqual([[2], [2]]);
  });

  test('withdrawn means not there from then on', () => {
    store.batches.commit(batch(100), [put(1)]);
    store.batches.commit(batch(200), [{ key, before: reading(1), after: null, cell: null }]);
    expect([at(150), at(null)]).toEqual([[1], []]);
  });

  test('zero is a value, a missing figure has its reason', () => {
    store.batches.commit(batch(100), [put(0), put(null, null, { ...key, period: '2023' })]);
    expect(
      store.queries.observations
        .find({ asOf: null })
        .map(({ value, missingReason }) => [value, missingReason]),
    ).toEqual([
      [0, null],
      [null, 'O'],
    ]);
  });

  test('the two lists of provinces are two series', () => {
    const old = { ...key, area: 'tien-giang', boundaries: '2024' as const };
    store.batches.commit(batch(100), [put(1, null, old), put(2, null, { ...old, boundaries: '2025' })]);
    expect(new Set(store.queries.observations.find({ asOf: null }).map(keyText)).size).toBe(2);
  });

  test('what says the same as before adds no version', () => {
    store.batches.commit(batch(100), [put(1)]);
    store.batches.commit(batch(200), [put(1, reading(1))]);
    expect(store.check()).toMatchObject({ batches: 2, versions: 1 });
  });

  test('a batch that fails at its last change leaves nothing', () => {
    const bad = put(3, null, { ...key, indicator: 'unheard-of' });
    expect(() =>
      store.batches.commit(batch(100), [put(1), put(2, null, { ...key, period: '2023' }), bad]),
    ).toThrow('unheard-of');
    expect(store.check()).toMatchObject({
      batches: 0,
      observations: 0,
      versions: 0,
      integrity: 'ok',
      foreignKeys: 0,
    });
    expect(store.batches.revision()).toBe(0);
  });

  test('a row has a value or a reason, never both or neither', () => {
    expect(() =>
      store.batches.commit(batch(100), [
        { key, before: null, after: { ...reading(1), missingReason: 'O' }, cell: null },
      ]),
    ).toThrow(/CHECK/);
    expect(() =>
      store.batches.commit(batch(100), [
        { key, before: null, after: { ...reading(1), value: null }, cell: null },
      ]),
    ).toThrow(/CHECK/);
  });
});

describe('the file', () => {
  const inFolder = (run: (path: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'kts-store-'));
    try {
      run(join(folder, 'kts.sqlite'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('of a later program is refused and not touched', () =>
    inFolder((path) => {
      const db = new Database(path);
      db.pragma(`user_version = ${(migrations.at(-1)?.version ?? 0) + 1}`);
      db.close();
      expect(() => openStore(path)).toThrow(NewerDatabaseError);
    }));

  test('keeps what was written when it is opened again', () =>
    inFolder((path) => {
      const file = openStore(path);
      file.settings.put('a', 'b');
      expect(file.settings.find('a')).toBe('b');
      file.close();
      const again = openStore(path);
      expect(again.settings.find('a')).toBe('b');
      again.close();
    }));
});
