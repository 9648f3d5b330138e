import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, serveReadOnly } from '@kts/server';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, ROOT, WEB_ROOT } from '../support/app.ts';
import { ENDPOINTS } from '../support/endpoints.ts';
import { fileOf } from '../support/imports.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-node-'));
const snapshots = join(folder, 'snapshots');
const WRITER_URL = 'https://kts.example.vn';
const config = readConfig(
  { KTS_READ_ONLY: snapshots, KTS_WRITER_URL: WRITER_URL, KTS_DATA_DIR: join(folder, 'none'), PORT: '0' },
  ROOT,
);

const PATHS = [
  '/indicators',
  '/areas',
  '/observations?indicator=digital-economy-grdp-share',
  '/areas/tien-giang/profile',
  '/areas/tien-giang/targets',
  '/targets?indicator=digital-economy-grdp-share',
  '/comparison?indicator=digital-economy-grdp-share&period=2020',
  '/documents',
  '/register-changes',
  '/reports/tien-giang',
];

let writer: ServerProcess;
let node: Awaited<ReturnType<typeof serveReadOnly>>;
const current = (): Json =>
  existsSync(join(snapshots, 'current.json'))
    ? JSON.parse(readFileSync(join(snapshots, 'current.json'), 'utf8'))
    : null;
const api = (address: string, path: string, init?: RequestInit) => fetch(`${address}/api/v1${path}`, init);
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('Waited a minute in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function upload(year: string, name = 'x.csv'): Promise<{ id: string; digest: string }> {
  const { id } = await writer.send(
    writer.editor,
    'POST',
    `/imports?filename=${name}`,
    fileOf(['Huế', year, '8']),
  );
  const { digest } = await writer.send(writer.editor, 'GET', `/imports/${id}?wait=30`);
  return { id, digest };
}
async function publish(year: string): Promise<void> {
  const { id, digest } = await upload(year);
  await writer.send(writer.editor, 'POST', `/imports/${id}/submit`);
  await writer.send(writer.approver, 'POST', `/imports/${id}/approve`, { digest });
}
const revision = async (address: string): Promise<number> =>
  ((await (await api(address, '/health')).json()) as Json).revision;

