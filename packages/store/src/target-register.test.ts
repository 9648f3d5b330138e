import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from '@kts/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from './open-store.ts';
import { migrations } from './migrations/index.ts';
import type { RegisterRecorder } from './target-register.ts';

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
const recorder: RegisterRecorder = {
  userId: null,
  name: 'An',
  address: '127.0.0.1',
  at: 5,
  reason: 'sửa theo văn bản',
  fileSha256: null,
};
const state = { document: target.document, file: null };
const documentCreated = { code: 'd', before: null, after: state, line: 2 };
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
  expect(store.register.revision()).toBe(0);
  store.register.record(recorder, () => ({ targets: [created] }));
  store.register.record({ ...recorder, at: 6 }, () => ({
    targets: [{ code: 't', before: target, after: null, line: null }],
  }));
  expect(store.register.revision()).toBe(2);
  const [first, second] = store.register.targetVersions();
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

test('documents have versions of their own, with their files', () => {
  const file = { id: 'x', name: 'a.pdf', kind: 'pdf', bytes: 9, sha256: '0' } as const;
  store.register.record(recorder, () => ({ documents: [documentCreated], targets: [created] }));
  store.register.record(recorder, () => ({
    documents: [{ code: 'd', before: state, after: { ...state, file }, line: null }],
  }));
  expect(store.register.revision()).toBe(3);
  expect(store.register.documentVersions()).toMatchObject([
    { id: 1, code: 'd', before: null, after: state, recordedBy: 'An' },
    { id: 2, before: state, after: { document: target.document, file } },
  ]);
});

test('what was corrected with a target before documents had versions is taken over', () => {
  const db = new Database(':memory:');
  for (const { version, sql } of migrations) if (version < 6) db.exec(sql);
  const insert = db.prepare(`
    INSERT INTO target_version (target_code, entry, document, before, known_from, recorded_by, reason)
    VALUES ('t', '{}', ?, ?, 5, 'An', 'r')`);
  const corrected = JSON.stringify({ ...target.document, number: '2' });
  insert.run(corrected, JSON.stringify(target));
  insert.run(corrected, JSON.stringify({ ...target, document: JSON.parse(corrected) }));
  db.exec(migrations.find(({ version }) => version === 6)?.sql ?? '');
  const rows = db.prepare<[], Record<string, string>>('SELECT * FROM document_version').all();
  expect(rows).toHaveLength(1);
  expect(JSON.parse(rows[0]?.before ?? '')).toEqual(state);
  expect(JSON.parse(rows[0]?.state ?? '').document.number).toBe('2');
  db.close();
});

test('all of them or none', () => {
  expect(() =>
    store.register.record(recorder, () => ({
      documents: [documentCreated],
      targets: [created, { code: 'u', before: null, after: null, line: null }],
    })),
  ).toThrow('CHECK');
  expect(() => store.register.record({ ...recorder, reason: '  ' }, () => ({ targets: [created] }))).toThrow(
    'CHECK',
  );
  expect(() =>
    store.register.record(recorder, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(store.register.revision()).toBe(0);
});

test('nothing of a version is changed or removed', () => {
  store.register.record(recorder, () => ({ targets: [created] }));
  const db = new Database(join(folder, 'kts.sqlite'));
  expect(() => db.exec("UPDATE target_version SET reason = 'x'")).toThrow('only added to');
  expect(() => db.exec('DELETE FROM target_version')).toThrow('only added to');
  store.register.record(recorder, () => ({ documents: [documentCreated] }));
  expect(() => db.exec("UPDATE document_version SET reason = 'x'")).toThrow('only added to');
  expect(() => db.exec('DELETE FROM document_version')).toThrow('only added to');
  db.close();
});
