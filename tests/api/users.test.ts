import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Account } from '@kts/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, ROOT } from '../support/app.ts';
import { type Desk, desk, PASSWORD } from '../support/desk.ts';

const NEW_PASSWORD = 'mưa rơi trên mái ngói cũ';

let kts: Desk;
let an: Account;
let chief: Account;
let cookie: string;
beforeEach(async () => {
  kts = await desk();
  an = await kts.addUser('an', 'editor', 'tien-giang');
  chief = await kts.addUser('quản trị', 'admin');
  cookie = kts.sessionOf(chief);
});
afterEach(() => kts.close());

const patch = (id: number, body: object, by = cookie) =>
  kts.send('PATCH', `/users/${id}`, { cookie: by, body });
const isIn = async (session: string | null): Promise<boolean> =>
  (await kts.send('GET', '/account/sessions', { cookie: session })).status === 200;
const lastEntry = (): Json =>
  kts.store.queries.audit.find({ action: null, who: null, subject: null }, 1, 0)[0];

test('accounts are listed without anything that opens one', async () => {
  kts.sessionOf(an);
  const { body, text } = await kts.send('GET', '/users', { cookie });
  expect(body.total).toBe(2);
  expect(body.items[0]).toMatchObject({
    name: 'an',
    role: 'editor',
    area: 'tien-giang',
    sessions: 1,
    disabledAt: null,
  });
  expect(text).not.toMatch(/argon2|hash|token/);
});

describe.each([
  ['another role', { role: 'approver' }, { role: 'approver', area: 'tien-giang', disabled: false }],
  ['another area', { area: 'ben-tre' }, { role: 'editor', area: 'ben-tre', disabled: false }],
  ['every area', { area: null }, { role: 'editor', area: null, disabled: false }],
  ['being disabled', { disabled: true }, { role: 'editor', area: 'tien-giang', disabled: true }],
] as const)('%s', (_name, body, after) => {
  test('ends the sessions at once, and is in the record with what was before', async () => {
    const session = kts.sessionOf(an);
    expect((await patch(an.id, body)).status).toBe(200);
    expect(await isIn(session)).toBe(false);
    const { action, subject, who, details } = lastEntry();
    expect([action, subject, who]).toEqual(['account-changed', String(an.id), 'quản trị']);
    expect(JSON.parse(details)).toEqual({
      name: 'an',
      before: { role: 'editor', area: 'tien-giang', disabled: false },
      after,
    });
  });
});

test('who is disabled cannot log in, and can again once enabled', async () => {
  await patch(an.id, { disabled: true });
  expect((await kts.logIn('an')).status).toBe(401);
  await patch(an.id, { disabled: false });
  expect((await kts.logIn('an')).status).toBe(200);
});

test('what is so already changes and ends nothing', async () => {
  const session = kts.sessionOf(an);
  const before = lastEntry()?.id;
  expect((await patch(an.id, { role: 'editor' })).status).toBe(200);
  expect([await isIn(session), lastEntry()?.id]).toEqual([true, before]);
});

test.each([{ disabled: true }, { role: 'viewer' }])('the last administrator stays: %j', async (body) => {
  expect((await patch(chief.id, body)).body.type).toBe('urn:kts:problem:last-admin');
  await kts.addUser('quản trị hai', 'admin');
  expect((await patch(chief.id, body)).status).toBe(200);
});

test('accounts and areas that are not there', async () => {
  expect((await patch(999, { role: 'viewer' })).status).toBe(404);
  expect((await patch(an.id, { area: 'atlantis' })).body.type).toBe('urn:kts:problem:no-area');
});

test('who administers one area sees and changes its accounts only, and gives no other', async () => {
  const own = kts.sessionOf(await kts.addUser('quản trị Bến Tre', 'admin', 'ben-tre'));
  const theirs = await kts.addUser('người Bến Tre', 'viewer', 'ben-tre');
  const { body } = await kts.send('GET', '/users', { cookie: own });
  expect(body.items.map(({ name }: Json) => name)).toEqual(['người Bến Tre', 'quản trị Bến Tre']);
  for (const id of [an.id, chief.id]) {
    expect((await patch(id, { role: 'viewer' }, own)).status).toBe(404);
    expect((await kts.send('POST', `/users/${id}/reset`, { cookie: own })).status).toBe(404);
    expect((await kts.send('DELETE', `/users/${id}/sessions`, { cookie: own })).status).toBe(404);
  }
  expect((await patch(theirs.id, { area: null }, own)).status).toBe(403);
  expect((await patch(theirs.id, { role: 'editor' }, own)).status).toBe(200);
});

