import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keyText } from '@kts/domain';
import {
  applyUpgrade,
  buildApp,
  type Context,
  DATA_ROOT,
  openContext,
  planUpgrade,
  readConfig,
  restoreBackup,
  seedStore,
} from '@kts/server';
import { openStore, type Store, type StoredReading } from '@kts/store';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, MUCH_WORK, ROOT } from '../support/app.ts';

const FIXTURE = join(ROOT, 'tests/fixtures/upgrade');
const UPGRADED_AT = Date.parse('2026-12-02T09:00:00+07:00');
const UPGRADING = {
  by: { userId: null, name: 'test', address: null },
  version: '0.0.0-test',
  now: UPGRADED_AT,
};

const { fields, answers } = JSON.parse(readFileSync(join(FIXTURE, 'answers.json'), 'utf8')) as {
  fields: string[];
  answers: [asOf: string, readings: number, sha256: string][];
};

const folder = mkdtempSync(join(tmpdir(), 'kts-upgrade-'));
const old = join(folder, 'old');
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await restoreBackup(join(FIXTURE, 'kts-582f4e1e.tar.gz'), old, UPGRADED_AT);
});

/** A copy of the old folder. */
function oldFolder(): string {
  const dataDir = mkdtempSync(join(folder, 'copy-'));
  cpSync(old, dataDir, { recursive: true });
  return dataDir;
}

const opened = (dataDir: string, now = UPGRADED_AT + 1000): Promise<Context> =>
  openContext(readConfig({ KTS_DATA_DIR: dataDir, ...MUCH_WORK }, ROOT), () => now);

async function upgraded(): Promise<string> {
  const dataDir = oldFolder();
  const { store } = await opened(dataDir, UPGRADED_AT);
  expect(applyUpgrade(store, planUpgrade(store, DATA_ROOT), UPGRADING)).toBe(UPGRADED_AT);
  store.close();
  return dataDir;
}