beforeAll(async () => {
  writer = await serverProcess(join(folder, 'data'), 'figures', { KTS_SNAPSHOTS: snapshots });
  await publish('2020');
  await upload('2021', 'secret-draft.csv');
  const now = await revision(writer.address);
  await until(() => current()?.revision === now);
  node = await serveReadOnly(snapshots, config, Date.now);
});
afterAll(async () => {
  await node.close();
  writer.child.kill('SIGKILL');
  await writer.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('a snapshot', () => {
  test('is of what is published, and of nothing else', () => {
    const db = new Database(join(snapshots, current().file), { readonly: true });
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all();
    const filled = tables.filter((table) => Number(count(table)) > 0);
    // A table that comes later is empty here until somebody decides that all may see it.
    expect(filled.toSorted()).toEqual(
      'area batch citation document former_area import indicator observation observation_version publication setting source target unit'.split(
        ' ',
      ),
    );
    expect(count('import')).toBe(1);
    db.close();
    const bytes = readFileSync(join(snapshots, current().file));
    // Who brought a figure is told to its readers; what he has not published is not.
    expect(bytes.includes('bench editor')).toBe(true);
    for (const secret of ['secret-draft', '127.0.0.1', 'import-uploaded'])
      expect(bytes.includes(secret), secret).toBe(false);
  });

  test('lies there with nothing beside it that is not meant for nodes', () => {
    const names = readdirSync(snapshots).filter((name) => !/^kts-\d+-[0-9a-f]{16}\.sqlite$/.test(name));
    expect(names).toEqual(['current.json']);
  });
});

describe('a node', () => {
  test.each(PATHS)('%s is the same as at the writer, under the same ETag', async (path) => {
    const [own, other] = [await api(writer.address, path), await api(node.address, path)];
    expect([other.status, other.headers.get('etag')]).toEqual([200, own.headers.get('etag')]);
    expect(other.headers.get('cache-control')).toBe(own.headers.get('cache-control'));
    expect(await other.text()).toBe(await own.text());
    const again = await api(node.address, path, {
      headers: { 'if-none-match': own.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  const others = ENDPOINTS.filter(
    ({ method, access, path }) =>
      method !== 'GET' || !['public', 'anyone'].includes(access) || path.startsWith('/setup'),
  );
  test.each(others.map(({ method, path }) => [method, path] as const))(
    '%s %s is at the writer',
    async (method, path) => {
      const response = await api(node.address, path.replaceAll(/:\w+/g, '1'), {
        method,
        headers: { 'x-kts-request': '1', 'accept-language': 'en' },
      });
      const body = (await response.json()) as Json;
      expect([response.status, body.type]).toEqual([503, 'urn:kts:problem:read-only']);
      expect(body.detail).toContain(WRITER_URL);
      expect(response.headers.get('link')).toBe(`<${WRITER_URL}>; rel="edit"`);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('knows nobody, has the pages, and makes no folder of data', async () => {
    // A session of the writer is none here.
    const session = await api(node.address, '/session', { headers: { cookie: writer.approver } });
    expect(session.status).toBe(401);
    if (existsSync(WEB_ROOT)) expect((await fetch(`${node.address}/`)).status).toBe(200);
    expect(existsSync(join(folder, 'none'))).toBe(false);
    const told = (await (await api(node.address, '/health')).json()) as Json;
    expect(told).toMatchObject({ status: 'ok', backup: null, snapshot: { revision: told.revision } });
  });

  test('goes on to each publication while it is read, without an error', async () => {
    let isOver = false;
    const seen = new Set<number>();
    let errors = 0;
    const readers = Array.from({ length: 8 }, async (_, index) => {
      while (!isOver) {
        const path = index % 2 === 0 ? '/health' : (PATHS[index] ?? '/areas');
        const response = await api(node.address, path).catch(() => null);
        const text = await response?.text().catch(() => null);
        if (response?.status !== 200 || text === undefined || text === null) errors += 1;
        else if (path === '/health') seen.add(JSON.parse(text).revision);
      }
    });
    const before = await revision(node.address);
    for (const year of ['2018', '2019']) {
      await publish(year);
      const now = await revision(writer.address);
      await until(async () => (await revision(node.address)) === now);
    }
    isOver = true;
    await Promise.all(readers);
    expect(errors).toBe(0);
    expect([...seen].toSorted((a, b) => a - b)).toEqual([before, before + 1, before + 2]);
  });

  test('serves on from the one before when the new one is not whole', async () => {
    const good = readFileSync(join(snapshots, 'current.json'), 'utf8');
    const broken = `kts-999-${'0'.repeat(16)}.sqlite`;
    writeFileSync(join(snapshots, broken), 'half');
    writeFileSync(
      join(snapshots, 'draft'),
      JSON.stringify({ ...JSON.parse(good), file: broken, revision: 999 }),
    );
    renameSync(join(snapshots, 'draft'), join(snapshots, 'current.json'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await api(node.address, '/areas')).status).toBe(200);
    // The writer sees that the last one is not what is published, and puts it there again.
    await until(() => current()?.revision !== 999);
    await until(async () => (await revision(node.address)) === current().revision);
  });
});

test('snapshots of more than an hour ago go, other files stay', async () => {
  const old = join(snapshots, `kts-1-${'a'.repeat(16)}.sqlite`);
  for (const path of [old, join(snapshots, 'mine.sqlite')]) {
    writeFileSync(path, '');
    utimesSync(path, 0, 0);
  }
  await publish('2017');
  await until(() => !existsSync(old));
  expect(statSync(join(snapshots, 'mine.sqlite')).size).toBe(0);
});

test('a folder without a snapshot is a refused start', async () => {
  await expect(serveReadOnly(join(folder, 'empty'), config, Date.now)).rejects.toThrow('KTS_SNAPSHOTS');
});
