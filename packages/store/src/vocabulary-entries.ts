import type { FormerArea, Unit } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** Lists of the codebook that nothing refers to by id: each is replaced as a whole. */
export function vocabularyEntries(db: Database) {
  const units = listOf<Unit>(db, 'unit', 'code');
  const formerAreas = listOf<FormerArea>(db, 'former_area', 'slug');
  return {
    replace: (lists: { readonly units: readonly Unit[]; readonly formerAreas: readonly FormerArea[] }) => {
      units.replace(lists.units.map((unit) => [unit.code, unit]));
      formerAreas.replace(lists.formerAreas.map((area) => [area.slug, area]));
    },
    units: units.read,
    formerAreas: formerAreas.read,
  };
}

function listOf<T>(db: Database, table: 'unit' | 'former_area', key: 'code' | 'slug') {
  const clear = db.prepare(`DELETE FROM ${table}`);
  const add = db.prepare<[string, number, string]>(
    `INSERT INTO ${table} (${key}, position, entry) VALUES (?, ?, ?)`,
  );
  const select = db.prepare<[], { entry: string }>(`SELECT v.entry FROM ${table} AS v ORDER BY v.position`);
  return {
    replace: (entries: readonly (readonly [name: string, entry: T])[]): void => {
      clear.run();
      for (const [position, [name, entry]] of entries.entries())
        add.run(name, position, JSON.stringify(entry));
    },
    read: (): T[] => select.all().map(({ entry }) => JSON.parse(entry) as T),
  };
}
