import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdLock } from './folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'lock.sqlite');

test('one holder at a time; what is given back can be taken', () => {
  const release = holdLock(path);
  expect(release).not.toBeNull();
  expect(holdLock(path)).toBeNull();
  release?.();
  const again = holdLock(path);
  expect(again).not.toBeNull();
  again?.();
});

test('another process has it until it is killed', async () => {
  const script = `import { holdLock } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))};
    console.log(holdLock(${JSON.stringify(path)}) === null ? 'taken' : 'held');
    setTimeout(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said).trim()).toBe('held');
  expect(holdLock(path)).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = holdLock(path);
  expect(release).not.toBeNull();
  release?.();
});
