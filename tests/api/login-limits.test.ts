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
