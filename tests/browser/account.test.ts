import { newAccount } from '@kts/server';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW } from '../support/app.ts';
import {
  axeViolations,
  type BrowserRig,
  browserRig,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  picture,
  settled,
} from '../support/browser.ts';
import { PASSWORD } from '../support/desk.ts';

const NEW_PASSWORD = 'mưa rơi trên mái ngói cũ';

let rig: BrowserRig;
let now = TEST_NOW;
beforeAll(async () => {
  rig = await browserRig({ seed: 'codebook', now: () => now, env: { KTS_SECOND_FACTOR: 'required' } });
});
afterAll(() => rig.close());

async function add(name: string, role: 'editor' | 'approver'): Promise<number> {
  const user = await newAccount(rig.kts.context, { name, role, area: null, password: PASSWORD });
  if (typeof user === 'string') throw new Error(user);
  return rig.kts.store.users.add(user)?.id ?? 0;
}

/** At the door, where the session begins. */
async function logIn(page: Page, name: string, password = PASSWORD, path = '/'): Promise<void> {
  await page.goto(`${rig.origin}/login?next=${encodeURIComponent(path)}`);
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
}

const section = (page: Page, heading: string) => page.getByRole('region', { name: heading });

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)("the page of one's account on a %s", (size, viewport) => {
  test.each(['', '?lang=en'])('%s', async (query) => {
    const name = `An ${size} ${query === '' ? 'vi' : 'en'}`;
    await add(name, 'editor');
    const { page, problems, close } = await rig.fresh(viewport);
    await logIn(page, name, PASSWORD, `/account${query}`);
    await page.waitForURL(`${rig.origin}/account${query}`);
    await settled(page);
    await picture(page, `account-${query === '' ? 'vi' : 'en'}-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    if (query !== '') expect(await page.locator('main').innerText()).not.toMatch(/[ăđơư]/i);
    expect(problems).toEqual([]);
    await close();
  });
});

test('who is not logged in is led to the door', async () => {
  const { page, close } = await rig.visit('/account');
  await page.locator('main').getByRole('link', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/login\?/);
  expect(new URL(page.url()).searchParams.get('next')).toBe('/account');
  await close();
});

test('from the menu in the header: a session elsewhere is seen and ended, the password changed', async () => {
  await add('Bình', 'editor');
  const elsewhere = await rig.fresh();
  await logIn(elsewhere.page, 'Bình');
  await elsewhere.page.waitForURL(`${rig.origin}/`);
  const { page, problems, close } = await rig.fresh();
  await logIn(page, 'Bình');
  await page.waitForURL(`${rig.origin}/`);
  await settled(page);
  await page.getByRole('button', { name: 'Tài khoản Bình' }).click();
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click();
  await page.waitForURL(`${rig.origin}/account`);
  await settled(page);
  const sessions = section(page, 'Đang đăng nhập');
  expect(await sessions.locator('tbody tr').count()).toBe(2);
  expect(await sessions.innerText()).toContain('Chrome trên Linux');
  await sessions.getByRole('button', { name: /^Kết thúc phiên Chrome/ }).click();
  await expect.poll(() => sessions.locator('tbody tr').count()).toBe(1);
  await elsewhere.page.reload();
  await elsewhere.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await elsewhere.close();

  const password = section(page, 'Đổi mật khẩu');
  await password.locator('input[name=present]').fill('không phải');
  await password.locator('input[name=password]').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await password.getByText('Mật khẩu hiện tại không đúng').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await password.locator('input[name=present]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await password.getByText('Đã đổi mật khẩu').waitFor();
  expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
  await logIn(page, 'Bình', NEW_PASSWORD);
  await page.waitForURL(`${rig.origin}/`);
  await close();
});

test('a second step that is due: led there, set up with picture and code, asked for at the next login', async () => {
  await add('Chi', 'approver');
  const { page, problems, close } = await rig.fresh();
  await logIn(page, 'Chi');
  await page.waitForURL(`${rig.origin}/account`);
  await settled(page);
  const factor = section(page, 'Xác thực hai bước');
  await factor.getByText('Cần thiết lập trước khi làm việc').waitFor();
  await factor.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await factor.getByRole('img', { name: /^Mã QR/ }).waitFor();
  await picture(page, 'account-second-factor-desk');
  expect(await axeViolations(page)).toEqual([]);
  const address = (await factor.getByRole('link').getAttribute('href')) ?? '';
  const secret = new URL(address).searchParams.get('secret') ?? '';
  const codeNow = () => new TOTP({ secret }).generate({ timestamp: now });
  await factor.locator('input[name=code]').fill(codeNow());
  await page.keyboard.press('Enter');
  await factor.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
  expect(await factor.locator('li').count()).toBe(10);
  await picture(page, 'account-recovery-codes-desk');
  expect(await axeViolations(page)).toEqual([]);
  await factor.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
  await factor.getByText('Còn 10 mã khôi phục').waitFor();

  now += 30_000;
  await logIn(page, 'Chi', PASSWORD, '/imports');
  await page.getByRole('heading', { name: 'Bước 2: mã xác thực' }).waitFor();
  await picture(page, 'login-code-desk');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Mã không đúng').waitFor();
  await page.locator('input[name=code]').fill(codeNow());
  await page.keyboard.press('Enter');
  await page.waitForURL(`${rig.origin}/imports`);
  expect(problems.filter((problem) => !/40[01]/.test(problem))).toEqual([]);
  await close();
});

test('the link of an administrator: says whose password is set anew, sets it, and logs in', async () => {
  const id = await add('Dung', 'editor');
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode('d'.repeat(43))),
  );
  rig.kts.store.setupTokens.replace(digest, now, id);
  const { page, problems, close } = await rig.visit(`/setup?token=${'d'.repeat(43)}`);
  expect(await page.locator('h1').innerText()).toBe('Đặt mật khẩu mới');
  expect(await page.locator('main').innerText()).toContain('“Dung”');
  await picture(page, 'password-reset-desk');
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('input[name=password]').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${rig.origin}/`);
  await settled(page);
  await page.getByRole('button', { name: 'Tài khoản Dung' }).waitFor();
  expect(problems).toEqual([]);
  await close();
});
