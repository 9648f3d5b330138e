import Database from 'better-sqlite3';
import { migrate } from '../migrate.ts';

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string };

const rowsOf = (db: Database.Database): Map<string, string> =>
  new Map(
    db
      .prepare<[], SchemaRow>(
        "SELECT s.type, s.name, s.sql FROM sqlite_schema AS s WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite_%'",
      )
      .all()
      .map(({ type, name, sql }) => [`${type} ${name}`, sql]),
  );

/** Tables, indexes and triggers that are not as the migrations make them: missing, changed or added. */
export function schemaDifferences(
  db: Database.Database,
): { readonly what: 'missing' | 'changed' | 'added'; readonly name: string }[] {
  const fresh = new Database(':memory:');
  migrate(fresh);
  const expected = rowsOf(fresh);
  fresh.close();
  const found = rowsOf(db);
  return [
    ...[...expected].flatMap(([name, sql]) => {
      const own = found.get(name);
      return own === sql
        ? []
        : [{ what: own === undefined ? ('missing' as const) : ('changed' as const), name }];
    }),
    ...[...found.keys()]
      .filter((name) => !expected.has(name))
      .map((name) => ({ what: 'added' as const, name })),
  ];
}