const program = (dataDir: string) => ({
  args: (...args: string[]) => [join(ROOT, 'apps/server/src/main.ts'), ...args],
  env: { ...process.env, KTS_DATA_DIR: dataDir, NODE_OPTIONS: '' },
});
function kts(dataDir: string, ...args: string[]) {
  const { args: all, env } = program(dataDir);
  return spawnSync(process.execPath, all(...args), { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
}
const faults = (dataDir: string): Json => JSON.parse(kts(dataDir, 'check', '--json').stdout).faults;

/** Everything but the record and what is about the database itself. */
function contentOf(dataDir: string): string {
  const db = new Database(join(dataDir, 'kts.sqlite'), { readonly: true });
  const hash = createHash('sha256');
  for (const table of [
    'indicator',
    'area',
    'source',
    'unit',
    'former_area',
    'target',
    'document',
    'batch',
    'observation',
    'observation_version',
    'citation',
    'target_version',
    'document_version',
  ])
    hash.update(JSON.stringify(db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).raw().all()));
  db.close();
  return hash.digest('hex');
}

const standing = ({ queries }: Store): ReadonlyMap<string, StoredReading> =>
  new Map(queries.observations.find({ asOf: null }).map((reading) => [keyText(reading), reading]));
const said = (reading: StoredReading | undefined): string =>
  reading === undefined ? '–' : `${reading.value ?? reading.missingReason} ${reading.status.join(' ')}`;

describe('a database of the version before, started by this one', () => {
  test('is served as it was, and says that an upgrade waits', async () => {
    const dataDir = oldFolder();
    const context = await opened(dataDir);
    // The schema is brought up to date, and nothing else.
    const before = contentOf(dataDir);
    expect(counted(dataDir)).toEqual({ ...counted(old), upgrades: 0 });
    const app = await buildApp({ context, webRoot: null });
    const health = await app.inject('/api/v1/health');
    expect(health.json()).toMatchObject({ status: 'ok', upgradeWaits: true });
    expect((await app.inject('/api/v1/indicators')).statusCode).toBe(200);
    await app.close();

    // Shown beside a server that runs, and applied beside none.
    const shown = kts(dataDir, 'upgrade');
    expect(shown.stderr).toBe('');
    expect(shown.stdout).toContain('      kind: amount → money\n');
    expect(shown.stdout).toContain('    dti|ha-noi|2024|mic|2025: 0,8241 (V) → 0,8241 (A)\n');
    expect(shown.stdout).toContain('Chưa có gì bị thay đổi.');
    const refused = kts(dataDir, 'upgrade', '--apply');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('"kts serve"');
    expect(kts(dataDir, 'check').stdout).toContain('kts upgrade');
    context.store.close();
    expect(contentOf(dataDir)).toBe(before);
  });
});

describe('an upgrade', () => {
  let dataDir: string;
  let context: Context;
  let app: Awaited<ReturnType<typeof buildApp>>;
  const get = async (path: string): Promise<Json> => (await app.inject(`/api/v1${path}`)).json();

  beforeAll(async () => {
    dataDir = await upgraded();
    context = await opened(dataDir);
    app = await buildApp({ context, webRoot: null });
  });
  afterAll(async () => {
    await app.close();
    context.store.close();
  });

  const digestAt = async (asOf: string, limit = 10_000): Promise<[readings: number, sha256: string]> => {
    const items: Json[] = [];
    for (let offset = 0, total = 1; offset < total; offset += limit) {
      const page = await get(
        `/observations?limit=${limit}&offset=${offset}&asOf=${encodeURIComponent(asOf)}`,
      );
      total = page.total;
      items.push(...page.items);
    }
    const rows = items
      .filter(({ derivation }) => derivation === 'reported')
      .map((reading) => fields.map((field) => reading[field]));
    return [rows.length, createHash('sha256').update(JSON.stringify(rows)).digest('hex')];
  };

  test('leaves every reading of the past as it was known: all fields, in their order', async () => {
    expect(answers.length).toBeGreaterThan(200);
    const changed: string[] = [];
    for (const [asOf, ...answer] of answers)
      if ((await digestAt(asOf)).join() !== answer.join()) changed.push(asOf);
    expect(changed).toEqual([]);
    const [last = '', ...answer] = answers.at(-1) ?? [];
    expect(await digestAt(last, 500)).toEqual(answer);
    const lastMoment = await digestAt(new Date(UPGRADED_AT - 1).toISOString());
    expect(lastMoment).toEqual(answer);
    expect((await digestAt(new Date(UPGRADED_AT).toISOString()))[0]).toBeGreaterThan(lastMoment[0] + 2000);
  });

  test('makes of it what a database begun today is, but for what the site has made its own', () => {
    const fresh = openStore(':memory:');
    const codebook = seedStore(fresh, 'figures', DATA_ROOT, UPGRADED_AT);
    const [ours, theirs] = [standing(fresh), standing(context.store)];
    const differing = [...new Set([...ours.keys(), ...theirs.keys()])]
      .filter((key) => said(ours.get(key)) !== said(theirs.get(key)))
      .map((key) => `${key}: ${said(theirs.get(key))}`);
    expect(differing.toSorted()).toEqual([
      'digital-economy-grdp-share|vn|2022|nso|: 12.9 A',
      'dti|da-nang|2023|mic|2024: O O',
      'grdp|can-tho-2025|2025|province|2025: 306500 A',
      'population|bac-giang|2021|nso|2024: 1900000 A',
    ]);
    const own = (of: Pick<typeof codebook, 'targets'>): string[] =>
      of.targets.map(({ code, comparator, value }) => `${code} ${comparator} ${value}`).toSorted();
    const [brought, stands] = [own(codebook), own(context.codebook)];
    expect(stands.filter((each) => !brought.includes(each))).toEqual([
      'thanh-hoa-dti-rank-2030-nq-chuyen-doi-so-thanh-hoa-2021 <= 8',
      'vn-digital-tech-firms-2025-thi-dua-tttt = 100001',
    ]);
    expect(brought.filter((each) => !stands.includes(each)).map((each) => each.split(' ')[0])).toEqual([
      'dong-thap-digital-economy-grdp-share-2025-kh-kinh-te-so',
      'thanh-hoa-dti-rank-2030-nq-chuyen-doi-so',
      'vn-digital-tech-firms-2025-thi-dua-tttt',
    ]);
    expect(
      context.codebook.documentsAsOf(null).find(({ code }) => code === 'nq-chuyen-doi-so-thanh-hoa-2021')
        ?.number,
    ).toBe('6-NQ/TU');
    const { targets: _ours, ...entries } = fresh.codebook.read();
    expect(context.store.codebook.read()).toMatchObject(entries);
    fresh.close();
  });

  test('brings targets and documents from then on, with their history', async () => {
    const code = 'vinh-phuc-digital-tech-firms-2025-kh-doanh-nghiep-cong-nghe-so';
    const known = (asOf: number): boolean =>
      context.codebook.targetsAsOf(asOf).some((target) => target.code === code);
    expect([known(UPGRADED_AT - 1), known(UPGRADED_AT)]).toEqual([false, true]);
    const { history } = await get(`/targets/${code}`);
    expect(history).toMatchObject([{ kind: 'created', by: 'test', at: new Date(UPGRADED_AT).toISOString() }]);
    expect(history[0].reason).toMatch(/^Nâng cấp/);
  });

  test('each new figure leads to its file and line, and is known from the upgrade', async () => {
    const page = await get('/observations?indicator=population&area=bac-kan&period=2021&source=nso');
    expect(page.items).toMatchObject([{ value: 323_700 }]);
    const lineage = await get(`/observations/${page.items[0].id}/lineage`);
    expect(lineage).toMatchObject({
      file: 'nso/2022.csv',
      text: '323700',
      batch: { publishedAt: new Date(UPGRADED_AT).toISOString() },
    });
    expect(lineage.versions.at(0).knownFrom).toBe(new Date(UPGRADED_AT).toISOString());
  });

  test('is needed no more', () => {
    expect(context.upgradeWaits).toBe(false);
    expect(planUpgrade(context.store, DATA_ROOT)).toMatchObject({ isNeeded: false, codebook: [] });
  });

  test('stands in the record, and the folder is sound', () => {
    expect(faults(dataDir)).toEqual([]);
    const db = new Database(join(dataDir, 'kts.sqlite'), { readonly: true });
    const entries = db.prepare("SELECT who, details FROM audit WHERE action = 'upgraded'").all() as Json[];
    db.close();
    expect(entries.map(({ who }) => who)).toEqual(['test']);
    expect(JSON.parse(entries[0].details)).toMatchObject({ version: '0.0.0-test', kept: 7 });
  });
});

describe('whole or not at all', () => {
  test('what fails at the very end leaves everything as it was', async () => {
    const dataDir = oldFolder();
    const { store } = await opened(dataDir, UPGRADED_AT);
    const upgrade = planUpgrade(store, DATA_ROOT);
    const before = contentOf(dataDir);
    const settings = {
      ...store.settings,
      put: (name: string, value: string): void => {
        store.settings.put(name, value);
        if (name === 'data') throw new Error('no room');
      },
    };
    expect(() => applyUpgrade({ ...store, settings }, upgrade, UPGRADING)).toThrow('no room');
    expect(contentOf(dataDir)).toBe(before);
    expect(planUpgrade(store, DATA_ROOT).isNeeded).toBe(true);
    store.close();
    expect(faults(dataDir)).toEqual([]);
  });

  test('killed at any moment it is the old database or the new one; run again it is the new one', async () => {
    const { versions: whole } = counted(await upgraded());
    const { versions: before } = counted(oldFolder());
    for (const delay of [0, 25, 50, 100]) {
      const dataDir = oldFolder();
      const { args, env } = program(dataDir);
      const child = spawn(process.execPath, args('upgrade', '--apply'), { env, stdio: 'ignore' });
      const ended = once(child, 'exit');
      // Once its backup is there it writes.
      while (child.exitCode === null && !hasBackup(dataDir)) await sleep(2);
      await sleep(delay);
      child.kill('SIGKILL');
      await ended;
      const found = counted(dataDir);
      expect([before, whole]).toContain(found.versions);
      expect(faults(dataDir)).toEqual([]);
      const again = JSON.parse(kts(dataDir, 'upgrade', '--apply', '--json').stdout);
      expect(again.isNeeded).toBe(found.versions === before);
      expect(counted(dataDir)).toEqual({ versions: whole, upgrades: 1 });
    }
  });
});

const hasBackup = (dataDir: string): boolean => globSync('backups/kts-*.tar.gz', { cwd: dataDir }).length > 0;

function counted(dataDir: string): { versions: number; upgrades: number } {
  const db = new Database(join(dataDir, 'kts.sqlite'));
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const found = {
    versions: count('SELECT count(*) FROM observation_version'),
    upgrades: count("SELECT count(*) FROM audit WHERE action = 'upgraded'"),
  };
  db.close();
  return found;
}
