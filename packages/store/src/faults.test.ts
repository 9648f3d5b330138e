import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Indicator, ObservationKey, Reading, Target } from '@kts/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewImport } from './imports.ts';
import { openStore, type Store } from './open-store.ts';
import type { PlacedChange } from './versions.ts';

// The disk fills up or the power goes at one write after the other: what was there before is there after.

type Write = (this: Database.Statement, ...values: unknown[]) => unknown;
const prototype = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as Record<
  string,
  Write
>;
const original = { run: prototype.run, get: prototype.get, all: prototype.all };
const METHODS = ['run', 'get', 'all'] as const;

const isWrite = (statement: Database.Statement): boolean =>
  !statement.readonly || statement.source.startsWith('COMMIT');

/** From now on `before` is called ahead of every statement that writes, and of every COMMIT, with its number. */
function onWrites(before: (number: number, db: Database.Database) => void): void {
  let number = 0;
  for (const method of METHODS) {
    prototype[method] = function (this: Database.Statement, ...values) {
      if (isWrite(this)) {
        number += 1;
        before(number, this.database);
      }
      return original[method]?.apply(this, values);
    };
  }
}
const asEver = (): void => {
  Object.assign(prototype, original);
};

const CHANGES = 70;
const target = { code: 't', area: 'vn', indicator: 'share', document: { code: 'd' } } as Target;
const upload: NewImport = {
  id: 'a',
  state: 'reading',
  fileName: 'a.csv',
  bytes: 1,
  sha256: 'x',
  uploadedBy: null,
  uploader: 'An',
  uploadedAt: 1,
  idempotencyKey: null,
  settings: '{}',
  answers: '{}',
  cells: '[]',
  acknowledged: '[]',
  reasons: '{}',
};
const user = {
  name: 'An',
  nameKey: 'an',
  passwordHash: 'x',
  role: 'admin',
  area: null,
  createdAt: 1,
} as const;
const batch = {
  kind: 'import',
  title: 'a.csv',
  fileName: 'a.csv',
  fileSha256: 'x',
  publishedAt: 10,
  recordedAt: 10,
  uploadedBy: 'An',
  publishedBy: 'Bình',
  undoes: null,
  reason: null,
} as const;
const decision = { by: 'Bình', at: 20, reason: null };
const codebook = {
  units: [],
  formerAreas: [],
  indicators: [{ code: 'share' } as Indicator],
  areas: [{ slug: 'vn' } as never],
  sources: [{ code: 'nso' } as never],
  targets: [],
};
const reading = (value: number): Reading => ({
  value,
  missingReason: null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: `Niên giám ${value}`,
  sourceUrl: null,
});
const changes = (before: number | null, after: number): PlacedChange[] =>
  Array.from({ length: CHANGES }, (_, at) => {
    const key: ObservationKey = {
      indicator: 'share',
      area: 'vn',
      period: String(1950 + at) as ObservationKey['period'],
      source: 'nso',
      boundaries: null,
    };
    const cell = { sheet: null, line: at + 2, column: 'D', text: String(after) };
    return { key, before: before === null ? null : reading(before), after: reading(after), cell };
  });

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kts-faults-'));
  store = openStore(join(folder, 'kts.sqlite'));
  store.codebook.put(codebook);
  store.batches.commit(batch, changes(null, 1));
  store.imports.add(upload);
  const shown = { state: 'ready', plan: '{}', digest: 'd', revision: 1 } as const;
  store.imports.show('a', shown);
  store.imports.submit('a', 'd', 15);
  store.setupTokens.replace(new Uint8Array(32), 1);
});
afterEach(() => {
  asEver();
  store.close();
  rmSync(folder, { recursive: true });
});

/** Everything, as another program reads it. */
function dump(): string {
  const db = new Database(join(folder, 'kts.sqlite'), { readonly: true });
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all();
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]);
  const integrity = db.pragma('integrity_check', { simple: true });
  db.close();
  return JSON.stringify([integrity, rows]);
}

const STEPS: readonly (readonly [name: string, leastWrites: number, step: (store: Store) => unknown])[] = [
  [
    'a publication',
    3 * CHANGES,
    ({ imports }) =>
      imports.publish('a', {
        batch,
        changes: changes(1, 2),
        mends: [],
        digest: 'd',
        revision: 1,
        decision,
      }),
  ],
  ['an undo', CHANGES, ({ batches }) => batches.undo(1, { by: 'Bình', at: 30, reason: 'nhầm' }, () => true)],
  [
    'the codebook',
    4,
    ({ codebook: entries }) =>
      entries.put({ ...codebook, areas: [{ slug: 'vn', level: 'country' } as never] }),
  ],
  [
    'targets and documents',
    6,
    ({ register }) =>
      register.record(
        { userId: null, name: 'An', address: null, at: 1, reason: 'x', fileSha256: null },
        () => ({
          documents: [{ code: 'd', before: null, after: { document: target.document, file: null }, line: 1 }],
          targets: [1, 2].map((line) => ({ code: `t${line}`, before: null, after: target, line })),
        }),
      ),
  ],
  ['the first account', 3, ({ setupTokens }) => setupTokens.redeem(new Uint8Array(32), user)],
  ['a file that was sent', 1, ({ imports }) => imports.add({ ...upload, id: 'b' })],
  ['a file that was withdrawn', 1, ({ imports }) => imports.withdraw('a', decision)],
  ['a file that was sent back', 1, ({ imports }) => imports.reject('a', decision)],
];

describe.each(STEPS)('%s', (_name, leastWrites, step) => {
  test('thrown out at each of its writes, it leaves what was there', () => {
    const before = dump();
    const failsAt = (at: number): boolean => {
      onWrites((number) => {
        if (number === at) throw new Error('the power is gone');
      });
      try {
        step(store);
        return false;
      } catch (error) {
        expect(String(error)).toContain('the power is gone');
        return true;
      } finally {
        asEver();
      }
    };
    let writes = 0;
    while (failsAt(writes + 1)) {
      writes += 1;
      expect(dump()).toBe(before);
    }
    // The last time nothing was in its way.
    expect(writes).toBeGreaterThanOrEqual(leastWrites);
    expect(dump()).not.toBe(before);
  });
});

test('a disk that is full at any moment of a publication: nothing of it, and all of it once there is room', () => {
  const long = 'x'.repeat(2000);
  const before = dump();
  const wide = {
    batch: { ...batch, title: long },
    changes: changes(1, 2),
    mends: [],
    digest: 'd',
    revision: 1,
    decision,
  };
  const filled = wide.changes.map((change) => ({ ...change, after: { ...reading(2), note: long } }));
  let refusals = 0;
  for (let at = 1; at <= 3 * CHANGES; at += 10) {
    onWrites((number, db) => {
      if (number === at) db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    });
    const tried = () => store.imports.publish('a', { ...wide, changes: filled });
    expect(tried).toThrow(/full/);
    refusals += 1;
    onWrites((_number, db) => {
      db.pragma('max_page_count = 1073741823');
    });
    store.imports.ids();
    store.imports.fail('nothing', 'failed');
    asEver();
    expect(dump()).toBe(before);
  }
  expect(refusals).toBe(21);
  expect(store.imports.publish('a', { ...wide, changes: filled })).toBe('published');
});
