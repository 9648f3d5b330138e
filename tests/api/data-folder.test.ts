import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, ROOT } from '../support/app.ts';
import { fileOf } from '../support/imports.ts';
import { serverProcess } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kts = (dataDir: string, args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/server/src/main.ts'), ...args],
    {
      encoding: 'utf8',
      input,
      env: { ...process.env, KTS_DATA_DIR: dataDir, KTS_SEED: 'codebook', PORT: '0', NODE_OPTIONS: '' },
      timeout: 60_000,
    },
  );
  return { status, stdout, lines: stderr.trim().split('\n') };
};
const check = (dataDir: string): Json => JSON.parse(kts(dataDir, ['check', '--json']).stdout);
const uploads = (dataDir: string): string[] => readdirSync(join(dataDir, 'uploads')).toSorted();

async function upload(server: Awaited<ReturnType<typeof serverProcess>>, year: string): Promise<void> {
  const { id } = await server.send(
    server.editor,
    'POST',
    '/imports?filename=x.csv',
    fileOf(['Huế', year, '8']),
  );
  await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
}

async function serveOnce(dataDir: string, years: readonly string[]): Promise<void> {
  const server = await serverProcess(dataDir);
  for (const year of years) await upload(server, year);
  server.child.kill('SIGTERM');
  await server.ended;
}

describe('a folder whose database is not its own is not served from, and keeps every file', () => {
  const dataDir = join(folder, 'full');
  const early = join(folder, 'early.sqlite');
  const other = join(folder, 'other.sqlite');
  const database = join(dataDir, 'kts.sqlite');
  let files: string[];
  beforeAll(async () => {
    await serveOnce(dataDir, ['2020']);
    copyFileSync(database, early);
    await serveOnce(dataDir, ['2021', '2022']);
    await serveOnce(join(folder, 'another'), ['2019', '2021', '2022', '2023']);
    copyFileSync(join(folder, 'another', 'kts.sqlite'), other);
    copyFileSync(database, join(folder, 'own.sqlite'));
    files = uploads(dataDir);
    expect(files).toHaveLength(3);
  });

  test.each([
    ['missing', () => {}, 'không có'],
    ['empty', () => writeFileSync(database, ''), 'rỗng'],
    ['damaged', () => writeFileSync(database, 'x'.repeat(8192)), 'bị hỏng'],
    ['damaged within', () => damage(database), 'bị hỏng'],
    ['older', () => copyFileSync(early, database), 'cũ hơn'],
    ['of another folder', () => copyFileSync(other, database), 'không phải của thư mục này'],
    ['new', () => new Database(database).close(), 'rỗng'],
  ] as const)('%s', (_name, put, words) => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    put();
    const { status, lines } = kts(dataDir, ['serve']);
    expect([status, lines.length, lines[0]]).toEqual([1, 1, expect.stringContaining(words)]);
    expect(lines[0]).toMatch(/kts restore/);
    expect(uploads(dataDir)).toEqual(files);
    expect(existsSync(join(dataDir, 'quarantine'))).toBe(false);
    const report = check(dataDir);
    expect([report.ok, report.faults.length > 0]).toEqual([false, true]);
  });

  test('beside an emptied database its newest changes are left alone by who looks', () => {
    const wal = `${database}-wal`;
    writeFileSync(database, '');
    writeFileSync(wal, 'the newest changes');
    const path = join(folder, 'emptied.csv');
    writeFileSync(path, fileOf(['Huế', '2018', '8']));
    for (const args of [['check'], ['import', path], ['backup', join(folder, 'of-nothing')], ['serve']]) {
      const { status, stdout, lines } = kts(dataDir, args);
      expect([args[0], status, lines.length]).toEqual([args[0], 1, 1]);
      expect(`${stdout}${lines[0]}`).toContain('rỗng');
      expect(readFileSync(wal, 'utf8')).toBe('the newest changes');
    }
    expect(readdirSync(join(folder, 'of-nothing'))).toEqual([]);
  });

  test('with its own it is served again', async () => {
    for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    copyFileSync(join(folder, 'own.sqlite'), database);
    await serveOnce(dataDir, []);
    expect([uploads(dataDir), check(dataDir).faults]).toEqual([files, []]);
  });

  /** A page in the middle, as a failing disk leaves it. */
  function damage(path: string): void {
    copyFileSync(join(folder, 'own.sqlite'), path);
    const db = new Database(path);
    const page = Number(db.pragma('page_size', { simple: true }));
    const root = db
      .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'area'")
      .pluck()
      .get();
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0x55, ((root ?? 1) - 1) * page, (root ?? 1) * page);
    writeFileSync(path, bytes);
  }
});

