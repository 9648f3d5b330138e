import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEntry } from './audit.ts';
import { openStore, type Store } from './open-store.ts';

const entry = (subject: string): AuditEntry => ({
  by: { userId: null, name: 'Nguyễn Văn An', address: '127.0.0.1' },
  at: 5,
  action: 'import-uploaded',
  subject,
  details: { fileName: 'quý 2.csv' },
});

let folder: string;
let path: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kts-audit-'));
  path = join(folder, 'kts.sqlite');
  store = openStore(path);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});
const record = (...subjects: string[]): void => {
  for (const subject of subjects) {
    store.recorded(
      () => null,
      () => entry(subject),
    );
  }
};
const nothing = { action: null, who: null, subject: null };
const subjects = (): unknown[] => store.queries.audit.find(nothing, 10, 0).map(({ subject }) => subject);

test('the newest first, by action, name and subject', () => {
  record('a', 'b', 'c');
  expect(subjects()).toEqual(['c', 'b', 'a']);
  const { audit } = store.queries;
  expect(audit.find({ ...nothing, subject: 'b' }, 10, 0)).toEqual([
    {
      id: 2,
      at: 5,
      who: 'Nguyễn Văn An',
      address: '127.0.0.1',
      action: 'import-uploaded',
      subject: 'b',
      details: '{"fileName":"quý 2.csv"}',
    },
  ]);
  expect([
    audit.count({ ...nothing, who: 'Nguyễn Văn An' }),
    audit.count({ ...nothing, action: 'signed-in' }),
  ]).toEqual([3, 0]);
});

test('what long details say is not in a list', () => {
  store.recorded(
    () => null,
    () => ({ ...entry('a'), details: { cells: 'x'.repeat(5000) } }),
  );
  expect(store.queries.audit.find(nothing, 1, 0)[0]?.details).toBeNull();
  expect(store.check().audit).toEqual({ entries: 1, brokenAt: null });
});

test('a change and its entry, or neither', () => {
  const add = () => store.settings.put('a', '1');
  expect(() =>
    store.recorded(add, () => {
      throw new Error('no record');
    }),
  ).toThrow('no record');
  expect(() =>
    store.recorded(
      () => {
        add();
        throw new Error('no change');
      },
      () => entry('a'),
    ),
  ).toThrow('no change');
  expect([store.settings.find('a'), subjects()]).toEqual([null, []]);
  expect(store.recorded(add, () => null)).toBeUndefined();
  expect([store.settings.find('a'), subjects()]).toEqual(['1', []]);
});

describe('who changes the record with another program is found out', () => {
  const other = (sql: string): void => {
    const db = new Database(path);
    for (const trigger of ['audit_stays', 'audit_is_kept']) db.exec(`DROP TRIGGER ${trigger}`);
    db.exec(sql);
    db.close();
  };
  test.each([
    ['a byte of what was done', "UPDATE audit SET details = replace(details, '2', '3') WHERE id = 2", 2],
    ['who did it', "UPDATE audit SET who = 'Trần Thị B' WHERE id = 3", 3],
    ['when', 'UPDATE audit SET at = 6 WHERE id = 1', 1],
    ['a row taken out', 'DELETE FROM audit WHERE id = 2', 2],
    ['the last rows cut off', 'DELETE FROM audit WHERE id > 2', 3],
    ['all of them', 'DELETE FROM audit', 1],
    [
      'two exchanged',
      'UPDATE audit SET id = 9 WHERE id = 2; UPDATE audit SET id = 2 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = 9',
      2,
    ],
    ['a hash', 'UPDATE audit SET hash = zeroblob(32) WHERE id = 4', 4],
  ])('%s', (_name, sql, brokenAt) => {
    record('a', 'b', 'c', 'd');
    expect(store.check().audit).toEqual({ entries: 4, brokenAt: null });
    other(sql);
    expect(store.check().audit.brokenAt).toBe(brokenAt);
  });
});

test('this program itself cannot', () => {
  record('a');
  const db = new Database(path);
  expect(() => db.exec("UPDATE audit SET who = ''")).toThrow('audit is only added to');
  expect(() => db.exec('DELETE FROM audit')).toThrow('audit is only added to');
  db.close();
});

test('entries of two connections make one chain', () => {
  const second = openStore(path);
  record('a');
  second.recorded(
    () => null,
    () => entry('b'),
  );
  record('c');
  second.close();
  expect(store.check().audit).toEqual({ entries: 3, brokenAt: null });
});
