import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDetail } from '@kts/contract';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../support/app.ts';
import { fileOf } from '../support/imports.ts';

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

test('exits 1 when refused, with line, column and reason; 2 when misused', () => {
  const { status, stdout } = kts([file(fileOf(['Hà Nội', '2023', 'tám mươi'])), '--commit']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('dòng 2, cột D')]);
  expect(kts([join(folder, 'không có.csv')]).status).toBe(1);
  expect([kts([]).status, kts(['a', 'b']).status, kts(['a', '--nothing']).status]).toEqual([2, 2, 2]);
});
