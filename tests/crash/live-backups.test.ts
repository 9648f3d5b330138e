import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup, openContext, readConfig } from '@kts/server';
import { checkDatabase, differingTables } from '@kts/store';
import { afterAll, expect, test } from 'vitest';
import { liveBackups } from '../drill/live-backups.ts';
import { ROOT } from '../support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-live-backups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `KTS_BACKUPS=100` by hand. */
test('backups of a server that publishes are each of one moment and restored whole', async () => {
  const count = Number(process.env['KTS_BACKUPS'] ?? 4);
  expect(await liveBackups(count, 2000)).toMatchObject({ backups: count, faults: [] });
});

test('a restore that is killed leaves all of it, or nothing that starts', async () => {
  const dataDir = join(folder, 'data');
  const env = { KTS_DATA_DIR: dataDir, KTS_SEED: 'figures' };
  const { store } = await openContext(readConfig(env, ROOT), Date.now);
  store.close();
  const path = join(folder, 'backup.tar.gz');
  const { manifest } = await makeBackup({ dataDir, path, keyPath: null, program: 'test', at: 0 });
  const outcomes = new Set<string>();
  for (let wait = 120; wait <= 400; wait += 40) {
    const to = join(folder, `killed-${wait}`);
    const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), 'restore', path], {
      env: { ...process.env, KTS_DATA_DIR: to, NODE_OPTIONS: '' },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), wait);
    await ended;
    const found = existsSync(to) ? readdirSync(to).filter((name) => !name.startsWith('lock')) : [];
    if (found.length === 0) outcomes.add('nothing');
    else if (found.includes('restoring')) outcomes.add('not started on');
    else {
      outcomes.add('whole');
      expect(differingTables(checkDatabase(join(to, 'kts.sqlite')).tables, manifest.tables)).toEqual([]);
    }
  }
  expect(outcomes.size).toBeGreaterThan(0);
});
