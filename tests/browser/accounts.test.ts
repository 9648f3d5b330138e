import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@kts/domain';
import { newAccount, newSetupSecret } from '@kts/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Long, as names are. */
const NAME = 'Công Tằng Tôn Nữ Thị Ngọc Ánh';

/** A server of its own where somebody is. */
async function rigWith(role: Role, env: Record<string, string> = {}): Promise<BrowserRig> {
  const rig = await browserRig({ seed: 'codebook', env });
  const user = await newAccount(rig.kts.context, {
    name: NAME,
    role,
    area: 'tien-giang',
    password: PASSWORD,
  });
  if (typeof user === 'string') throw new Error(user);
  rig.kts.store.users.add(user);
  return rig;
}

const passwordOf = (page: Page) => page.locator('input[name=password]');

/** As somebody does who has no mouse; the first field has the focus already. */
async function typeIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

/** By the other cookie a browser is known at its next login; it opens nothing. */
const sessionsIn = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name !== '__Host-kts-device');

const corner = (page: Page) => page.getByRole('button', { name: `Tài khoản ${NAME}` });

describe('the pages before login', () => {
  let empty: BrowserRig;
  let token: string;
  beforeAll(async () => {
    empty = await browserRig({ seed: 'codebook' });
    token = newSetupSecret(empty.kts.context) ?? '';
  });
  afterAll(() => empty.close());

  describe.each([
    ['desk', DESK],
    ['phone', PHONE],
  ] as const)('on a %s', (size, viewport) => {
    test.each([
      ['login', () => '/login'],
      ['login-english', () => '/login?lang=en'],
      ['setup', () => `/setup?token=${token}`],
      ['setup-english', () => `/setup?lang=en&token=${token}`],
      ['setup-spent', () => '/setup?token=nothing'],
      ['setup-without-token', () => '/setup'],
    ])('%s', async (name, path) => {
      const { page, problems, close } = await empty.visit(path(), viewport);
      await picture(page, `${name}-${size}`);
      expect(await axeViolations(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
      expect(problems).toEqual([]);
      if (name.endsWith('english')) expect(await page.locator('body').innerText()).not.toMatch(/[ăđơư]/i);
      await close();
    });
  });

  test('the one-time link: a weak password is explained at its field, a good one leads to the board', async () => {
    const { page, problems, close } = await empty.visit(`/setup?token=${token}`);
    await typeIn(page, 'Quản Trị', 'tiengiang2025');
    const field = passwordOf(page);
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    const said = await field.evaluate((input) =>
      String(input.getAttribute('aria-describedby'))
        .split(' ')
        .map((id) => document.getElementById(id)?.innerText),
    );
    expect(said.join(' ')).toContain('dễ đoán');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'setup-weak-password-desk');

    await typeIn(page, 'Quản Trị', PASSWORD);
    await page.waitForURL(`${empty.origin}/`);
    await settled(page);
    await page.getByRole('button', { name: 'Tài khoản Quản Trị' }).waitFor();
    await page.goBack();
    expect(page.url()).not.toContain(token);
    expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
    await close();

    const again = await empty.visit(`/setup?token=${token}`);
    expect(await again.page.locator('main').innerText()).toContain('không còn hiệu lực');
    await again.close();
  });
});

describe('logging in and out', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await rigWith('editor');
  });
  afterAll(() => rig.close());

  test('by keyboard: a wrong password is told, the right one leads to where one was going', async () => {
    const { page, problems, close } = await rig.visit('/compare?indicator=dti-rank&period=2022');
    await page.getByRole('link', { name: 'Đăng nhập' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/login\?next=/);
    await settled(page);
    expect(await page.getByLabel('Tên đăng nhập').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );

    await typeIn(page, NAME, 'không phải mật khẩu này');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('không đúng');
    const password = passwordOf(page);
    await expect.poll(() => password.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'login-refused-desk');

    await typeIn(page, NAME, PASSWORD);
    await page.waitForURL(`${rig.origin}/compare?indicator=dti-rank&period=2022`);
    await settled(page);
    await corner(page).waitFor();

    for (const width of [993, 1100, 1281]) {
      await page.setViewportSize({ width, height: 768 });
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize(DESK);
    const [cookie] = await sessionsIn(page);
    expect(cookie).toMatchObject({
      name: '__Host-kts',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
      expires: -1,
    });
    const kept = await page.evaluate(() => ({ local: { ...localStorage }, cookie: document.cookie }));
    expect(kept).toEqual({ local: {}, cookie: '' });

    await corner(page).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Tài khoản' });
    await menu.waitFor();
    // The menu takes the focus when it has opened; a key before that would be for something else.
    const hasFocus = () => menu.evaluate((box) => box.contains(document.activeElement));
    await expect.poll(hasFocus).toBe(true);
    expect(await menu.innerText()).toContain('Chuyên viên nhập liệu · Tiền Giang');
    await picture(page, 'session-menu-desk');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await corner(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(hasFocus).toBe(true);
    await menu.getByRole('button', { name: 'Đăng xuất' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
    expect(page.url()).toContain('/compare?indicator=dti-rank');
    expect(await sessionsIn(page)).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
    await close();
  });

  test('a link that would lead to another site leads to the board', async () => {
    const { page, close } = await rig.visit('/login?next=https%3A%2F%2Fevil.example%2F');
    await typeIn(page, NAME, PASSWORD);
    await page.waitForURL(`${rig.origin}/?area=tien-giang`);
    await settled(page);
    await corner(page).waitFor();
    await close();
  });

  test('on a phone who is logged in stands in the menu', async () => {
    const { page, problems, close } = await rig.visit('/login', PHONE);
    await typeIn(page, NAME, PASSWORD);
    await page.waitForURL(`${rig.origin}/?area=tien-giang`);
    await settled(page);
    await page.getByRole('button', { name: 'Mở trình đơn' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Chuyên viên nhập liệu').waitFor();
    await picture(page, 'session-drawer-phone');
    expect(await axeViolations(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect.poll(() => sessionsIn(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('a page of another site changes nothing, though the browser would send the cookie', async () => {
    const { page, close } = await rig.visit('/login');
    await typeIn(page, NAME, PASSWORD);
    await page.waitForURL(`${rig.origin}/?area=tien-giang`);
    // Another port of the same machine: the same site to the cookie, another origin to us.
    const elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<h1>elsewhere</h1>');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    const fetched = await page.evaluate(async (origin) => {
      const sent = { credentials: 'include', headers: { 'x-kts-request': '1' } } as const;
      const ask = (init: RequestInit) =>
        fetch(`${origin}/api/v1/session`, init).then(
          () => 'heard',
          () => 'refused',
        );
      return [
        await ask({ ...sent, method: 'DELETE' }),
        await ask({ ...sent, method: 'POST', body: '{}' }),
        await ask({ ...sent }),
      ];
    }, rig.origin);
    expect(fetched).toEqual(['refused', 'refused', 'refused']);
    const [answer] = await Promise.all([
      page.waitForResponse(`${rig.origin}/api/v1/session`),
      page.evaluate((origin) => {
        document.body.innerHTML = `<form method="post" enctype="text/plain" action="${origin}/api/v1/session">
          <input name='{"name":"a","password":"' value='b"}'></form>`;
        document.querySelector('form')?.submit();
      }, rig.origin),
    ]);
    expect(answer.status()).toBe(403);
    await page.waitForURL(`${rig.origin}/api/v1/session`);
    expect((await answer.request().allHeaders()).cookie).toContain('__Host-kts=');
    await page.goto(rig.origin);
    await settled(page);
    await corner(page).waitFor();
    await close();
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  test('a session that was ended elsewhere: the page goes on, and says that nobody is logged in', async () => {
    const { page, problems, close } = await rig.visit('/login');
    await typeIn(page, NAME, PASSWORD);
    await page.waitForURL(`${rig.origin}/?area=tien-giang`);
    await corner(page).waitFor();
    const user = rig.kts.store.users.findByKey(NAME.toLowerCase());
    rig.kts.store.users.changeRole(user?.id ?? 0, 'viewer', null);
    await page.reload();
    await settled(page);
    await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
    expect(await sessionsIn(page)).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
    await close();
  });
});

describe('figures behind login', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await rigWith('viewer', { KTS_PUBLIC_READ: 'false' });
  });
  afterAll(() => rig.close());

  test.each([
    ['/', '/?area=tien-giang'],
    ['/?lang=en', '/?lang=en&area=tien-giang'],
    ['/?area=ha-noi', '/?area=ha-noi'],
    ['/compare?indicator=dti-rank&period=2022', '/compare?indicator=dti-rank&period=2022'],
    ['/areas/tien-giang?lang=en', '/areas/tien-giang?lang=en'],
  ])(
    '%s leads to the door, and through it to the named page, else to the own area: %s',
    async (path, behind) => {
      const { page, close } = await rig.visit(path);
      await page.waitForURL(/\/login\?/);
      expect(new URL(page.url()).searchParams.get('next')).toBe(path);
      expect(await axeViolations(page)).toEqual([]);
      const english = path.includes('lang=en');
      await page.getByLabel(english ? 'Name' : 'Tên đăng nhập').fill(NAME);
      await passwordOf(page).fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${rig.origin}${behind}`);
      await settled(page);
      await page.getByRole('button', { name: NAME }).waitFor();
      await close();
    },
  );

  test('logging out leads back to the door', async () => {
    const { page, close } = await rig.visit('/login');
    await typeIn(page, NAME, PASSWORD);
    await page.waitForURL(`${rig.origin}/?area=tien-giang`);
    await corner(page).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/\/login\?/);
    expect(new URL(page.url()).searchParams.get('next')).toBe('/?area=tien-giang');
    await close();
  });
});
