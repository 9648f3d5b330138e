import type { Account } from '@kts/domain';
import { TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Desk, desk, PASSWORD } from '../support/desk.ts';
import type { Json } from '../support/app.ts';

const HALF_MINUTE = 30_000;

let kts: Desk;
let an: Account;
let cookie: string;
const open = async (mode: 'off' | 'optional' | 'required'): Promise<void> => {
  kts = await desk({ KTS_SECOND_FACTOR: mode });
  an = await kts.addUser('an', 'approver');
  cookie = kts.sessionOf(an);
};
beforeEach(() => open('optional'));
afterEach(() => kts.close());

const post = (path: string, body: object, by = cookie): Promise<Answer> =>
  kts.send('POST', `/account/second-factor${path}`, { cookie: by, body });
const state = async (by = cookie): Promise<Json> =>
  (await kts.send('GET', '/account/second-factor', { cookie: by })).body;
/** What the app on the phone shows now. */
const codeOf = (secret: string): string => new TOTP({ secret }).generate({ timestamp: kts.clock.now });
const logIn = (code?: string): Promise<Answer> =>
  kts.send('POST', '/session', { body: { name: 'an', password: PASSWORD, ...(code && { code }) } });
const types = (answers: readonly Answer[]) =>
  answers.map(({ status, body }) => [status, body?.type?.split(':').at(-1)]);

async function setUp(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = (await post('', { password: PASSWORD })).body;
  const { recoveryCodes } = (await post('/confirm', { code: codeOf(secret) })).body;
  kts.clock.now += HALF_MINUTE;
  return { secret, recoveryCodes };
}

test('is set up with the password and proved by a code; other sessions end, and the secret is never shown again', async () => {
  const other = kts.sessionOf(an);
  expect(await state()).toEqual({ state: 'none', due: false, recoveryCodes: 0 });
  expect(types([await post('', { password: 'không phải' })])).toEqual([[400, 'password-wrong']]);
  const { body } = await post('', { password: PASSWORD });
  expect(body.address).toBe(
    `otpauth://totp/KTS:an?issuer=KTS&secret=${body.secret}&algorithm=SHA1&digits=6&period=30`,
  );
  expect((await logIn()).status).toBe(200);
  expect(types([await post('/confirm', { code: '000000' })])).toEqual([[400, 'second-factor-wrong']]);

  const confirmed = await post('/confirm', { code: codeOf(body.secret) });
  expect(confirmed.body.recoveryCodes).toHaveLength(10);
  expect(confirmed.text).not.toContain(body.secret);
  expect(await state()).toEqual({ state: 'set', due: false, recoveryCodes: 10 });
  expect((await kts.send('GET', '/account/second-factor', { cookie: other })).status).toBe(401);
  expect(types([await post('', { password: PASSWORD })])).toEqual([[409, 'second-factor-set']]);
  const kept = kts.dump();
  for (const code of confirmed.body.recoveryCodes) expect(kept).not.toContain(code);
});

