import { createHash } from 'node:crypto';
import type { Account } from '@kts/domain';
import { verify } from '@node-rs/argon2';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Desk, desk, PASSWORD } from '../support/desk.ts';

// The same, but it counts how often it is called.
vi.mock(import('@node-rs/argon2'), async (load) => {
  const argon2 = await load();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let kts: Desk;
let an: Account;
beforeEach(async () => {
  kts = await desk();
  an = await kts.addUser('Lê Thị Án', 'editor', 'tien-giang');
});
afterEach(() => kts.close());

const whoAmI = (cookie: string | null) => kts.send('GET', '/session', { cookie });

const statusesOf = async (cookies: readonly string[]): Promise<number[]> => {
  const answers = await Promise.all(cookies.map(whoAmI));
  return answers.map(({ status }) => status);
};
const logOutOf = async (cookies: readonly string[]): Promise<void> => {
  for (const cookie of cookies) await kts.send('DELETE', '/session', { cookie });
};

describe('logging in', () => {
  test('says who one is, and gives a cookie that only this server reads', async () => {
    const answer = await kts.logIn('Lê Thị Án');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      user: { name: 'Lê Thị Án', role: 'editor', area: 'tien-giang' },
      canLogIn: true,
    });
    const [pair, ...attributes] = String(answer.setCookie).split('; ');
    expect(pair).toMatch(/^__Host-kts=[\w-]{43}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect((await whoAmI(answer.cookie)).body.user).toEqual(answer.body.user);
  });

  test('without a session nobody is logged in', async () => {
    expect(await whoAmI(null)).toMatchObject({ status: 200, body: { user: null, canLogIn: true } });
  });

  test.each([
    ['in small letters', 'lê thị án'],
    ['in capitals', 'LÊ THỊ ÁN'],
    ['in decomposed letters', 'Lê Thị Án'.normalize('NFD')],
    ['with spaces', '  Lê  Thị Án '],
  ])('the name %s', async (_how, name) => {
    expect((await kts.logIn(name)).status).toBe(200);
  });

  test('the password as another keyboard writes it', async () => {
    expect((await kts.logIn('Lê Thị Án', { password: PASSWORD.normalize('NFD') })).status).toBe(200);
  });

  test('a password is itself: no space, capital or end is made up or cut', async () => {
    for (const password of [`${PASSWORD} `, PASSWORD.toUpperCase(), PASSWORD.slice(0, -1), 'con cò']) {
      expect((await kts.logIn('Lê Thị Án', { password })).status).toBe(401);
    }
  });

  test('a wrong password, somebody unknown and somebody disabled get one answer', async () => {
    const gone = await kts.addUser('Trần Cũ', 'admin');
    kts.store.users.disable(gone.id, kts.clock.now);
    const answers = [
      await kts.logIn('Lê Thị Án', { password: 'không phải mật khẩu này' }),
      await kts.logIn('Không Ai Cả'),
      await kts.logIn('Trần Cũ'),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const { status, body, setCookie } of answers) {
      expect(status).toBe(401);
      expect(body.type).toBe('urn:kts:problem:login-failed');
      expect(setCookie).toBeNull();
    }
  });

  test('a wrong password costs the same work as an unknown name, so that time tells nothing', async () => {
    const worksOf = async (name: string): Promise<string[]> => {
      kts.clock.now += 16 * MINUTE;
      vi.mocked(verify).mockClear();
      expect((await kts.logIn(name, { password: 'không phải mật khẩu này' })).status).toBe(401);
      // What a hash costs stands before its salt: $argon2id$v=19$m=47104,t=1,p=1$…
      return vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$', 4).join('$'));
    };
    const works = await worksOf('Lê Thị Án');
    expect(works).toEqual([expect.stringMatching(/m=\d+,t=\d+,p=\d+$/)]);
    expect(await worksOf('Không Ai Cả')).toEqual(works);
  });

  test.each([
    ['a field that the API does not have', { name: 'Lê Thị Án', password: PASSWORD, role: 'admin' }, 'role'],
    ['a number for a name', { name: 1, password: PASSWORD }, 'name'],
    ['a list for a password', { name: 'Lê Thị Án', password: [PASSWORD] }, 'password'],
    ['no password', { name: 'Lê Thị Án' }, 'password'],
    ['an empty password', { name: 'Lê Thị Án', password: '' }, 'password'],
    ['a password without end', { name: 'Lê Thị Án', password: 'a'.repeat(1001) }, 'password'],
  ])('refused: %s', async (_what, body, path) => {
    const answer = await kts.send('POST', '/session', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.issues.map((issue: { path: string }) => issue.path)).toContain(path);
    expect(answer.setCookie).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['half an object', '{"name":'],
    ['a list', '[]'],
    ['a prototype', '{"__proto__":{"name":"a"},"password":"b"}'],
    ['null', 'null'],
  ])('refused: %s', async (_what, body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await kts.send('POST', '/session', { body, headers });
    expect(answer.status).toBe(400);
  });
});

describe('a session ends', () => {
  test('by logging out: the browser forgets it, and what was kept of it opens nothing', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    const out = await kts.send('DELETE', '/session', { cookie });
    expect(out).toMatchObject({ status: 200, body: { user: null }, cookie: null });
    expect(out.setCookie).toContain('__Host-kts=;');
    const replayed = await whoAmI(cookie);
    expect(replayed.status).toBe(401);
    expect(replayed.body.type).toBe('urn:kts:problem:session-ended');
    expect(replayed.setCookie).toContain('__Host-kts=;');
    expect((await kts.send('DELETE', '/session', { cookie })).status).toBe(401);
  });

  test('without one there is nothing to log out of', async () => {
    const answer = await kts.send('DELETE', '/session');
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:kts:problem:login-needed' } });
  });

  test('by logging in again: a new one takes its place', async () => {
    const first = await kts.logIn('Lê Thị Án');
    const second = await kts.logIn('Lê Thị Án', { cookie: first.cookie });
    expect(second.cookie).not.toBe(first.cookie);
    expect((await whoAmI(first.cookie)).status).toBe(401);
    expect((await whoAmI(second.cookie)).status).toBe(200);
  });

  test('after 30 minutes without use, and not before', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    kts.clock.now += 30 * MINUTE - 1;
    expect((await whoAmI(cookie)).status).toBe(200);
    kts.clock.now += 30 * MINUTE - 1;
    expect((await whoAmI(cookie)).status).toBe(200);
    kts.clock.now += 30 * MINUTE;
    expect((await whoAmI(cookie)).status).toBe(401);
  });

  test('reading published figures is use', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    kts.clock.now += 20 * MINUTE;
    expect((await kts.send('GET', '/areas', { cookie })).status).toBe(200);
    kts.clock.now += 20 * MINUTE;
    expect((await whoAmI(cookie)).status).toBe(200);
  });

  test('after 12 hours, used or not', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    for (let used = 0; used < 12 * HOUR - 20 * MINUTE; used += 20 * MINUTE) {
      kts.clock.now += 20 * MINUTE;
      expect((await whoAmI(cookie)).status).toBe(200);
    }
    kts.clock.now += 20 * MINUTE;
    expect((await whoAmI(cookie)).status).toBe(401);
  });

  test.each<[string, (account: Account, cookies: readonly string[]) => unknown]>([
    ['logging out of each', (_, cookies) => logOutOf(cookies)],
    ['another role', ({ id }) => kts.store.users.changeRole(id, 'viewer', null)],
    ['another password', ({ id }) => kts.store.users.changePassword(id, 'x')],
    ['being disabled', ({ id }) => kts.store.users.disable(id, kts.clock.now)],
    [
      'time',
      () => {
        kts.clock.now += 12 * HOUR;
      },
    ],
  ])('200 cookies replayed after %s: 200 times 401', async (_what, end) => {
    const open = Array.from({ length: 200 }, () => kts.sessionOf(an));
    const alive = await statusesOf(open);
    expect(alive).toEqual(Array(200).fill(200));
    await end(an, open);
    expect(await statusesOf(open)).toEqual(Array(200).fill(401));
  });

  test('what somebody may do is asked anew each time', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    kts.store.users.changeRole(an.id, 'approver', null);
    expect((await whoAmI(cookie)).status).toBe(401);
    expect((await kts.logIn('Lê Thị Án')).body.user).toMatchObject({ role: 'approver', area: null });
  });

  test.each([
    ['nothing', ''],
    ['a word', 'admin'],
    ['SQL', "' OR 1=1--"],
    ['the right length', 'A'.repeat(43)],
    ['a long one', 'A'.repeat(4000)],
  ])('a cookie of %s opens nothing', async (_what, value) => {
    expect((await whoAmI(`__Host-kts=${value}`)).status).toBe(401);
    expect((await kts.send('GET', '/areas', { cookie: `__Host-kts=${value}` })).status).toBe(200);
  });

  test('a cookie under the name for plain HTTP is none here', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    const renamed = String(cookie).replace('__Host-kts', 'kts');
    expect((await whoAmI(renamed)).body.user).toBeNull();
  });
});

