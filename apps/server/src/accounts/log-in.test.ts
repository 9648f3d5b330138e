import { hash } from '@node-rs/argon2';
import { openStore } from '@kts/store';
import { expect, test } from 'vitest';
import { logIn } from './log-in.ts';
import { loginDesk } from './login-desk.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';

const PASSWORD = 'bảy con cò bay qua sông';
const weak = () => hash(PASSWORD.normalize('NFC'), { algorithm: 2, memoryCost: 8192, timeCost: 1 });

const AN = { name: 'an', password: PASSWORD, address: '127.0.0.1', device: null, asksCode: true };
test('a password is checked in one form, whole, and its hash says how it was made', async () => {
  const made = await hashPassword(PASSWORD);
  expect(made).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(await isPassword(PASSWORD.normalize('NFD'), made)).toBe(true);
  expect(await isPassword(`${PASSWORD} `, made)).toBe(false);
  expect(await isPassword('', null)).toBe(false);
  const long = 'sông '.repeat(200);
  expect(await isPassword(long.slice(0, -1), await hashPassword(long))).toBe(false);
});

test('a hash of older parameters is renewed when its owner logs in, and opens no less', async () => {
  const store = openStore(':memory:');
  const clock = () => 1;
  const passwordHash = await weak();
  expect(isOutdated(passwordHash)).toBe(true);
  const user = { name: 'an', nameKey: 'an', role: 'viewer', area: null, createdAt: 0, passwordHash } as const;
  store.users.add(user);
  const attempt = () => logIn({ store, clock }, loginDesk({ store, clock }), AN);

  expect(await attempt()).toMatchObject({ kind: 'welcome', account: { name: 'an', role: 'viewer' } });
  const renewed = store.users.findByKey('an')?.passwordHash ?? '';
  expect(renewed).not.toBe(passwordHash);
  expect(isOutdated(renewed)).toBe(false);
  expect((await attempt()).kind).toBe('welcome');
  expect(store.users.findByKey('an')?.passwordHash).toBe(renewed);
  store.close();
});

test('a password that is changed while it is being checked opens nothing', async () => {
  const store = openStore(':memory:');
  const clock = () => 1;
  const passwordHash = await weak();
  store.users.add({ name: 'an', nameKey: 'an', role: 'admin', area: null, createdAt: 0, passwordHash });
  const other = await weak();
  const outcome = logIn({ store, clock }, loginDesk({ store, clock }), AN);
  store.users.changePassword(1, other);
  expect((await outcome).kind).toBe('wrong');
  store.close();
});
