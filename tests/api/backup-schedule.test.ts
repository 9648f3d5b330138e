import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TEST_NOW } from '../support/app.ts';
import { desk } from '../support/desk.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'kts-schedule-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const health = async (server: ServerProcess) => (await server.send('', 'GET', '/health')).backup;
async function until<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (isSo(found)) return found;
    if (Date.now() > end) throw new Error(`Waited a minute in vain: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the server', () => {
  test('backs itself up, keeps the latest of its own, and leaves other files', async () => {
    const dataDir = join(folder, 'kept');
    const backups = join(dataDir, 'backups');
    mkdirSync(backups, { recursive: true });
    writeFileSync(join(backups, 'kts-by-hand.tar.gz'), 'mine');
    const server = await serverProcess(dataDir, 'codebook', { KTS_BACKUP_EVERY: '1s', KTS_BACKUP_KEEP: '2' });
    const own = () => readdirSync(backups).filter((name) => /^kts-2/.test(name));
    const first = await until(
      async () => own()[0],
      (name) => name !== undefined,
    );
    await until(
      async () => own(),
      (names) => names.length === 2 && !names.includes(first ?? ''),
    );
    const told = await health(server);
    expect(told).toMatchObject({ state: 'ok', ok: true, failedAt: null });
    expect(Date.parse(told.verifiedAt)).toBeGreaterThanOrEqual(Date.parse(told.at));
    server.child.kill('SIGTERM');
    await server.ended;
    expect(own().length).toBeLessThanOrEqual(3);
    expect(readdirSync(backups).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(join(backups, 'kts-by-hand.tar.gz'))).toBe(true);
  });

  test('tells of a backup that failed, and records it once', async () => {
    const dataDir = join(folder, 'failing');
    mkdirSync(join(dataDir, 'backups'), { recursive: true });
    const failed = { at: Date.now(), reason: 'ổ đĩa đã đầy', isRecorded: false };
    writeFileSync(join(dataDir, 'backups', 'last.json'), JSON.stringify({ made: null, failed }));
    const server = await serverProcess(dataDir, 'codebook', { KTS_BACKUP_EVERY: '5s' });
    expect(await health(server)).toMatchObject({ state: 'failed', ok: false });
    const recorded = () => server.send(server.approver, 'GET', '/audit?action=backup-failed');
    const { items } = await until(recorded, ({ total }) => total > 0);
    expect(items[0]).toMatchObject({ who: 'KTS', details: { reason: 'ổ đĩa đã đầy' } });
    await until(
      () => health(server),
      ({ state }) => state === 'ok',
    );
    expect((await recorded()).total).toBe(1);
    server.child.kill('SIGTERM');
    await server.ended;
  });
});

describe('health', () => {
  const at = TEST_NOW;
  const made = { at, verifiedAt: at + 1000, file: 'x', bytes: 1 };
  const failed = { at: at + HOUR, reason: 'x', isRecorded: true };
  const DAY = 24 * HOUR;
  const OFF: Record<string, string> = { KTS_BACKUP_EVERY: 'off' };
  const WEEKLY: Record<string, string> = { KTS_BACKUP_EVERY: '7d' };
  test.each([
    { name: 'none yet', env: {}, last: null, later: HOUR, state: 'none', ok: true },
    { name: 'none after a day', env: {}, last: null, later: 25 * HOUR, state: 'old', ok: false },
    { name: 'none wanted', env: OFF, last: null, later: 25 * HOUR, state: 'off', ok: true },
    { name: 'of today', env: {}, last: { made, failed: null }, later: 23 * HOUR, state: 'ok', ok: true },
    {
      name: 'of a day ago',
      env: {},
      last: { made, failed: null },
      later: DAY + 1000,
      state: 'old',
      ok: false,
    },
    { name: 'one a week', env: WEEKLY, last: { made, failed: null }, later: 2 * DAY, state: 'ok', ok: true },
    { name: 'failed', env: {}, last: { made, failed }, later: 2 * HOUR, state: 'failed', ok: false },
  ])('$name', async ({ env, last, later, state, ok }) => {
    const kts = await desk(env);
    if (last !== null) {
      mkdirSync(join(kts.folder, 'backups'));
      writeFileSync(join(kts.folder, 'backups', 'last.json'), JSON.stringify(last));
    }
    kts.clock.now = at + later;
    const { status, body } = await kts.send('GET', '/health');
    expect([status, body.status]).toEqual([200, 'ok']);
    expect(body.backup).toMatchObject({ state, ok, ageSeconds: last === null ? null : later / 1000 });
    await kts.close();
  });
});
