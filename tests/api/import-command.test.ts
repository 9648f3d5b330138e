import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDetail } from '@kts/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/app.ts';
import { dumpOf } from '../support/desk.ts';
import { fileOf } from '../support/imports.ts';
import { serverProcess } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-import-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string): string => {
  const path = join(folder, 'tệp.csv');
  writeFileSync(path, content);
  return path;
};
const kts = (args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/server/src/main.ts'), 'import', ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        KTS_DATA_DIR: join(folder, 'var'),
        KTS_SEED: 'codebook',
        NODE_OPTIONS: '',
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
};
const json = (text: string) => importDetail.strict().parse(JSON.parse(text));

test('shows what a file would change, without changing it', () => {
  const { status, stdout } = kts([file(fileOf(['Hà Nội', '2023', '80']))]);
  expect([status, stdout]).toEqual([0, expect.stringContaining('1 mới, 0 sửa, 0 không đổi')]);
  expect(json(kts([file(fileOf(['Hà Nội', '2023', '80'])), '--json']).stdout)).toMatchObject({
    state: 'ready',
    changes: { created: 1 },
  });
});

test('--commit submits, and publishes only where nobody else is asked', () => {
  const path = file(fileOf(['Hà Nội', '2022', '80']));
  expect(json(kts([path, '--commit', '--json']).stdout)).toMatchObject({ state: 'submitted' });
  const { status, stdout } = kts([path, '--commit', '--json'], { KTS_FOUR_EYES: 'false' });
  expect([status, json(stdout).state]).toEqual([0, 'published']);
  expect(json(kts([path, '--json']).stdout)).toMatchObject({ changes: { created: 0, unchanged: 1 } });
});

test('what was answered of a submitted file is said of the next one of its form', () => {
  const silent = (year: string): string =>
    file(`indicator,province,period,value,unit,status\nsmartphone-share,Hà Nội,${year},80,%,A\n`);
  const first = json(kts([silent('2020'), '--commit', '--json', '--answer', 'source=province']).stdout);
  expect([first.state, first.remembered]).toEqual(['submitted', null]);
  const { status, stdout } = kts([silent('2021')]);
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining('Đã dùng câu trả lời của lần nạp trước cho biểu này (tệp.csv): source=province'),
  ]);
});

test('a figure is erased only with a reason', () => {
  const env = { KTS_FOUR_EYES: 'false' };
  kts([file(fileOf(['Hà Nội', '2019', '80'])), '--commit'], env);
  const path = file(fileOf(['Hà Nội', '2019', '…']));
  const commit = (acknowledge: string) =>
    json(kts([path, '--commit', '--json', '--acknowledge', acknowledge], env).stdout).state;
  expect(commit('erases-figure')).toBe('ready');
  expect(commit('erases-figure=nhầm tệp')).toBe('published');
});

describe('what cannot be done', () => {
  const good = () => file(fileOf(['Hà Nội', '2023', '80']));
  const large = () => {
    const path = join(folder, 'lớn.csv');
    writeFileSync(path, Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    return path;
  };
  test.each<[string, () => string[], number, string]>([
    ['no file', () => [], 2, 'Cách dùng: kts import FILE'],
    ['two files', () => ['a', 'b'], 2, 'Cách dùng'],
    ['an option that there is not', () => [good(), '--nothing'], 2, 'Cách dùng'],
    ['an answer to nothing', () => [good(), '--answer', 'có'], 2, 'Cách dùng'],
    ['an empty unit', () => [good(), '--unit', ''], 2, 'Cách dùng'],
    ['a file that there is not', () => [join(folder, 'không có.csv')], 1, 'Không có tệp'],
    ['a folder', () => [folder], 1, 'không phải là tệp'],
    ['no file but a device', () => ['/dev/null'], 1, 'không phải là tệp'],
    ['a name that is none', () => [`${folder}/${'a'.repeat(300)}`], 1, 'Không đọc được tệp'],
    ['more than 20 MiB', () => [large()], 1, 'vượt quá 20 MiB'],
  ])('%s', (_name, args, status, reason) => {
    const found = kts(args());
    expect([found.status, found.stdout, found.stderr]).toEqual([status, '', expect.stringContaining(reason)]);
    expect(found.stderr).not.toMatch(/ at .*\.ts|Error/);
  });

  test('with --json a program is told so in an object', () => {
    const { status, stdout } = kts([folder, '--json']);
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { ok: false, problem: 'file' }]);
  });
});

test('exits 1 when the file fails, with line, column and reason, and one object of JSON', () => {
  const { status, stdout } = kts([file(fileOf(['Hà Nội', '2023', 'tám mươi'])), '--commit']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('dòng 2, cột D')]);
  const refused = kts([file(fileOf(['Hà Nội', '2023', 'tám mươi'])), '--json']);
  expect(refused).toMatchObject({ status: 1, stderr: '' });
  expect(json(refused.stdout)).toMatchObject({ state: 'refused', issues: [{ line: 2, column: 'D' }] });
});

test('a file in UTF-16 is read, one in no encoding at all is refused', () => {
  const path = join(folder, 'utf16.csv');
  writeFileSync(path, Buffer.from(`\ufeff${fileOf(['Hà Nội', '2023', '80'])}`, 'utf16le'));
  expect(json(kts([path, '--json']).stdout)).toMatchObject({
    state: 'ready',
    file: { encoding: 'utf-16le' },
  });
  writeFileSync(path, Buffer.from([0x68, 0xff, 0xfe, 0x00, 0x81, 0x8d]));
  expect(kts([path, '--json'])).toMatchObject({ status: 1, stderr: '' });
});

describe('without --commit nothing is written', () => {
  test('where there is no database, none is made', () => {
    const dataDir = join(folder, 'nowhere');
    const found = kts([file(fileOf(['Hà Nội', '2023', '80'])), '--json'], { KTS_DATA_DIR: dataDir });
    expect([found.status, json(found.stdout).state]).toEqual([0, 'ready']);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('where there is one, it stays as it is, also beside a server', async () => {
    const dataDir = join(folder, 'beside');
    const server = await serverProcess(dataDir);
    const path = file(fileOf(['Hà Nội', '2023', '80']));
    try {
      const { id } = await server.send(
        server.editor,
        'POST',
        '/imports?filename=x.csv',
        fileOf(['Huế', '2023', '8']),
      );
      await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
      const before = [dumpOf(join(dataDir, 'kts.sqlite')), readdirSync(join(dataDir, 'uploads'))];
      for (const content of [path, file(fileOf(['Atlantis', '2023', '80']))]) {
        kts([content, '--json'], { KTS_DATA_DIR: dataDir });
        expect([dumpOf(join(dataDir, 'kts.sqlite')), readdirSync(join(dataDir, 'uploads'))]).toEqual(before);
      }
      // With it, it is refused while the server holds the folder, and told who does.
      const refused = kts([path, '--commit', '--json'], { KTS_DATA_DIR: dataDir });
      expect([refused.status, JSON.parse(refused.stdout)]).toEqual([
        1,
        { ok: false, problem: 'start', message: expect.stringContaining(`tiến trình ${server.child.pid}`) },
      ]);
      expect([dumpOf(join(dataDir, 'kts.sqlite')), readdirSync(join(dataDir, 'uploads'))]).toEqual(before);
    } finally {
      server.child.kill('SIGTERM');
      await server.ended;
    }
  });
});
