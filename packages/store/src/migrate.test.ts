import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, NewerDatabaseError } from './migrate.ts';
import { migrations } from './migrations/index.ts';

const versionOf = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }));

/** A database as the program of that version left it, with something in it. */
function databaseOf(version: number): Database.Database {
  const db = new Database(':memory:');
  for (const { sql } of migrations.filter((each) => each.version <= version)) db.exec(sql);
  db.pragma(`user_version = ${version}`);
  if (version >= 1) {
    db.exec(`
      INSERT INTO setting (name, value) VALUES ('seed', 'figures');
      INSERT INTO area (slug, position, entry) VALUES ('tien-giang', 1, '{}');
      INSERT INTO batch (kind, title, published_at, recorded_at) VALUES ('seed', 'first', 1, 1);
    `);
  }
  return db;
}

describe('migrate', () => {
  test.each([0, ...migrations.map(({ version }) => version)])(
    'from version %i to now, nothing lost',
    (version) => {
      const db = databaseOf(version);
      migrate(db);
      expect(versionOf(db)).toBe(migrations.at(-1)?.version);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      if (version >= 1) {
        expect(db.prepare('SELECT value FROM setting').all()).toEqual([{ value: 'figures' }]);
        expect(db.prepare('SELECT slug FROM area').all()).toEqual([{ slug: 'tien-giang' }]);
        expect(db.prepare('SELECT title FROM batch').all()).toEqual([{ title: 'first' }]);
      }
      db.close();
    },
  );

  test('a later program wrote it: left alone', () => {
    const db = databaseOf(1);
    db.pragma('user_version = 999');
    expect(() => migrate(db)).toThrow(NewerDatabaseError);
    expect(versionOf(db)).toBe(999);
    db.close();
  });

  test('cells that were mended before it was kept by whom are those of the uploader, of no known moment', () => {
    const db = databaseOf(7);
    db.exec(`
      INSERT INTO import (id, state, file_name, bytes, sha256, settings, answers, cells, acknowledged, uploader, uploaded_at)
      VALUES ('a', 'ready', 'a.csv', 1, 'x', '{}', '{}', '[{"sheet":null,"line":2,"column":"D","text":"1"}]', '[]', 'An', 1)
    `);
    migrate(db);
    const cells = db.prepare<[], string>('SELECT cells FROM import').pluck().get() ?? '';
    expect(JSON.parse(cells)).toEqual([{ sheet: null, line: 2, column: 'D', text: '1', by: 'An', at: null }]);
    db.close();
  });

  test('versions follow one another, every table is strict', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    const db = databaseOf(0);
    migrate(db);
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT GLOB 'sqlite_*'")
      .all();
    expect(loose).toEqual([]);
    db.close();
  });
});
