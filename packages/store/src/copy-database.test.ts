import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { checkDatabase, copyDatabase, UnsoundCopyError } from './copy-database.ts';
import { migrations } from './migrations/index.ts';
import { KNOWN_SCHEMA } from './migrate.ts';
import { openStore } from './open-store.ts';
import { differingTables } from './content-sums.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function databaseOf(name: string, version: number): Database.Database {
  const db = new Database(join(folder, name));
  db.pragma('journal_mode = WAL');
  for (const { sql } of migrations.filter((each) => each.version <= version)) db.exec(sql);
  db.pragma(`user_version = ${version}`);
  db.exec("INSERT INTO setting (name, value) VALUES ('seed', 'figures')");
  return db;
}

describe('a copy', () => {
  test.each(migrations.map(({ version }) => version))(
    'of a database of version %i, which is then brought up to date',
    async (version) => {
      const db = databaseOf(`from-${version}`, version);
      const to = join(folder, `to-${version}`);
      const copied = await copyDatabase(db.name, to);
      db.close();
      expect(copied.schema).toBe(version);
      expect(copied.tables.setting?.rows).toBe(1);
      expect(differingTables(copied.tables, checkDatabase(to).tables)).toEqual([]);
      expect(statSync(to).mode & 0o777).toBe(0o600);
      const store = openStore(to);
      expect(store.settings.find('seed')).toBe('figures');
      store.close();
      expect(checkDatabase(to).schema).toBe(KNOWN_SCHEMA);
    },
  );

  test('is of one moment, and ends, while another writes without a rest', async () => {
    const db = databaseOf('busy', 1);
    db.exec('CREATE TABLE filler (text TEXT)');
    const fill = db.prepare('INSERT INTO filler VALUES (hex(zeroblob(2000)) || ?)');
    for (let row = 0; row < 2000; row += 1) fill.run(row);
    let count = 0;
    const add = db.transaction(() => {
      count += 1;
      for (const table of ['indicator', 'source'])
        db.prepare(`INSERT INTO ${table} (code, position, entry) VALUES (?, 1, '{}')`).run(String(count));
    });
    const writing = setInterval(add, 0);
    const { tables } = await copyDatabase(db.name, join(folder, 'of-busy'));
    clearInterval(writing);
    db.close();
    expect(count).toBeGreaterThan(2);
    expect(tables.indicator?.rows).toBe(tables.source?.rows);
  });

  test.each([
    ['no database', 'x'.repeat(8192)],
    ['an empty file', ''],
  ])('%s is not sound, or has no tables', (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    if (content === '') expect(checkDatabase(path).tables).toEqual({});
    else expect(() => checkDatabase(path)).toThrow(UnsoundCopyError);
  });

  test('rows that lead nowhere are told', () => {
    const db = databaseOf('astray', 1);
    db.pragma('foreign_keys = OFF');
    db.exec(
      'INSERT INTO observation (indicator_id, area_id, period, source_id, boundaries) VALUES (9, 9, 2020, 9, 2024)',
    );
    db.close();
    expect(() => checkDatabase(join(folder, 'astray'))).toThrow('foreign_key_check: 3');
  });

  test('tables that differ are named', () => {
    const sum = { rows: 1, sha256: 'a' };
    expect(
      differingTables({ a: sum, b: sum, c: sum }, { a: sum, b: { ...sum, sha256: 'b' }, d: sum }),
    ).toEqual(['b', 'c', 'd']);
  });
});
