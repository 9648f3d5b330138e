import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-lifecycle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = (port: number, extra: Record<string, string> = {}) => ({
  ...process.env,
  PORT: String(port),
  KTS_DATA_DIR: join(folder, 'var'),
  KTS_SEED: 'codebook',
  ...extra,
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function until(what: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('Waited a minute in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('%s of it ends the server too', async (signal) => {
    const port = await freePort();
    const child = spawn('npm', ['start'], { cwd: ROOT, env: environment(port), stdio: 'ignore' });
    await until(() => answers(port));
    child.kill(signal);
    await until(async () => !(await answers(port)));
    await exitOf(child);
  });

  test('says where it serves, on one line', async () => {
    const port = await freePort();
    const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, env: environment(port) });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    await until(() => answers(port));
    child.kill('SIGTERM');
    await exitOf(child);
    expect(output.split('\n')[0]).toBe(`KTS đang phục vụ tại http://localhost:${port}`);
  });
});

describe('the command line', () => {
  let taken: Server;
  let port = 0;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    port = (taken.address() as { port: number }).port;
  });
  afterAll(() => {
    taken.close();
  });

  const kts = async (args: string[], env: Record<string, string> = {}) => {
    const child = spawn('npm', ['run', '-s', 'kts', '--', ...args], {
      cwd: ROOT,
      env: environment(port, env),
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    return { code: await exitOf(child), stdout, stderr };
  };

  test('a taken port is one clear line and exit 1', async () => {
    const { code, stderr } = await kts(['serve']);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(String(port));
  });

  test('check says that the database is sound', async () => {
    const { code, stdout } = await kts(['check', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ integrity: 'ok', foreignKeys: 0, observations: 0 });
  });

  test.each([
    ['an unknown command', ['dance'], {}, 2],
    ['an unknown option', ['check', '--loud'], {}, 2],
    ['a port that is none', ['check'], { PORT: 'high' }, 1],
    ['a seed that does not exist', ['check'], { KTS_SEED: 'guess' }, 1],
    ['a time between backups that is none', ['check'], { KTS_BACKUP_EVERY: 'daily' }, 1],
    ['snapshots in the data folder', ['check'], { KTS_SNAPSHOTS: join(folder, 'var') }, 1],
    ['a node without a snapshot', ['serve'], { KTS_READ_ONLY: join(folder, 'nothing') }, 1],
    ['a node of what is not public', ['serve'], { KTS_READ_ONLY: folder, KTS_PUBLIC_READ: 'false' }, 1],
    ['a backup with two names', ['backup', 'a', 'b'], {}, 2],
    ['a restore of nothing', ['restore'], {}, 2],
    ['a home area that does not exist', ['serve'], { KTS_HOME_AREA: 'atlantis' }, 1],
  ] as const)('%s', async (_name, args, env, expected) => {
    const { code, stdout, stderr } = await kts([...args], env);
    expect(code).toBe(expected);
    expect(stdout).toBe('');
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toMatch(/at .*\.ts:\d+/);
  });
});