test('files that the database does not know are set aside and told; half-received ones are gone', async () => {
  const dataDir = join(folder, 'strays');
  await serveOnce(dataDir, ['2020']);
  const [known = ''] = uploads(dataDir);
  mkdirSync(join(dataDir, 'documents'), { recursive: true });
  writeFileSync(join(dataDir, 'uploads', 'a-file-nobody-knows.xlsx'), 'x');
  writeFileSync(join(dataDir, 'documents', 'abcdefghijklmnopqrstuv'), 'x');
  writeFileSync(join(dataDir, 'uploads', 'abcdefghijklmnopqrstuv.part'), 'x');
  expect(check(dataDir).faults.map(({ code, subject }: Json) => `${code} ${subject}`)).toEqual([
    'file-unknown uploads/a-file-nobody-knows.xlsx',
    'file-unknown documents/abcdefghijklmnopqrstuv',
  ]);
  await serveOnce(dataDir, []);
  expect(uploads(dataDir)).toEqual([known]);
  const { ok, quarantine } = check(dataDir);
  expect([ok, quarantine]).toEqual([
    true,
    [
      expect.stringMatching(/-documents-abcdefghijklmnopqrstuv$/),
      expect.stringMatching(/-uploads-a-file-nobody-knows\.xlsx$/),
    ],
  ]);
  const key = join(dataDir, 'secrets', 'record.key');
  writeFileSync(key, 'no key');
  expect(check(dataDir).faults).toMatchObject([{ code: 'record-key-unreadable', subject: key }]);
  rmSync(key);
  rmSync(join(dataDir, 'uploads', known));
  expect(check(dataDir).faults).toMatchObject([{ code: 'file-missing', subject: `uploads/${known}` }]);
});

test('a second server is told who has the folder; the first goes on, and others look and add people', async () => {
  const dataDir = join(folder, 'one');
  const first = await serverProcess(dataDir);
  await upload(first, '2020');
  const before = uploads(dataDir);
  const second = kts(dataDir, ['serve']);
  expect([second.status, second.lines.length]).toEqual([1, 1]);
  expect(second.lines[0]).toContain(`"kts serve" (tiến trình ${first.child.pid}`);
  const path = join(folder, 'beside.csv');
  writeFileSync(path, fileOf(['Huế', '2018', '8']));
  const beside = kts(dataDir, ['import', path, '--commit']);
  expect([beside.status, beside.lines.length]).toEqual([1, 1]);
  expect(beside.lines[0]).toContain(`tiến trình ${first.child.pid}`);
  expect(kts(dataDir, ['import', path]).status).toBe(0);
  expect([uploads(dataDir), check(dataDir).ok]).toEqual([before, true]);
  const added = kts(
    dataDir,
    ['user-add', 'Hà', '--role', 'viewer', '--password-stdin'],
    'một mật khẩu rất dài\n',
  );
  expect(added.status).toBe(0);
  await upload(first, '2021');
  first.child.kill('SIGKILL');
  await first.ended;
  await serveOnce(dataDir, []);
  expect(check(dataDir).ok).toBe(true);
});

