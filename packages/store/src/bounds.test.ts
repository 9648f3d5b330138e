import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { readingRepository } from './readings.ts';
import { schemaDifferences } from './signing/schema.ts';
import { brokenSeals, partOf } from './signing/seals.ts';

const NOTES: readonly (readonly [note: string | null, bound: string])[] = [
  ['Nguồn ghi “hơn 9.300” (cận dưới). Dẫn theo vietnam.vn.', 'lower'],
  ['Nguồn ghi “trên 489.000 người” (cận dưới).', 'lower'],
  ['vượt 1.000 tỷ đồng', 'lower'],
  ['Nguồn ghi “gần 15 %” (cận trên); số của sáu tháng đầu năm.', 'upper'],
  ['Gần 500 doanh nghiệp', 'upper'],
  ['Nguồn ghi “khoảng 80.000”; mục tiêu đến năm 2025 là 100.000.', 'about'],
  ['Nguồn ghi “khoảng 7.000”; hơn 5 % so với năm trước.', 'about'],
  ['Công bố trên cổng thông tin của tỉnh', 'about'],
  ['Hơn nữa, cổng thông tin ghi khoảng 22.773', 'about'],
  [null, 'about'],
];

/** A version's row as the program before migration 13 sealed it. */
const SEALED_BEFORE = `
  SELECT i.code, o.period, a.slug, s.code, o.boundaries, v.id, v.known_from, v.value, v.missing_reason,
    v.status, v.quality, v.note, v.note_en, v.released_on, p.title, p.url, v.sheet, v.line, v.column_name,
    v.text, v.restores
  FROM observation_version AS v
  JOIN observation AS o ON o.id = v.observation_id
  JOIN indicator AS i ON i.id = o.indicator_id
  JOIN area AS a ON a.id = o.area_id
  JOIN source AS s ON s.id = o.source_id
  LEFT JOIN publication AS p ON p.id = v.publication_id
  WHERE v.batch_id = 1 ORDER BY v.id`;

/** A database of before bounds were data: one figure a note, and a last one that is plain; sealed. */
function sealedBefore(): Database.Database {
  const db = new Database(':memory:');
  for (const { sql } of migrations.filter(({ version }) => version < 13)) db.exec(sql);
  db.pragma('user_version = 12');
  db.exec(`
    INSERT INTO indicator (id, code, position, entry) VALUES (1, 'firms', 1, '{}');
    INSERT INTO area (id, slug, position, entry) VALUES (1, 'hue', 1, '{}');
    INSERT INTO source (id, code, position, entry) VALUES (1, 'nso', 1, '{}');
    INSERT INTO batch (id, kind, title, published_at, recorded_at) VALUES (1, 'seed', 'first', 1, 1);
  `);
  const observation = db.prepare(
    "INSERT INTO observation (id, indicator_id, period, area_id, source_id, boundaries) VALUES (?, 1, ?, 1, 1, '2024')",
  );
  const version = db.prepare(`
    INSERT INTO observation_version (observation_id, batch_id, known_from, value, status, quality, note)
    VALUES (?, 1, 1, 9, 'A', ?, ?)`);
  const all = [...NOTES.map(([note]) => ['bound', note] as const), ['ok', 'Hơn “gần 5”'] as const];
  for (const [at, [quality, note]] of all.entries()) {
    observation.run(at + 1, String(2000 + at));
    version.run(at + 1, quality, note);
  }
  const seal = db.prepare('INSERT INTO seal (batch_id, part, rows, hash) VALUES (1, ?, 1, ?)');
  for (const row of db.prepare<[], [string, string]>(SEALED_BEFORE).raw().all())
    seal.run(
      partOf(row[0], row[1]),
      createHash('sha256')
        .update(`${JSON.stringify(row)}\n`)
        .digest('hex'),
    );
  return db;
}

test('bounds of before are read from their notes, and every seal still holds', () => {
  const db = sealedBefore();
  migrate(db);
  const found = readingRepository(db).find({ asOf: null });
  expect(found.map(({ note, bound }) => [note, bound])).toEqual([...NOTES, ['Hơn “gần 5”', null]]);
  expect(brokenSeals(db).filter(({ part }) => part !== 'batch')).toEqual([]);
  expect(schemaDifferences(db)).toEqual([]);
  db.close();
});

test('a bound is only written with its version, and is sealed', () => {
  const db = sealedBefore();
  migrate(db);
  expect(() => db.exec("UPDATE observation_version SET bound = 'lower'")).toThrow('only added to');
  db.exec('DROP TRIGGER observation_version_bound_stays');
  db.exec("UPDATE observation_version SET bound = 'lower' WHERE id = 2");
  expect(brokenSeals(db).map(({ part }) => part)).toContain('firms 2001');
  expect(() => db.exec("UPDATE observation_version SET bound = 'over' WHERE id = 3")).toThrow('CHECK');
  db.close();
});
