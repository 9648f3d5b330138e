import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext, readConfig } from '@kts/server';
import { openStore } from '@kts/store';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../support/app.ts';
import { bigFile } from '../support/big-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-sigterm-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { KTS_DATA_DIR: folder, KTS_SEED: 'codebook', PORT: '0', NODE_OPTIONS: '' };
const database = join(folder, 'kts.sqlite');

/** An editor's cookie, and a file that takes a while. */
async function prepare(): Promise<{ cookie: string; text: string }> {
  const { store, codebook } = await openContext(readConfig(env, ROOT), Date.now);
  const user = {
    name: 'An',
    nameKey: 'an',
    passwordHash: '',
    role: 'editor',
    area: null,
    createdAt: 0,
  } as const;
  const secret = randomBytes(32).toString('base64url');
  const token = createHash('sha256').update(secret).digest();
  const place = { address: '', network: '', agent: '', device: token };
  const session = { token, userId: store.users.add(user)?.id ?? 0, at: Date.now(), ...place };
  store.sessions.start(session, { createdAfter: 0, seenAfter: 0 }, null);
  store.close();
  return { cookie: `__Host-kts=${secret}`, text: bigFile(codebook, 100_000, 1990) };
}

const addressOf = async (server: ChildProcess): Promise<string> => {
  for await (const chunk of server.stdout ?? []) {
    const found = /http:\/\/localhost:(\d+)/.exec(String(chunk));
    if (found !== null) return `http://127.0.0.1:${found[1]}/api/v1`;
  }
  throw new Error('The server did not say where it serves');
};

test('asked to end while a file is read: ends by itself, says so of the file, and leaves one sound file', async () => {
  const { cookie, text } = await prepare();
  const server = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const address = await addressOf(server);
  const headers = { cookie, 'x-kts-request': '1' };
  const sent = await fetch(`${address}/imports?filename=x.csv`, { method: 'POST', headers, body: text });
  const { id } = (await sent.json()) as { id: string };
  // Somebody waits for it; he is answered.
  const waiting = fetch(`${address}/imports/${id}?wait=30`, { headers });
  const rowsRead = async () => {
    const detail = await fetch(`${address}/imports/${id}`, { headers });
    return ((await detail.json()) as { progress: { rows: number } | null }).progress?.rows;
  };
  await expect.poll(rowsRead).toBeGreaterThan(0);
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect((await waiting).status).toBe(200);
  expect(existsSync(`${database}-wal`)).toBe(false);
  const store = openStore(database);
  expect(store.check()).toMatchObject({
    integrity: 'ok',
    foreignKeys: 0,
    versions: 0,
    audit: { brokenAt: null },
  });
  expect(store.imports.find(id)).toMatchObject({
    state: 'failed',
    failure: 'closing',
  });
  store.close();
});
