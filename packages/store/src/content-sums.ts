import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** How many rows a table has, and a checksum of all that is in them. */
export type ContentSum = { readonly rows: number; readonly sha256: string };
export type ContentSums = Readonly<Record<string, ContentSum>>;

/** Every table of a database, whatever its version; call it within a transaction for one moment of all. */
export function contentSums(db: Database): ContentSums {
  const tables = db
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_schema' ESCAPE '\\' ORDER BY name",
    )
    .all();
  return Object.fromEntries(tables.map(({ name, wr }) => [name, sumOf(db, name, wr === 1)]));
}

function sumOf(db: Database, table: string, hasNoRowid: boolean): ContentSum {
  const quoted = `"${table.replaceAll('"', '""')}"`;
  const order = hasNoRowid ? keyOf(db, table) : 'rowid';
  const hash = createHash('sha256');
  let rows = 0;
  const select = db.prepare(`SELECT * FROM ${quoted} ORDER BY ${order}`).raw();
  let portion = '';
  for (const row of select.iterate()) {
    rows += 1;
    portion += `${JSON.stringify(row)}\n`;
    if (portion.length < PORTION) continue;
    hash.update(portion);
    portion = '';
  }
  hash.update(portion);
  return { rows, sha256: hash.digest('hex') };
}

/** Letters that are hashed at once: a call for each row would take half of the time. */
const PORTION = 65_536;

const keyOf = (db: Database, table: string): string =>
  db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
    .map((column) => `"${column.replaceAll('"', '""')}"`)
    .join(', ');

/** The tables of which two sums differ; empty for none. */
export const differingTables = (a: ContentSums, b: ContentSums): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((table) => a[table]?.rows !== b[table]?.rows || a[table]?.sha256 !== b[table]?.sha256)
    .toSorted();
