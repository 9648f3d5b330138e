import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from '@kts/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from './open-store.ts';
import type { TargetRecorder } from './targets.ts';

const target: Target = {
  code: 't',
  area: 'a',
  indicator: 'share',
  period: '2025',
  comparator: '>=',
  value: 15,
  valueMax: null,
  document: {
    code: 'd',
    number: '1',
    titleVi: 'Nghị quyết',
    titleEn: '',
    issuedOn: null,
    issuer: 'Tỉnh ủy',
    area: null,
    address: null,
    note: null,
  },
  source: null,
  baseline: null,
  noteVi: null,
  noteEn: null,
  citations: [],
};
const recorder: TargetRecorder = {
  userId: null,
  name: 'An',
  address: '127.0.0.1',
  at: 5,
  reason: 'sửa theo văn bản',
  fileSha256: null,
};
const created = { code: 't', before: null, after: target, line: 3 };

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kts-targets-'));
  store = openStore(join(folder, 'kts.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test('versions come back as they were given, the oldest first', () => {
  expect(store.targets.revision()).toBe(0);
  store.targets.record(recorder, () => [created]);
  store.targets.record({ ...recorder, at: 6 }, () => [
    { code: 't', before: target, after: null, line: null },
  ]);
  expect(store.targets.revision()).toBe(2);
  const [first, second] = store.targets.versions();
  expect(first).toEqual({
    id: 1,
    code: 't',
    before: null,
    after: target,
    knownFrom: 5,
    recordedBy: 'An',
    reason: 'sửa theo văn bản',
  });
  expect(second).toMatchObject({ id: 2, before: target, after: null, knownFrom: 6 });
});

test('all of them or none', () => {
  expect(() =>
    store.targets.record(recorder, () => [created, { code: 'u', before: null, after: null, line: null }]),
  ).toThrow('CHECK');
  expect(() => store.targets.record({ ...recorder, reason: '  ' }, () => [created])).toThrow('CHECK');
  expect(() =>
    store.targets.record(recorder, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(store.targets.revision()).toBe(0);
});

test('nothing of a version is changed or removed', () => {
  store.targets.record(recorder, () => [created]);
  const db = new Database(join(folder, 'kts.sqlite'));
  expect(() => db.exec("UPDATE target_version SET reason = 'x'")).toThrow('only added to');
  expect(() => db.exec('DELETE FROM target_version')).toThrow('only added to');
  db.close();
});
