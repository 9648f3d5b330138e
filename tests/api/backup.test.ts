import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, ROOT } from '../support/app.ts';
import { fileOf } from '../support/imports.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-backup-'));
const dataDir = join(folder, 'data');
let server: ServerProcess;

const kts = (args: readonly string[], dir = dataDir) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/server/src/main.ts'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, KTS_DATA_DIR: dir, KTS_SEED: 'codebook', PORT: '0', NODE_OPTIONS: '' },
      timeout: 60_000,
    },
  );
  return { status, stdout, stderr, lines: stderr.trim().split('\n') };
};
const json = (args: readonly string[], dir = dataDir): Json =>
  JSON.parse(kts([...args, '--json'], dir).stdout);
const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    ['uploads', 'documents'].flatMap((name) =>
      existsSync(join(dir, name))
        ? readdirSync(join(dir, name)).map((file) => [`${name}/${file}`, sumOf(join(dir, name, file))])
        : [],
    ),
  );

async function publish(year: string): Promise<void> {
  const { id } = await server.send(
    server.editor,
    'POST',
    '/imports?filename=x.csv',
    fileOf(['Huế', year, '8']),
  );
  const { digest } = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  await server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });
}

const archive = join(folder, 'one.tar.gz');
let made: Json;
beforeAll(async () => {
  server = await serverProcess(dataDir);
  await publish('2020');
  await publish('2021');
  made = json(['backup', archive]);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('kts backup', () => {
  test('beside the server: every table and file, compared, for this program alone', () => {
    expect(made).toMatchObject({
      ok: true,
      verified: true,
      files: 2,
      missing: [],
      damaged: [],
      withKey: false,
    });
    expect(made.tables.import.rows).toBe(2);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  test('without a name, and into a folder, gets one with the date', () => {
    for (const [args, dir] of [
      [[], join(dataDir, 'backups')],
      [[join(folder, 'new folder/')], join(folder, 'new folder')],
    ] as const) {
      const { file } = json(['backup', ...args]);
      expect(file).toMatch(/kts-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.tar\.gz$/);
      expect(file.startsWith(dir)).toBe(true);
      expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  test.each([
    ['a name that is taken', [archive], 'đã có tệp'],
    ['a folder that cannot be', [join(archive, 'x.tar.gz')], 'one.tar.gz'],
  ])('%s is one line, and no failed backup', (_name, args, words) => {
    const { status, lines } = kts(['backup', ...args]);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain(words);
  });

  test('a key that is not there is one line', () => {
    const other = join(folder, 'keyless');
    expect(kts(['restore', archive], other).status).toBe(0);
    const { status, lines } = kts(['backup', join(folder, 'k.tar.gz'), '--with-key'], other);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('khóa');
  });

  test('a folder without a database has nothing to back up', () => {
    expect(kts(['backup', join(folder, 'n.tar.gz')], join(folder, 'nothing')).status).toBe(1);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  test('what is missing or changed is told, and the rest is backed up', () => {
    const other = join(folder, 'lossy');
    expect(kts(['restore', archive], other).status).toBe(0);
    const [first = '', second = ''] = Object.keys(filesOf(other));
    rmSync(join(other, first));
    writeFileSync(join(other, second), 'changed');
    expect(json(['backup', join(folder, 'lossy.tar.gz')], other)).toMatchObject({
      ok: true,
      files: 1,
      missing: [first],
      damaged: [second],
    });
  });
});

describe('kts restore', () => {
  test('gives the same tables and files, which a server starts on', async () => {
    const to = join(folder, 'restored');
    const restored = json(['restore', archive], to);
    expect(restored.tables).toEqual(made.tables);
    expect(filesOf(to)).toEqual(filesOf(dataDir));
    expect(json(['check'], to)).toMatchObject({ ok: true, faults: [] });
    expect(json(['backup', join(folder, 'again.tar.gz')], to).tables).toEqual(made.tables);
    const second = await serverProcess(to);
    expect((await second.send(second.editor, 'GET', '/imports')).total).toBe(2);
    second.child.kill('SIGTERM');
    await second.ended;
  });

  test('of a folder: its latest backup', () => {
    const dir = join(folder, 'several');
    const first = json(['backup', `${dir}/`]).file;
    const second = json(['backup', `${dir}/`]).file;
    writeFileSync(join(dir, 'zzz.tar.gz'), '');
    expect([first < second, json(['restore', dir], join(folder, 'latest')).file]).toEqual([true, second]);
  });

  test('only into an empty folder', () => {
    const to = join(folder, 'not-empty');
    mkdirSync(to);
    writeFileSync(join(to, 'mine.txt'), 'mine');
    const { status, lines } = kts(['restore', archive], to);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('mine.txt');
    expect(readdirSync(to).filter((name) => !name.startsWith('lock'))).toEqual(['mine.txt']);
    expect(kts(['restore', archive]).lines[0]).toContain('đang do');
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['cut off between two files', (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, 1024))],
    ['no archive', () => Buffer.from('mẫu')],
    ['with a byte that changed', (bytes: Buffer) => flipped(bytes)],
    ['with a name that leads out', (bytes: Buffer) => renamed(bytes)],
  ])('%s: refused, and nothing left that would start', (name, change) => {
    const path = join(folder, `${name}.tar.gz`);
    writeFileSync(path, change(readFileSync(archive)));
    const to = join(folder, `of ${name}`);
    const { status, lines } = kts(['restore', path], to);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(readdirSync(to).filter((each) => !each.startsWith('lock'))).toEqual([]);
    expect(existsSync(join(folder, 'x.sqlite'))).toBe(false);
  });

  test('one that was cut off is not started on, and can be begun again', () => {
    const to = join(folder, 'cut');
    mkdirSync(join(to, 'restoring'), { recursive: true });
    writeFileSync(join(to, 'restoring', 'kts.sqlite'), 'half');
    const { status, lines } = kts(['serve'], to);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('ngắt');
    expect(kts(['restore', archive], to).status).toBe(0);
    expect(existsSync(join(to, 'restoring'))).toBe(false);
  });

  test('a backup of a later program is not put anywhere', () => {
    const late = join(folder, 'late');
    expect(kts(['restore', archive], late).status).toBe(0);
    const newer = new Database(join(late, 'kts.sqlite'));
    newer.pragma('user_version = 9999');
    newer.close();
    expect(kts(['backup', `${late}.tar.gz`], late).status).toBe(0);
    expect(kts(['restore', `${late}.tar.gz`], `${late}-restored`).stderr).toContain('mới hơn');
    expect(existsSync(join(`${late}-restored`, 'kts.sqlite'))).toBe(false);
  });

  test('with the key where it was asked for, which the record is then checked with', () => {
    const [withKey, to] = [join(folder, 'with-key.tar.gz'), join(folder, 'with-key')];
    expect(json(['backup', withKey, '--with-key']).withKey).toBe(true);
    expect(kts(['restore', withKey], to).status).toBe(0);
    const key = join('secrets', 'record.key');
    expect(sumOf(join(to, key))).toBe(sumOf(join(dataDir, key)));
    expect(statSync(join(to, key)).mode & 0o777).toBe(0o600);
    expect(json(['check'], to)).toMatchObject({ ok: true, faults: [] });
  });
});

/** One byte of the database's pages, with its archive whole otherwise. */
function flipped(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes);
  const at = tar.indexOf('tien-giang');
  tar[at] = 0x54;
  return gzipSync(tar);
}

/** A file of uploads that would lie beside the folder, with a header that is right. */
function renamed(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes);
  tar.write('../x.sqlite\0', 0, 'latin1');
  tar.fill(0x20, 148, 156);
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return gzipSync(tar);
}
