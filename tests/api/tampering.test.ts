import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, ROOT } from '../support/app.ts';
import { fileOf } from '../support/imports.ts';
import { serverProcess } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-tampering-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sound = join(folder, 'sound');
const FILE = fileOf(['Huế', '2023', '80.5'], ['Hà Nội', '2023', '81.25']);

const check = (dataDir: string): { status: number | null; report: Json } => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/server/src/main.ts'), 'check', '--json'],
    {
      encoding: 'utf8',
      env: { ...process.env, KTS_DATA_DIR: dataDir, NODE_OPTIONS: '' },
    },
  );
  return { status, report: JSON.parse(stdout) };
};
const faults = (dataDir: string): string[] =>
  check(dataDir).report.faults.map(({ code, subject }: Json) => `${code} ${subject}`);

/** A copy of the sound folder, changed by another program. */
function changed(change: (db: Database.Database, dataDir: string) => void): string {
  const dataDir = mkdtempSync(join(folder, 'changed-'));
  cpSync(sound, dataDir, { recursive: true });
  const db = new Database(join(dataDir, 'kts.sqlite'));
  change(db, dataDir);
  db.close();
  return dataDir;
}

const dropTriggers = (db: Database.Database): void => {
  for (const name of db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all())
    db.exec(`DROP TRIGGER ${name}`);
};

/** As somebody who knows how the chain is made, and not the key. */
function rewriteChain(db: Database.Database): void {
  let previous: Uint8Array = new Uint8Array(32);
  for (const row of db.prepare<[], Json>('SELECT * FROM audit ORDER BY id').all()) {
    const { id, at, user_id, who, address, action, subject, details } = row;
    const hash = createHash('sha256')
      .update(previous)
      .update(JSON.stringify([id, at, user_id, who, address, action, subject, details]))
      .digest();
    db.prepare('UPDATE audit SET hash = ? WHERE id = ?').run(hash, id);
    previous = hash;
  }
}

/** Triggers as they were, so that only the change itself is left to be found. */
function quietly(db: Database.Database, change: () => void): void {
  const triggers = db
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
    .all();
  db.pragma('foreign_keys = OFF');
  dropTriggers(db);
  change();
  for (const { sql } of triggers) db.exec(sql);
}

beforeAll(async () => {
  const server = await serverProcess(sound, 'figures');
  const { id } = await server.send(server.editor, 'POST', '/imports?filename=x.csv', FILE);
  const { digest } = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  await server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });
  server.child.kill('SIGTERM');
  await server.ended;
});

test('what nobody touched is sound, and signed with a key that only this program reads', () => {
  const { status, report } = check(sound);
  expect([status, report.faults]).toEqual([0, []]);
  expect(report.signed.verified).toBe(report.signed.statements);
  expect(report.signed.statements).toBeGreaterThan(0);
  expect(statSync(join(sound, 'secrets', 'record.key')).mode & 0o777).toBe(0o600);
});

