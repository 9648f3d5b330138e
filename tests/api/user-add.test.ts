import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/app.ts';
import { PASSWORD } from '../support/desk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kts-user-add-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  }
});

/** The program itself, as an administrator starts it. */
function kts(args: readonly string[], dataDir = folder): ChildProcess {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, KTS_DATA_DIR: dataDir, KTS_SEED: 'codebook', PORT: '0' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function run(args: readonly string[], input = `${PASSWORD}\n`) {
  const child = kts(args);
  if (child.stdin === null || child.stdout === null || child.stderr === null) throw new Error('no pipes');
  child.stdin.on('error', () => undefined).end(input);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, out, error };
}

/** Starts a server, and gives what it prints until it has said `count` lines. */
async function serving(count: number, dataDir = folder): Promise<string[]> {
  const child = kts(['serve'], dataDir);
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    if (printed.split('\n').length > count) break;
  }
  return printed.trimEnd().split('\n');
}

/** By its number: of a name with two addresses a busy client gives up the right one after 250 ms. */
const post = (origin: string, path: string, body: object) =>
  fetch(`${origin.replace('localhost', '127.0.0.1')}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kts-request': '1' },
    body: JSON.stringify(body),
  });

describe('user-add', () => {
  test('0: adds somebody, who can log in to a server that is running', async () => {
    const [said = ''] = await serving(1);
    const origin = said.match(/http:\/\/localhost:\d+/)?.[0] ?? '';
    const args = ['user-add', 'Lê Thị Án', '--role', 'editor', '--area', 'tien-giang', '--password-stdin'];
    const added = await run(args);
    expect(added).toEqual({ code: 0, out: 'Đã thêm "Lê Thị Án" (editor, tien-giang).\n', error: '' });
    const answer = await post(origin, '/session', { name: 'lê thị án', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ user: { role: 'editor', area: 'tien-giang' } });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-kts=[\w-]{43}; Path=\/; HttpOnly; Secure/);
  });

  test('--json: one object, also when refused', async () => {
    const args = ['user-add', 'bình', '--role', 'admin', '--password-stdin', '--json'];
    const added = await run(args, PASSWORD);
    expect(added.code).toBe(0);
    expect(JSON.parse(added.out)).toEqual({ ok: true, user: { name: 'bình', role: 'admin', area: null } });
    const again = await run(args);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ ok: false, problem: 'name-taken' });
  });

  test.each([
    ['the name in capitals', ['BÌNH', '--role', 'viewer'], PASSWORD, 'đã có'],
    ['a common password', ['chi', '--role', 'viewer'], 'matkhau123456', 'dễ đoán'],
    ['a short password', ['chi', '--role', 'viewer'], 'ngắn', '12'],
    ['no password', ['chi', '--role', 'viewer'], '', '12'],
    ['a password of an empty line', ['chi', '--role', 'viewer'], '\n', '12'],
    ['an unknown area', ['chi', '--role', 'viewer', '--area', 'atlantis'], PASSWORD, 'atlantis'],
    ['a name that is none', ['<b>', '--role', 'viewer'], PASSWORD, 'không hợp lệ'],
  ])('1: %s', async (_what, args, input, reason) => {
    const refused = await run(['user-add', ...args, '--password-stdin'], input);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toContain(reason);
  });

  test.each([
    ['no name', ['--role', 'viewer', '--password-stdin']],
    ['two names', ['a', 'b', '--role', 'viewer', '--password-stdin']],
    ['no role', ['chi', '--password-stdin']],
    ['another role', ['chi', '--role', 'root', '--password-stdin']],
    ['the password not from standard input', ['chi', '--role', 'viewer']],
    ['a password on the command line', ['chi', '--role', 'viewer', '--password', PASSWORD]],
  ])('2: %s', async (_what, args) => {
    const wrong = await run(['user-add', ...args]);
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('Cách dùng: kts user-add NAME --role');
  });
});

describe('the first start', () => {
  test('prints a link that makes the first administrator, and the next start another one', async () => {
    const dataDir = join(folder, 'first');
    const [first = '', firstLink = ''] = await serving(2, dataDir);
    expect(first).toMatch(/^KTS đang phục vụ tại http:\/\/localhost:\d+$/);
    const link = new URL(firstLink.match(/http:\S+/)?.[0] ?? '');
    expect(link.pathname).toBe('/setup');
    const token = link.searchParams.get('token') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(join(dataDir, 'kts.sqlite')).includes(token)).toBe(false);
    for (const name of ['', 'kts.sqlite', 'kts.sqlite-wal']) {
      expect(statSync(join(dataDir, name)).mode & 0o077, name).toBe(0);
    }
    started[0]?.kill('SIGTERM');

    const [, secondLink = ''] = await serving(2, dataDir);
    const next = new URL(secondLink.match(/http:\S+/)?.[0] ?? '');
    const newer = next.searchParams.get('token') ?? '';
    const admin = { name: 'Quản Trị Viên', password: PASSWORD };
    expect((await post(next.origin, '/setup', { ...admin, token })).status).toBe(403);
    expect((await post(next.origin, '/setup', { ...admin, token: newer })).status).toBe(201);
    expect((await post(next.origin, '/session', admin)).status).toBe(200);
    started[1]?.kill('SIGTERM');

    const third = await serving(1, dataDir);
    expect(third).toHaveLength(1);
  });
});
