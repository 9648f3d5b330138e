import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '@kts/store';
import { expect, test } from 'vitest';
import { ROOT } from '../support/app.ts';

const lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');

const atLeast = (found: string, floor: string): boolean => {
  const [a, b] = [found, floor].map((text) => text.split('.').map(Number));
  for (const [index, part] of (b ?? []).entries()) {
    const other = a?.[index] ?? 0;
    if (other !== part) return other > part;
  }
  return true;
};
const versionsOf = (name: string): string[] =>
  [...lockfile.matchAll(new RegExp(`^  '?${name.replace('/', '\\/')}@(\\d+\\.\\d+\\.\\d+)`, 'gm'))].map(
    ([, version]) => version ?? '',
  );

test.each([
  ['fastify', '5.12.2'],
  ['@fastify/static', '10.1.3'],
  ['papaparse', '5.2.0'],
])('%s is not below %s, where a hole was closed', (name, floor) => {
  const versions = versionsOf(name);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect(atLeast(version, floor), version).toBe(true);
});

test.each(['xlsx', 'exceljs', '@fastify/secure-session', 'bcrypt'])('%s is not here', (name) => {
  expect(versionsOf(name)).toEqual([]);
});

test('SQLite is past the bug that corrupted databases in WAL mode (3.51.3)', () => {
  const store = openStore(':memory:');
  expect(atLeast(store.sqliteVersion(), '3.51.3'), store.sqliteVersion()).toBe(true);
  store.close();
});

test('the lockfile names no registry', () => {
  expect(lockfile).not.toMatch(/https?:\/\//);
});
