import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { SEALED, SIGNED, UNSIGNED } from './signed-tables.ts';

test('every table is signed, sealed, or named as one that need not be', () => {
  const db = new Database(':memory:');
  migrate(db);
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  db.close();
  const listed = [...SIGNED.map(({ table }) => table.split('.')[0] ?? ''), ...SEALED, ...UNSIGNED];
  expect([...new Set(listed)].toSorted()).toEqual(tables);
});