describe('login', () => {
  test('asks for a code after the right password, and takes each once', async () => {
    const { secret } = await setUp();
    expect(types([await logIn()])).toEqual([[401, 'second-factor-needed']]);
    const wrongPassword = await kts.send('POST', '/session', {
      body: { name: 'an', password: 'không phải', code: codeOf(secret) },
    });
    expect(types([wrongPassword])).toEqual([[401, 'login-failed']]);
    const code = codeOf(secret);
    const welcome = await logIn(code);
    expect([welcome.status, welcome.body.user.name]).toEqual([200, 'an']);
    expect(types([await logIn(code)])).toEqual([[401, 'second-factor-wrong']]);
    kts.clock.now += HALF_MINUTE;
    expect((await logIn(codeOf(secret))).status).toBe(200);
  });

  test('takes no code of before one that was spent, and one that is typed at once twice only once', async () => {
    const { secret } = await setUp();
    const before = codeOf(secret);
    kts.clock.now += HALF_MINUTE;
    const now = codeOf(secret);
    const both = await Promise.all([logIn(now), logIn(now)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await logIn(before)).status).toBe(401);
  });

  test('takes a code for once in its place, however it is typed, and records it', async () => {
    const { recoveryCodes } = await setUp();
    const [first = '', second = ''] = recoveryCodes;
    expect((await logIn(first)).status).toBe(200);
    expect((await logIn(first)).status).toBe(401);
    const answer = await logIn(` ${second.toLowerCase().replace('-', ' ')}`);
    expect(answer.status).toBe(200);
    expect((await state(answer.cookie ?? '')).recoveryCodes).toBe(8);
    const used = kts.store.queries.audit.find(
      { action: 'recovery-code-used', who: null, subject: null },
      5,
      0,
    );
    expect(used.map(({ who, details }) => [who, details])).toEqual([
      ['an', '{"left":8}'],
      ['an', '{"left":9}'],
    ]);
  });

  test('lets codes be guessed no more than passwords', async () => {
    const { secret } = await setUp();
    const answers: Answer[] = [];
    for (let guess = 0; guess < 11; guess += 1) answers.push(await logIn(String(guess).padStart(6, '0')));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
    expect((await logIn(codeOf(secret))).status).toBe(429);
    kts.clock.now += 15 * 60_000;
    expect((await logIn(codeOf(secret))).status).toBe(200);
  });
});

test('new codes for once end the old ones; taken away, the password is enough', async () => {
  const { recoveryCodes } = await setUp();
  const renewed = (await post('/codes', { password: PASSWORD })).body.recoveryCodes;
  expect((await logIn(recoveryCodes[0])).status).toBe(401);
  expect((await logIn(renewed[0])).status).toBe(200);
  expect(types([await post('/remove', { password: 'x' })])).toEqual([[400, 'password-wrong']]);
  expect((await post('/remove', { password: PASSWORD })).body).toEqual({
    state: 'none',
    due: false,
    recoveryCodes: 0,
  });
  expect((await logIn()).status).toBe(200);
});

test('an administrator takes away what somebody has lost', async () => {
  await setUp();
  const admin = kts.sessionOf(await kts.addUser('quản trị', 'admin'));
  const { body } = await kts.send('POST', `/users/${an.id}/second-factor/reset`, { cookie: admin });
  expect(body).toMatchObject({ name: 'an', secondFactor: false, sessions: 0 });
  expect((await logIn()).status).toBe(200);
  const [entry] = kts.store.queries.audit.find(
    { action: 'second-factor-removed', who: null, subject: null },
    1,
    0,
  );
  expect(entry).toMatchObject({ who: 'quản trị', subject: String(an.id) });
});

test('where it is required, approvers and administrators do nothing before it is set up but read and set it up', async () => {
  await kts.close();
  await open('required');
  expect((await logIn()).body).toMatchObject({ secondFactorDue: true, user: { role: 'approver' } });
  expect((await kts.send('GET', '/session', { cookie })).body.secondFactorDue).toBe(true);
  const refused = await kts.send('GET', '/imports', { cookie });
  expect(types([refused])).toEqual([[403, 'second-factor-due']]);
  expect((await kts.send('GET', '/areas', { cookie })).status).toBe(200);
  const editor = kts.sessionOf(await kts.addUser('bình', 'editor'));
  expect((await kts.send('GET', '/imports', { cookie: editor })).status).toBe(200);
  expect((await state()).due).toBe(true);
  await setUp();
  expect((await kts.send('GET', '/imports', { cookie })).status).toBe(200);
  expect((await kts.send('GET', '/session', { cookie })).body).not.toHaveProperty('secondFactorDue');
});

test('where it is off, none is set up and none is asked for', async () => {
  await kts.close();
  await open('off');
  expect((await state()).state).toBe('off');
  expect(types([await post('', { password: PASSWORD })])).toEqual([[409, 'second-factor-off']]);
});
