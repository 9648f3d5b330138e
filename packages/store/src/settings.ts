import type { Database } from 'better-sqlite3';

/** Named texts about the database itself: what it was seeded with, which codebook it holds. */
export function settingRepository(db: Database) {
  const select = db.prepare<[string], { value: string }>('SELECT s.value FROM setting AS s WHERE s.name = ?');
  const put = db.prepare<[string, string]>(`
    INSERT INTO setting (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
  `);
  return {
    find: (name: string): string | null => select.get(name)?.value ?? null,
    put: (name: string, value: string): void => {
      put.run(name, value);
    },
  };
}