describe('what an administrator can mend is one line, and exit 1', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  /** A folder of data with nothing but this file in it. */
  const withIn = (name: string): string => {
    const path = join(mkdtempSync(join(folder, 'with-')), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'nothing that the program knows');
    return path.slice(0, -name.length - 1);
  };
  const newer = join(folder, 'newer');
  const locked = join(folder, 'locked');
  beforeAll(async () => {
    for (const dataDir of [newer, locked]) await serveOnce(dataDir, []);
    const db = new Database(join(newer, 'kts.sqlite'));
    db.pragma('user_version = 9999');
    db.close();
  });

  test.each([
    ['a folder that is a file', file, {}, 'phải là một thư mục'],
    ['files in the place of a folder', withIn('uploads'), {}, 'uploads không phải là thư mục'],
    ['a quarantine that is a file', withIn('quarantine'), {}, 'quarantine không phải là thư mục'],
    ['a lock that is none', withIn('lock.sqlite'), {}, 'lock.sqlite bị hỏng'],
    ['a database that is a folder', withIn('kts.sqlite/x'), {}, 'kts.sqlite không phải là tệp'],
    ['a key that is a folder', join(folder, 'key'), { KTS_RECORD_KEY: folder }, `tệp khóa ${folder}`],
    ['a port that is none', join(folder, 'flag'), { PORT: '99999' }, 'PORT phải là/must be: một số'],
    ['a folder below a file', join(file, 'var'), {}, 'phải là một thư mục'],
    ['a database of a later program', newer, {}, 'phiên bản mới hơn'],
    ['an address that this machine does not have', join(folder, 'host'), { HOST: '192.0.2.1' }, '192.0.2.1'],
    ['a setting that is none', join(folder, 'flag'), { KTS_FOUR_EYES: 'maybe' }, 'KTS_FOUR_EYES'],
  ])('%s', (_name, dataDir, env, words) => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), 'serve'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        KTS_SEED: 'codebook',
        PORT: '0',
        NODE_OPTIONS: '',
        KTS_DATA_DIR: dataDir,
        ...env,
      },
      timeout: 60_000,
    });
    expect([status, stderr.trim().split('\n').length, stderr]).toEqual([
      1,
      1,
      expect.stringContaining(words),
    ]);
  });

  test('a folder of somebody else, and one whose database is', () => {
    const isRoot = process.getuid?.() === 0;
    const [whole, part] = [mkdtempSync(join(folder, 'no-')), mkdtempSync(join(folder, 'no-'))];
    copyFileSync(join(newer, 'kts.sqlite'), join(part, 'kts.sqlite'));
    chmodSync(folder, 0o755);
    chmodSync(whole, 0o555);
    chmodSync(part, 0o777);
    chmodSync(join(part, 'kts.sqlite'), 0o444);
    for (const dataDir of [whole, part]) {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'apps/server/src/main.ts'), 'serve'],
        {
          encoding: 'utf8',
          env: { ...process.env, PORT: '0', NODE_OPTIONS: '', KTS_DATA_DIR: dataDir },
          timeout: 60_000,
          // Everything is allowed to the first one.
          ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
        },
      );
      expect([status, stderr.trim().split('\n').length, stderr]).toEqual([
        1,
        1,
        expect.stringContaining(`Không có quyền đọc và ghi ${dataDir}`),
      ]);
    }
  });

  test('a database of an earlier program is not brought up to date by who only looks', () => {
    const dataDir = mkdtempSync(join(folder, 'earlier-'));
    const database = join(dataDir, 'kts.sqlite');
    const db = new Database(database);
    db.pragma('user_version = 1');
    db.close();
    const path = join(folder, 'look.csv');
    writeFileSync(path, fileOf(['Huế', '2018', '8']));
    const before = readFileSync(database);
    const { status, lines } = kts(dataDir, ['import', path]);
    expect([status, lines.length, lines[0]]).toEqual([1, 1, expect.stringContaining('phiên bản trước')]);
    expect(readFileSync(database)).toEqual(before);
  });

  test('a database that another program has locked', () => {
    const db = new Database(join(locked, 'kts.sqlite'));
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    const { status, lines } = kts(locked, ['serve']);
    db.close();
    expect([status, lines.length, lines[0]]).toEqual([
      1,
      1,
      expect.stringContaining('chương trình khác khóa'),
    ]);
  });
});
