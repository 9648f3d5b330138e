import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@kts/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext, readConfig } from '@kts/server';
import { ROOT } from '../support/app.ts';
import { bigFile } from '../support/big-file.ts';
import { cookieFor } from '../support/cookie-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-sigterm-'));
afterAll(() => rmSync(folder, { recursive: true }));
const dataDir = join(folder, 'var');
const env = { KTS_DATA_DIR: dataDir, KTS_SEED: 'codebook', PORT: '0', NODE_OPTIONS: '' };
const database = join(dataDir, 'kts.sqlite');
const cookies = { editor: '', approver: '' };
let large = '';
let small = '';

beforeAll(async () => {
  const { store, codebook } = await openContext(readConfig(env, ROOT), Date.now);
  for (const role of ['editor', 'approver'] as const) cookies[role] = cookieFor(store, role, role);
  store.close();
  large = bigFile(codebook, 100_000, 1990);
  small = bigFile(codebook, 17_640, 1990);
});

type Server = { readonly child: ChildProcess; readonly port: number; readonly ended: Promise<unknown[]> };

async function serving(): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const chunk of child.stdout) {
    const found = /http:\/\/localhost:(\d+)/.exec(String(chunk));
    if (found !== null) return { child, port: Number(found[1]), ended };
  }
  throw new Error('The server did not say where it serves');
}

const headers = (role: keyof typeof cookies) => ({ cookie: cookies[role], 'x-kts-request': '1' });
const call = async ({ port }: Server, role: keyof typeof cookies, path: string, init: RequestInit = {}) =>
  (
    await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      ...init,
      headers: { ...headers(role), ...init.headers },
    })
  ).json();

/** A connection that has sent this, and does no more than it is told to. */
async function opened({ port }: Server, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.pause();
  socket.write(text);
  return socket;
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
const upload = (length: number): string =>
  `POST /api/v1/imports?filename=x.csv HTTP/1.1\r\nhost: x\r\ncookie: ${cookies.editor}\r\nx-kts-request: 1\r\ncontent-length: ${length}\r\n\r\n`;

/** Uploaded and being read. */
async function reading(server: Server, text: string): Promise<string> {
  const { id } = await call(server, 'editor', '/imports?filename=x.csv', { method: 'POST', body: text });
  return id;
}

async function submitted(server: Server): Promise<{ id: string; digest: string }> {
  const id = await reading(server, small);
  const { digest, mustAcknowledge } = await call(server, 'editor', `/imports/${id}?wait=30`);
  const json = { 'content-type': 'application/json' };
  if (mustAcknowledge.length > 0)
    await call(server, 'editor', `/imports/${id}`, {
      method: 'PATCH',
      headers: json,
      body: JSON.stringify({ acknowledged: mustAcknowledge }),
    });
  await call(server, 'editor', `/imports/${id}/submit`, { method: 'POST' });
  return { id, digest };
}

/** Nobody waits for what a server that ends does not answer. */
const forget = (request: Promise<unknown>): void => void request.catch(() => {});

const SITUATIONS: Readonly<Record<string, (server: Server) => Promise<void>>> = {
  'nobody is there': async () => {},
  'connections stand open': async (server) => {
    for (let turn = 0; turn < 20; turn += 1) await opened(server, get('/api/v1/health'));
  },
  'an upload has stopped half way': async (server) => {
    await opened(server, `${upload(1_000_000)}${'x'.repeat(1000)}`);
  },
  'a body drips': async (server) => {
    const socket = await opened(server, upload(1_000_000));
    const timer = setInterval(() => socket.write('x'), 50);
    socket.on('close', () => clearInterval(timer));
  },
  'headers do not end': async (server) => {
    await opened(server, 'GET /api/v1/health HTTP/1.1\r\nhost: x\r\n');
  },
  'readers do not read': async (server) => {
    for (let turn = 0; turn < 20; turn += 1) await opened(server, get('/api/v1/openapi.json').repeat(30));
  },
  'a file is read': async (server) => {
    const id = await reading(server, large);
    forget(call(server, 'editor', `/imports/${id}?wait=30`));
    const rows = async () => (await call(server, 'editor', `/imports/${id}`)).progress?.rows;
    await expect.poll(rows).toBeGreaterThan(0);
  },
  'figures are published': async (server) => {
    const { id, digest } = await submitted(server);
    const body = JSON.stringify({ digest });
    forget(
      call(server, 'approver', `/imports/${id}/approve`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
  },
};
const all: (server: Server) => Promise<void> = async (server) => {
  for (const begin of Object.values(SITUATIONS)) await begin(server);
};

test.each([...Object.entries(SITUATIONS), ['all of it at once', all] as const])(
  'asked to end while %s: ends by itself and leaves one sound file',
  async (_name, begin) => {
    const server = await serving();
    await begin(server);
    server.child.kill('SIGTERM');
    // After ten seconds it would say 1.
    expect(await server.ended).toEqual([0, null]);
    expect(existsSync(`${database}-wal`)).toBe(false);
    const store = openStore(database);
    expect(store.check()).toMatchObject({ integrity: 'ok', foreignKeys: 0, audit: { brokenAt: null } });
    const ids = store.imports.ids();
    expect(ids.map((id) => store.imports.find(id)?.state)).not.toContain('reading');
    store.close();
    const uploads = join(dataDir, 'uploads');
    const files = existsSync(uploads) ? readdirSync(uploads) : [];
    expect(files.filter((name) => !ids.includes(name))).toEqual([]);
  },
);
