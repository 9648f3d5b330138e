import { newSetupSecret } from '@kts/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, desk, PASSWORD } from '../support/desk.ts';

let kts: Desk;
let token: string;
beforeEach(async () => {
  kts = await desk();
  token = newSetupSecret(kts.context) ?? '';
});
afterEach(() => kts.close());

const holds = async (secret: string) => (await kts.send('GET', `/setup/${secret}`)).body.valid;
const setUp = (body: object) => kts.send('POST', '/setup', { body });
const first = { name: 'Quản Trị Viên', password: PASSWORD };

describe('the one-time link', () => {
  test('makes the first administrator, once', async () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(kts.dump()).not.toContain(token);
    expect(await holds(token)).toBe(true);
    const made = await setUp({ token, ...first });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ user: { name: 'Quản Trị Viên', role: 'admin', area: null } });
    expect(made.setCookie).toBeNull();

    expect(await holds(token)).toBe(false);
    const again = await setUp({ token, name: 'second', password: PASSWORD });
    expect(again).toMatchObject({ status: 403, body: { type: 'urn:kts:problem:setup-spent' } });
    expect((await kts.logIn('quản trị viên')).body.user.role).toBe('admin');
    expect(kts.store.users.findByKey('second')).toBeNull();
    expect(newSetupSecret(kts.context)).toBeNull();
  });

  test('two at once: one is made', async () => {
    const answers = await Promise.all(['một', 'hai', 'ba'].map((name) => setUp({ token, ...first, name })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403, 403]);
  });

  test('a new start replaces it', async () => {
    const next = newSetupSecret(kts.context) ?? '';
    expect(next).not.toBe(token);
    expect(await holds(token)).toBe(false);
    expect(await holds(next)).toBe(true);
    expect((await setUp({ token, ...first })).status).toBe(403);
  });

  test('dies when somebody is added in another way', async () => {
    await kts.addUser('an', 'viewer');
    expect(await holds(token)).toBe(false);
    expect((await setUp({ token, ...first })).status).toBe(403);
  });

  test.each(['', 'x', 'A'.repeat(43), "' OR 1=1--", '%00'])('%j is none', async (guess) => {
    const answer = await kts.send('GET', `/setup/${guess}`);
    expect(answer.body.valid ?? false).toBe(false);
    expect(answer.status).toBeLessThan(500);
    expect((await setUp({ token: guess || 'y', ...first })).status).toBe(403);
  });

  test('its secret is not repeated in an answer', async () => {
    const long = `${token}${'A'.repeat(180)}`;
    for (const path of [`/setup/${long}`, `/setup/${token}/more`, `/setup/${token}?colour=red`]) {
      expect((await kts.send('GET', path)).text).not.toContain(token);
    }
    expect((await setUp({ token, name: '<b>', password: PASSWORD })).text).not.toContain(token);
  });
});

describe('the first account', () => {
  test.each([
    ['too short', 'mười-một-kt', 'ít nhất 12'],
    ['a common one', 'Password123456', 'dễ đoán'],
    ["this product's name", 'KinhTeSo@2025', 'dễ đoán'],
    ["a province's name", 'TienGiang2025!', 'dễ đoán'],
    ['his own name', 'quảntrịviên-2025', 'dễ đoán'],
  ])(
    'a password that is %s is refused with the reason, and nobody is made',
    async (_what, password, reason) => {
      const answer = await setUp({ token, name: 'Quản Trị Viên', password });
      expect(answer.status).toBe(400);
      expect(answer.body.type).toBe('urn:kts:problem:password-weak');
      expect(answer.body.issues).toEqual([{ path: 'password', message: expect.stringContaining(reason) }]);
      expect(await holds(token)).toBe(true);
      expect(kts.store.users.hasAny()).toBe(false);
    },
  );

  test('128 letters and more are a password, to the last of them', async () => {
    const password = `${'một câu rất dài về những con sông '.repeat(6)}hết`;
    expect([...password].length).toBeGreaterThan(128);
    expect((await setUp({ token, name: 'an', password })).status).toBe(201);
    expect((await kts.logIn('an', { password: password.slice(0, -1) })).status).toBe(401);
    expect((await kts.logIn('an', { password })).status).toBe(200);
  });

  test.each(['<script>', ' ', 'a\nb', '=cmd'])('the name %j is refused', async (name) => {
    const answer = await setUp({ token, name, password: PASSWORD });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: 'name' }] } });
  });
});