describe('the link for a new password', () => {
  const reset = async (): Promise<string> => {
    const { status, body } = await kts.send('POST', `/users/${an.id}/reset`, { cookie });
    expect(status).toBe(201);
    return body.link.replace('/setup?token=', '');
  };
  const use = (token: string, password = NEW_PASSWORD) =>
    kts.send('POST', '/setup', { body: { token, name: 'an', password } });

  test('says whose it is, sets the password once, and ends all sessions', async () => {
    const session = kts.sessionOf(an);
    const token = await reset();
    expect(kts.dump()).not.toContain(token);
    expect((await kts.send('GET', `/setup/${token}`)).body).toEqual({ valid: true, name: 'an' });
    expect((await kts.logIn('an')).status).toBe(200);
    expect((await use(token)).body).toEqual({ user: { name: 'an', role: 'editor', area: 'tien-giang' } });
    expect(lastEntry()).toMatchObject({ who: 'an', action: 'password-reset' });
    expect(await isIn(session)).toBe(false);
    expect((await kts.logIn('an')).status).toBe(401);
    expect((await kts.logIn('an', { password: NEW_PASSWORD })).status).toBe(200);
    expect((await use(token, PASSWORD)).body.type).toBe('urn:kts:problem:setup-spent');
  });

  test('takes no weak password, and holds on', async () => {
    const token = await reset();
    expect((await use(token, 'password123456')).body.type).toBe('urn:kts:problem:password-weak');
    expect((await use(token)).status).toBe(201);
  });

  test('holds for a day, until the next one, and not for who is disabled', async () => {
    const first = await reset();
    const second = await reset();
    expect((await use(first)).status).toBe(403);
    kts.clock.now += 24 * 3_600_000;
    expect((await use(second)).status).toBe(403);
    cookie = kts.sessionOf(chief);
    const third = await reset();
    await patch(an.id, { disabled: true });
    await patch(an.id, { disabled: false });
    expect((await use(third)).status).toBe(403);
    expect((await kts.send('GET', `/setup/${third}`)).body).toEqual({ valid: false, name: null });
  });
});

test('a change of the own password ends a link that nobody has used', async () => {
  const { body } = await kts.send('POST', `/users/${an.id}/reset`, { cookie });
  const own = kts.sessionOf(an);
  await kts.send('POST', '/account/password', {
    cookie: own,
    body: { present: PASSWORD, password: NEW_PASSWORD },
  });
  const token = body.link.replace('/setup?token=', '');
  expect((await kts.send('GET', `/setup/${token}`)).body.valid).toBe(false);
});

describe('the same on the command line, beside the server', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), ...args, '--json'], {
      env: { ...process.env, KTS_DATA_DIR: kts.folder, KTS_SEED: 'codebook' },
      encoding: 'utf8',
    });

  test('lists, changes, disables and resets, and ends sessions', async () => {
    const session = kts.sessionOf(an);
    expect(JSON.parse(run('user-list').stdout).users).toHaveLength(2);
    expect(JSON.parse(run('user-role', 'AN', '--role', 'approver').stdout).user.role).toBe('approver');
    expect(await isIn(session)).toBe(false);
    expect(JSON.parse(run('user-area', 'an', '--all-areas').stdout).user.area).toBeNull();
    expect(JSON.parse(run('user-disable', 'an').stdout).user.disabled).toBe(true);
    expect((await kts.logIn('an')).status).toBe(401);
    expect(JSON.parse(run('user-disable', 'an', '--enable').stdout).user.disabled).toBe(false);
    const { link } = JSON.parse(run('user-reset', 'an').stdout);
    const token = link.replace('/setup?token=', '');
    expect((await kts.send('GET', `/setup/${token}`)).body).toEqual({ valid: true, name: 'an' });
    expect(lastEntry()).toMatchObject({
      action: 'reset-link-made',
      who: expect.stringContaining('dòng lệnh'),
    });
  });

  test('says what is wrong', () => {
    const nobody = run('user-disable', 'không ai');
    expect([nobody.status, JSON.parse(nobody.stdout).problem]).toEqual([1, 'no-user']);
    expect(JSON.parse(run('user-disable', 'quản trị').stdout).problem).toBe('last-admin');
    expect(run('user-role', 'an').status).toBe(2);
    expect(run('user-role', 'an', '--role', 'king').status).toBe(2);
  });
});