describe('plain HTTP beyond this machine', () => {
  const away = { from: '10.0.0.9', headers: { host: 'kts.tinh.example' } };

  test('no password is taken, and the pages can say so before one is typed', async () => {
    expect((await kts.send('GET', '/session', away)).body).toEqual({ user: null, canLogIn: false });
    const answer = await kts.logIn('Lê Thị Án', away);
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:kts:problem:login-needs-tls' } });
    expect(answer.setCookie).toBeNull();
    const setup = { token: 'x', name: 'a', password: PASSWORD };
    expect((await kts.send('POST', '/setup', { ...away, body: setup })).body.type).toBe(
      'urn:kts:problem:login-needs-tls',
    );
  });

  test('a session of this machine is none there', async () => {
    const { cookie } = await kts.logIn('Lê Thị Án');
    expect((await kts.send('GET', '/session', { ...away, cookie })).body.user).toBeNull();
  });

  test('what somebody far away says of himself changes nothing', async () => {
    const claims: Record<string, string>[] = [
      { host: 'localhost:3000' },
      { host: 'kts.tinh.example', 'x-forwarded-proto': 'https' },
      { host: 'kts.tinh.example', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' },
      { host: 'kts.tinh.example', forwarded: 'for=127.0.0.1;proto=https' },
    ];
    for (const headers of claims) {
      expect((await kts.logIn('Lê Thị Án', { from: '10.0.0.9', headers })).status).toBe(403);
    }
  });

  test('where it was allowed, a cookie that such a connection keeps', async () => {
    const open = await desk({ KTS_ALLOW_HTTP_LOGIN: 'true' });
    await open.addUser('an', 'viewer');
    const answer = await open.logIn('an', away);
    const [pair, ...attributes] = String(answer.setCookie).split('; ');
    expect(pair).toMatch(/^kts=[\w-]{43}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect((await open.send('GET', '/session', { ...away, cookie: answer.cookie })).body.user.name).toBe(
      'an',
    );
    await open.close();
  });

  test('behind the named proxy it is TLS', async () => {
    const behind = await desk({ KTS_TRUST_PROXY: '10.0.0.1' });
    await behind.addUser('an', 'viewer');
    const headers = {
      host: 'kts.tinh.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.5',
    };
    const answer = await behind.logIn('an', {
      from: '10.0.0.1',
      headers: { ...headers, origin: 'https://kts.tinh.example', 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(200);
    expect(answer.cookie).toMatch(/^__Host-kts=/);
    expect((await behind.logIn('an', { from: '10.0.0.2', headers })).status).toBe(403);
    await behind.close();
  });
});

test('nothing secret leaves, and nothing that opens a door is kept', async () => {
  const { cookie, text } = await kts.logIn('Lê Thị Án');
  const secret = String(cookie).split('=')[1] ?? '';
  const token = createHash('sha256').update(secret).digest('hex');
  const answers = [
    text,
    (await whoAmI(cookie)).text,
    (await kts.logIn('Lê Thị Án', { password: `${PASSWORD}?` })).text,
    (await kts.send('GET', '/nothing', { cookie })).text,
    (await kts.send('POST', '/session', { cookie, body: { name: 1, password: PASSWORD } })).text,
    (await kts.send('GET', '/openapi.json', { cookie })).text,
    (await kts.send('DELETE', '/session', { cookie })).text,
  ].join('\n');
  for (const hidden of [PASSWORD, secret, token, '$argon2', 'passwordHash', 'password_hash']) {
    expect(answers).not.toContain(hidden);
  }
  const again = await kts.logIn('Lê Thị Án');
  const kept = kts.dump();
  expect(kept).not.toContain(PASSWORD);
  expect(kept).not.toContain(String(again.cookie).split('=')[1]);
  expect(kept).toContain('$argon2id$v=19$m=47104,t=1,p=1$');
});

describe('headers of every answer behind or at the door', () => {
  test.each([
    ['who am I', 'GET', '/session', 200],
    ['refused', 'POST', '/session', 400],
    ['not logged in', 'DELETE', '/session', 401],
    ['a link that never held', 'GET', '/setup/nothing', 200],
    ['nothing there', 'POST', '/nothing', 404],
  ])('%s', async (_what, method, path, status) => {
    const { headers, status: found } = await kts.send(method, path, method === 'POST' ? { body: {} } : {});
    expect(found).toBe(status);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
