import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Desk, desk } from '../support/desk.ts';

const MINUTE = 60_000;

let kts: Desk;
beforeEach(async () => {
  kts = await desk();
  await kts.addUser('an', 'editor');
});
afterEach(() => kts.close());

const wrong = (name: string, from = '127.0.0.1'): Promise<Answer> =>
  kts.logIn(name, { password: 'không phải mật khẩu này', from });
const repeat = async (times: number, work: (index: number) => Promise<Answer>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1) statuses.push((await work(index)).status);
  return statuses;
};

test('ten wrong passwords for one name, then a wait that is said', async () => {
  expect(await repeat(10, () => wrong('an'))).toEqual(Array(10).fill(401));
  const refused = await wrong('AN ');
  expect(refused.status).toBe(429);
  expect(refused.headers['retry-after']).toBe('900');
  expect(refused.body.type).toBe('urn:kts:problem:too-many-logins');
  expect(refused.body.detail).toContain('15 phút');
  expect((await kts.logIn('an')).status).toBe(429);

  kts.clock.now += 15 * MINUTE - 1;
  expect((await kts.logIn('an')).headers['retry-after']).toBe('1');
  kts.clock.now += 1;
  expect((await kts.logIn('an')).status).toBe(200);
});

test('a name that nobody has is counted alike', async () => {
  expect(await repeat(11, () => wrong('nobody'))).toEqual([...Array(10).fill(401), 429]);
});

test('fifty from one address, whatever the names; other addresses go on', async () => {
  expect(await repeat(51, (index) => wrong(`name ${index}`))).toEqual([...Array(50).fill(401), 429]);
  expect((await kts.logIn('an')).status).toBe(429);
  expect((await kts.logIn('an', { from: '127.0.0.2' })).status).toBe(200);
});

describe('others cannot lock anybody out', () => {
  test('who is logged in stays so', async () => {
    const { cookie } = await kts.logIn('an');
    await repeat(60, () => wrong('an'));
    expect((await kts.send('GET', '/session', { cookie })).status).toBe(200);
  });

  test('where somebody has logged in before, he still does', async () => {
    await kts.logIn('an', { from: '127.0.0.7' });
    const statuses = await repeat(40, (index) => wrong('an', `127.0.1.${index}`));
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect((await kts.logIn('an', { from: '127.0.0.8' })).status).toBe(429);
    expect((await kts.logIn('an', { from: '127.0.0.7' })).status).toBe(200);
  });

  test('and at that address too there are ten tries, not more', async () => {
    await kts.logIn('an', { from: '127.0.0.7' });
    expect(await repeat(11, () => wrong('an', '127.0.0.7'))).toEqual([...Array(10).fill(401), 429]);
    expect((await kts.logIn('an', { from: '127.0.0.8' })).status).toBe(200);
  });

  test('after a change of password no address is known', async () => {
    const binh = await kts.addUser('bình', 'viewer');
    await kts.logIn('bình', { from: '127.0.0.7' });
    kts.store.users.changePassword(binh.id, '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA');
    await repeat(10, (index) => wrong('bình', `127.0.1.${index}`));
    expect((await kts.logIn('bình', { from: '127.0.0.7' })).status).toBe(429);
  });
});

test('a hundred at once are no way round: ten are tried', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => wrong('an', `127.0.2.${index}`)),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
});

test('the right password does not count', async () => {
  expect(await repeat(60, () => kts.logIn('an'))).toEqual(Array(60).fill(200));
});

test('the wait is told in the language of the caller', async () => {
  await repeat(10, () => wrong('an'));
  const { body } = await kts.logIn('an', { headers: { 'accept-language': 'en' } });
  expect(body.detail).toContain('15 minutes');
});

describe('nobody who goes on trying keeps the right password out for good', () => {
  /** Each second from four networks, for as long as it takes. */
  const besieged = async (minutes: number, each: () => Promise<boolean>): Promise<number | null> => {
    const end = kts.clock.now + minutes * MINUTE;
    for (let second = 0; kts.clock.now < end; second += 1) {
      await wrong('an', `127.0.1.${second % 4}`);
      if (await each()) return second;
      kts.clock.now += 1000;
    }
    return null;
  };

  test('from a place that nobody knows he waits a quarter of an hour, and has his turn', async () => {
    await repeat(10, () => wrong('an', '127.0.1.1'));
    let comeBack = 0;
    const second = await besieged(16, async () => {
      if (kts.clock.now < comeBack) return false;
      const { status, headers } = await kts.logIn('an', { from: '127.0.0.9' });
      comeBack = kts.clock.now + Number(headers['retry-after'] ?? 0) * 1000;
      return status === 200;
    });
    expect(second).toBe(900);
  });

  test('from a device that is known he does not wait, though his network tries too', async () => {
    const { headers } = await kts.logIn('an', { from: '127.0.0.7' });
    const device = String((headers['set-cookie'] as string[])[1]).split(';')[0] ?? '';
    expect(String((headers['set-cookie'] as string[])[1])).toMatch(/^__Host-kts-device=.*HttpOnly; Secure/);
    await repeat(20, () => wrong('an', '127.0.0.7'));
    await repeat(60, (index) => wrong(`tên ${index}`, '127.0.0.7'));
    expect((await kts.logIn('an', { from: '127.0.0.7' })).status).toBe(429);
    expect((await kts.logIn('an', { from: '127.0.0.7', cookie: device })).status).toBe(200);
    expect((await kts.logIn('an', { from: '127.0.0.99', cookie: device })).status).toBe(200);
  });

  test('what a stolen cookie of a device opens is ten tries, and no session', async () => {
    const { headers } = await kts.logIn('an', { from: '127.0.0.7' });
    const device = String((headers['set-cookie'] as string[])[1]).split(';')[0] ?? '';
    const { body } = await kts.send('GET', '/session', { cookie: device });
    expect(body.user).toBeNull();
    const tries = await repeat(11, () =>
      kts.logIn('an', { password: 'không phải', from: '127.0.0.50', cookie: device }),
    );
    expect(tries).toEqual([...Array(10).fill(401), 429]);
  });
});

describe('a flood', () => {
  const failures = () =>
    kts.store.queries.audit.find({ action: 'sign-in-failed', who: null, subject: null }, 100, 0);

  test('is a few rows and a count', async () => {
    await kts.addUser('bình', 'viewer');
    const names = ['an', 'bình', 'nobody'];
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) => wrong(names[index % 3] ?? '', `127.1.0.${index % 200}`)),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(350);
    expect(failures()).toHaveLength(8);
    kts.clock.now += MINUTE;
    await wrong('an', '127.0.0.3');
    const [next, count] = failures();
    expect(failures()).toHaveLength(10);
    expect(next?.who).toBe('an');
    const told = JSON.parse(count?.details ?? '{}');
    expect(told).toMatchObject({ because: 'counted', count: 392 });
    expect(told.accounts.an + told.accounts.bình).toBeGreaterThan(250);
    expect(JSON.stringify(told)).not.toContain('nobody');
  });

  test('of more passwords than can be looked at is told to come again, and counts against nobody', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => wrong(`tên ${index}`, `127.2.0.${index}`)),
    );
    const busy = answers.filter(({ status }) => status === 429);
    expect(busy.length).toBeGreaterThan(10);
    expect(busy[0]?.body.type).toBe('urn:kts:problem:too-many');
    expect(busy[0]?.headers['retry-after']).toBe('2');
    expect((await kts.logIn('an')).status).toBe(200);
  });
});
