import type { Account } from '@kts/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { type Desk, desk, PASSWORD } from '../support/desk.ts';

const NEW_PASSWORD = 'mưa rơi trên mái ngói cũ';
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

let kts: Desk;
let an: Account;
beforeEach(async () => {
  kts = await desk();
  an = await kts.addUser('an', 'editor');
});
afterEach(() => kts.close());

const isIn = async (cookie: string | null): Promise<boolean> =>
  (await kts.send('GET', '/imports', { cookie })).status === 200;
const recorded = (): Json[] => kts.store.queries.audit.find({ action: null, who: null, subject: null }, 5, 0);

describe('sessions', () => {
  test('are seen by their owner only, the one that asks marked', async () => {
    const here = await kts.logIn('an', { headers: FIREFOX, from: '127.0.0.5' });
    kts.clock.now += 60_000;
    await kts.logIn('an', { from: '127.0.0.6' });
    kts.sessionOf(await kts.addUser('bình', 'admin'));
    kts.clock.now += 60_000;
    const { body, headers } = await kts.send('GET', '/account/sessions', { cookie: here.cookie });
    expect(headers['cache-control']).toBe('no-store');
    expect(body.total).toBe(2);
    expect(body.items.map(({ address, current }: Json) => [address, current])).toEqual([
      ['127.0.0.5', true],
      ['127.0.0.6', false],
    ]);
    expect(body.items[0].agent).toContain('Firefox');
    expect(Object.keys(body.items[0]).toSorted()).toEqual(
      ['address', 'agent', 'current', 'id', 'lastSeenAt', 'startedAt'].toSorted(),
    );
  });

  test('one that is named ends at once; of others nobody can name one', async () => {
    const here = kts.sessionOf(an);
    const there = kts.sessionOf(an);
    const { body } = await kts.send('GET', '/account/sessions', { cookie: there });
    const { id } = body.items.find(({ current }: Json) => current);
    const stranger = kts.sessionOf(await kts.addUser('bình', 'admin'));
    const foreign = await kts.send('DELETE', `/account/sessions/${id}`, { cookie: stranger });
    expect(foreign.body.type).toBe('urn:kts:problem:no-session');
    expect(await isIn(there)).toBe(true);
    expect((await kts.send('DELETE', `/account/sessions/${id}`, { cookie: here })).body.total).toBe(1);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect(recorded()[0]).toMatchObject({ who: 'an', action: 'signed-out' });
  });

  test('all others, and all: 100 cookies that are played again get 401', async () => {
    const cookies = Array.from({ length: 100 }, () => kts.sessionOf(an));
    const here = kts.sessionOf(an);
    const others = await kts.send('DELETE', '/account/sessions?keep=this', { cookie: here });
    expect(others.body).toEqual({ ended: 100 });
    for (const cookie of cookies) expect(await isIn(cookie)).toBe(false);
    expect(await isIn(here)).toBe(true);
    kts.sessionOf(an);
    const all = await kts.send('DELETE', '/account/sessions', { cookie: here });
    expect([all.body.ended, all.cookie, await isIn(here)]).toEqual([2, null, false]);
    expect(recorded()[0]).toMatchObject({
      action: 'sessions-ended',
      details: expect.stringContaining('"ended":2'),
    });
  });
});

describe('a change of password', () => {
  const change = (cookie: string | null, body: object) =>
    kts.send('POST', '/account/password', { cookie, body });

  test('needs the present one, ends all other sessions, and gives this browser a new one', async () => {
    const here = kts.sessionOf(an);
    const there = kts.sessionOf(an);
    const { status, body, cookie } = await change(here, { present: PASSWORD, password: NEW_PASSWORD });
    expect([status, body]).toEqual([200, { ended: 1 }]);
    expect([await isIn(here), await isIn(there), await isIn(cookie)]).toEqual([false, false, true]);
    expect((await kts.logIn('an')).status).toBe(401);
    expect((await kts.logIn('an', { password: NEW_PASSWORD })).status).toBe(200);
    const entry = recorded().find(({ action }) => action === 'password-changed');
    expect(entry).toMatchObject({ who: 'an', subject: String(an.id), details: '{"ended":1}' });
    expect(kts.dump()).not.toContain(NEW_PASSWORD);
  });

  test('with a wrong one, or to one that is weak, changes nothing and says which field', async () => {
    const cookie = kts.sessionOf(an);
    const wrong = await change(cookie, { present: 'không phải', password: NEW_PASSWORD });
    expect([wrong.status, wrong.body.type, wrong.body.issues[0].path]).toEqual([
      400,
      'urn:kts:problem:password-wrong',
      'present',
    ]);
    const weak = await change(cookie, { present: PASSWORD, password: 'Kinhteso@2025' });
    expect([weak.status, weak.body.issues[0].path]).toEqual([400, 'password']);
    expect(await isIn(cookie)).toBe(true);
    expect((await kts.logIn('an')).status).toBe(200);
  });

  test('is no way round the wait: ten tries a quarter of an hour from an open session too', async () => {
    const cookie = kts.sessionOf(an);
    const statuses: number[] = [];
    for (let time = 0; time < 11; time += 1) {
      statuses.push((await change(cookie, { present: `thử ${time}`, password: NEW_PASSWORD })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(400), 429]);
    expect((await kts.logIn('an')).status).toBe(200);
  });
});
