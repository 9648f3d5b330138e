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

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

const heading = (page: Page) => page.locator('h1').first().innerText();
const MERGED = 'Bảng mục tiêu: Đồng Tháp (từ 01/7/2025)';

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('the first page on a %s', (size, viewport) => {
  test('shows what the area of the installation has become, and leads to its last day', async () => {
    const { page, problems, close } = await rig.visit('/', viewport);
    expect(await heading(page)).toBe(MERGED);
    await page.getByText('Tiền Giang nay thuộc tỉnh Đồng Tháp.').waitFor();
    await picture(page, `home-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Xem Tiền Giang như ngày 30/6/2025' }).click();
    await page.waitForURL(`${rig.origin}/?area=tien-giang&asOf=2025-06-30`);
    await settled(page);
    expect(await heading(page)).toBe('Bảng mục tiêu: Tiền Giang');
    await page.locator('[data-notice="as-of"]').getByText('30/6/2025').waitFor();
    expect(await page.getByText('nay thuộc tỉnh').count()).toBe(0);
    await picture(page, `home-before-${size}`);
    expect(problems).toEqual([]);
    await close();
  });
});

test('in English as well', async () => {
  const { page, close } = await rig.visit('/?lang=en');
  await page.getByText('Tien Giang is now part of Dong Thap.').waitFor();
  await page.getByRole('link', { name: 'See Tien Giang as of 30 Jun 2025' }).click();
  await page.waitForURL(/\/\?(?=.*area=tien-giang)(?=.*asOf=2025-06-30)(?=.*lang=en)/);
  await close();
});

test('an address that names an area shows it, and the first page stays what it is for everybody', async () => {
  const { page, close } = await rig.fresh();
  for (const [path, title] of [
    ['/?area=tien-giang', 'Bảng mục tiêu: Tiền Giang'],
    ['/?area=ha-noi', 'Bảng mục tiêu: Hà Nội'],
    ['/', MERGED],
    ['/areas/vinh-long?area=ha-noi', 'Vĩnh Long'],
    ['/', MERGED],
    ['/?area=dong-thap-2025&asOf=2025-06-30', MERGED],
  ] as const) {
    await page.goto(`${rig.origin}${path}`);
    await settled(page);
    expect.soft(await heading(page)).toContain(title);
  }
  // The router keeps how far pages were scrolled, and nothing else is kept.
  const kept = await page.evaluate(() => [
    ...Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => !key.includes('scroll')),
    document.cookie,
  ]);
  expect(kept).toEqual(['']);
  await close();
});

test('before the merger the first page is that of the area itself', async () => {
  const { page, close } = await rig.visit('/?asOf=2025-06-30');
  expect(await heading(page)).toBe('Bảng mục tiêu: Tiền Giang');
  await close();
});

test('an area that is chosen stands in the address, home as well', async () => {
  const { page, close } = await rig.visit('/?area=ha-noi');
  const choose = page.getByRole('combobox', { name: 'Địa bàn' });
  await choose.click();
  await page.keyboard.type('dong thap (tu');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${rig.origin}/?area=dong-thap-2025`);
  await settled(page);
  expect(await heading(page)).toBe(MERGED);
  await close();
});

test('a day to come is told, and the server is asked for nothing of it', async () => {
  for (const path of ['/?asOf=2099-01-31', '/?area=vn&asOf=2099-01-31', '/wall?areas=vn&asOf=2099-01-31']) {
    const { page, problems, close } = await rig.visit(path);
    expect.soft(await page.locator('main').innerText()).toContain('Ngày 31/01/2099 chưa đến');
    expect.soft(problems).toEqual([]);
    await close();
  }
});

test('where the area of the installation is still there, nothing is said of a former one', async () => {
  const other = await browserRig({ seed: 'codebook', env: { KTS_HOME_AREA: 'ha-noi' } });
  const { page, close } = await other.visit('/');
  expect(await heading(page)).toBe('Bảng mục tiêu: Hà Nội');
  expect(await page.getByText(/nay thuộc|như ngày/).count()).toBe(0);
  await close();
  await other.close();
});