describe('what another program changed is named', () => {
  const LAST = 'SELECT max(id) FROM batch';
  test.each([
    [
      'a doubled figure',
      "UPDATE observation_version SET value = value * 2 WHERE text = '80.5'",
      [/^figures-changed \d+\/smartphone-share\/2023$/],
    ],
    [
      'a figure that was withdrawn',
      "UPDATE observation_version SET known_to = known_from + 1 WHERE text = '80.5'",
      [/^figure-span \d+$/],
    ],
    ['a status', "UPDATE observation_version SET status = 'E' WHERE text = '80.5'", [/^figures-changed /]],
    ['a deleted figure', "DELETE FROM observation_version WHERE text = '80.5'", [/^figures-changed /]],
    [
      'a deleted batch',
      `DELETE FROM observation_version WHERE batch_id = (${LAST}); DELETE FROM batch WHERE id = (${LAST})`,
      [/^foreign-keys /, /^figures-changed /, /^batch-changed \d+$/],
    ],
    [
      'a batch of another publisher',
      `UPDATE batch SET published_by = 'X' WHERE id = (${LAST})`,
      [/^batch-changed /],
    ],
    [
      'a raised role',
      "UPDATE user SET role = 'admin' WHERE name = 'bench editor'",
      [/^account-changed bench editor$/],
    ],
    ['a password', "UPDATE user SET password_hash = 'x'", [/^table-changed user\.password_hash$/]],
    ['a target', "UPDATE target SET entry = json_set(entry, '$.value', 1)", [/^table-changed target$/]],
    ['a decision', "UPDATE import SET decided_by = 'X'", [/^table-changed import$/]],
    ['seals', "UPDATE seal SET hash = 'x' WHERE part = 'batch'", [/^batch-changed /, /^table-changed seal$/]],
    ['an entry of the record', "UPDATE audit SET who = 'X' WHERE id = 2", [/^record-broken 2$/]],
  ] as const)('%s', (_name, sql, expected) => {
    const dataDir = changed((db) => quietly(db, () => db.exec(sql)));
    const found = faults(dataDir);
    expect(check(dataDir).status).toBe(1);
    for (const pattern of expected) expect(found).toContainEqual(expect.stringMatching(pattern));
  });

  test('the figure itself, by area, where its file says something else', () => {
    const dataDir = changed((db) =>
      quietly(db, () => db.exec("UPDATE observation_version SET value = value * 2 WHERE text = '80.5'")),
    );
    const [{ text }] = check(dataDir).report.faults;
    expect(text).toContain('x.csv');
    expect(text).toMatch(/hue: 161 \(tệp ghi "80\.5"\)/);
  });

  test('an added batch', () => {
    const dataDir = changed((db) =>
      db.exec("INSERT INTO batch (kind, title, published_at, recorded_at) VALUES ('import', 'x', 1, 1)"),
    );
    expect(faults(dataDir)).toContainEqual(expect.stringMatching(/^batch-added \d+$/));
  });

  test('a cut tail, also where the counter was set back', () => {
    const dataDir = changed((db) =>
      quietly(db, () =>
        db.exec(`DELETE FROM audit WHERE id > (SELECT max(id) - 2 FROM audit);
          UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM audit) WHERE name = 'audit'`),
      ),
    );
    expect(faults(dataDir)).toContainEqual(expect.stringMatching(/^record-cut /));
  });

  test('a chain that was rewritten without the key', () => {
    const dataDir = changed((db, where) => {
      quietly(db, () => {
        db.exec("UPDATE audit SET who = 'X' WHERE id = 2");
        rewriteChain(db);
      });
      rmSync(join(where, 'secrets', 'record-head.json'));
    });
    expect(faults(dataDir)).toContainEqual(expect.stringMatching(/^record-rewritten \d+$/));
  });

  test('a dropped trigger, and one that was added', () => {
    expect(faults(changed((db) => db.exec('DROP TRIGGER audit_stays')))).toEqual([
      'schema-missing trigger audit_stays',
    ]);
    const added = changed((db) =>
      db.exec('CREATE TRIGGER quiet AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE id = NEW.id; END'),
    );
    expect(faults(added)).toEqual(['schema-added trigger quiet']);
  });

  test('what was changed while no server ran is still told after the next start', async () => {
    const dataDir = changed((db) =>
      quietly(db, () => db.exec("UPDATE user SET role = 'admin' WHERE name = 'bench editor'")),
    );
    const server = await serverProcess(dataDir, 'figures');
    server.child.kill('SIGTERM');
    await server.ended;
    expect(faults(dataDir)).toContainEqual(expect.stringMatching(/^table-changed-before \d+$/));
  });
});

describe('what is only added to', () => {
  test.each([
    'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE id = 1',
    'REPLACE INTO batch SELECT * FROM batch WHERE id = 1',
    'INSERT OR REPLACE INTO seal SELECT * FROM seal LIMIT 1',
    'UPDATE OR REPLACE audit SET id = 2 WHERE id = 1',
    'UPDATE OR REPLACE batch SET id = 2 WHERE id = 1',
    'UPDATE observation_version SET value = 1',
    'DELETE FROM observation_version',
    'DELETE FROM batch',
    'DELETE FROM seal',
  ])('%s is refused', (sql) => {
    changed((db) => {
      db.pragma('foreign_keys = OFF');
      expect(() => db.exec(sql)).toThrow(/only added to/);
    });
  });
});

describe('without its key', () => {
  test('the rest is checked, and it is said that signatures were not', () => {
    const dataDir = changed((_db, where) => rmSync(join(where, 'secrets', 'record.key')));
    const { status, report } = check(dataDir);
    expect([status, report.faults, report.signed.verified]).toEqual([0, [], null]);
  });

  test('a file that holds no key is one line', () => {
    const dataDir = changed((_db, where) => writeFileSync(join(where, 'secrets', 'record.key'), 'x'));
    const { status, report } = check(dataDir);
    expect([status, report.faults.length]).toEqual([1, 1]);
  });
});

test.each([
  ['no folder', (dataDir: string) => rmSync(dataDir, { recursive: true }), 'database-missing'],
  ['no database', (dataDir: string) => rmSync(join(dataDir, 'kts.sqlite')), 'database-missing'],
  ['nothing in it', (dataDir: string) => writeFileSync(join(dataDir, 'kts.sqlite'), ''), 'database-empty'],
  [
    'a text',
    (dataDir: string) => writeFileSync(join(dataDir, 'kts.sqlite'), 'x'.repeat(5000)),
    'database-damaged',
  ],
  [
    'half a database',
    (dataDir: string) => {
      const bytes = readFileSync(join(dataDir, 'kts.sqlite'));
      writeFileSync(join(dataDir, 'kts.sqlite'), bytes.subarray(0, bytes.length / 2));
    },
    'database-damaged',
  ],
])('check --json is one object of JSON: %s', (_name, change, code) => {
  const dataDir = changed(() => {});
  change(dataDir);
  const { status, report } = check(dataDir);
  expect(status).toBe(1);
  expect(report.faults.map((fault: Json) => fault.code)).toContain(code);
});
