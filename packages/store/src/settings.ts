import type { Database } from 'better-sqlite3';

/** Gives a named text; null where it was never put. */
export function settingReader(db: Database): (name: string) => string | null {
  const select = db.prepare<[string], { value: string }>('SELECT s.value FROM setting AS s WHERE s.name = ?');
  return (name) => select.get(name)?.value ?? null;
}

/** Named texts about the database itself: what it was seeded with, which codebook it holds. */
export function settingRepository(db: Database) {
  const put = db.prepare<[string, string]>(`
    INSERT INTO setting (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
  `);
  return {
    find: settingReader(db),
    put: (name: string, value: string): void => {
      put.run(name, value);
    },
  };
}
