import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserRig, browserRig, settled } from '../support/browser.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

/** The text of the page as it is read: one space between words. */
const textOf = async (path: string): Promise<string> => {
  const { page, close } = await rig.visit(path);
  const text = (await page.locator('main').innerText()).replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  await close();
  return text;
};

test('the board of Tiền Giang says what the founding documents say', async () => {
  const text = await textOf('/?area=tien-giang');
  for (const figure of [
    'đạt 15 %',
    'đạt 25 %',
    '08-NQ/TU',
    '8,59 %',
    'Năm 2021',
    'Chưa kiểm chứng',
    'Dừng theo dõi do sắp xếp địa giới từ ngày 01/7/2025',
    'Tiền Giang đã trở thành một phần của tỉnh Đồng Tháp từ ngày 01/7/2025 theo Nghị quyết số 202/2025/QH15',
    '0,4856',
    '12/63',
    '0,4098',
    '+0,0758',
    '491 doanh nghiệp',
    '25 doanh nghiệp',
    '1.249 tổ',
    '8.007 người',
    '6,41 người/tổ',
    '8.619 tỷ đồng',
    '100.314 tỷ đồng',
  ]) {
    expect.soft(text).toContain(figure);
  }
  expect.soft(text).toMatch(/đạt 15 %\D{0,12}2025/);
  expect.soft(text).toMatch(/đạt 25 %\D{0,12}2030/);
});

test('as known at the end of 2022 the board says what is needed, and that one point is too few', async () => {
  const text = await textOf('/?asOf=2022-12-31');
  expect.soft(text).toContain('Chưa đủ căn cứ');
  expect.soft(text).toMatch(/Cần tăng 1,60/);
  expect.soft(text).not.toContain('Đồng Tháp từ ngày');
});

test('English is complete: no Vietnamese sentence is left in the frame of a page', async () => {
  const { page, close } = await rig.visit('/compare?indicator=dti-rank&period=2022&lang=en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const text = await page.locator('header').first().innerText();
  expect(text).not.toMatch(/[ăâđêôơư]/i);
  await close();
});

test('the comparison names coverage, ties and the chosen province', async () => {
  const text = await textOf('/compare?indicator=dti-rank&period=2022');
  expect.soft(text).toContain('15 (đồng hạng)');
  expect.soft(text).toMatch(/63 tỉnh/);
  const partial = await textOf('/compare?indicator=digital-economy-grdp-share&period=2022&source=mic');
  expect.soft(partial).toContain('chưa đủ');
});

test('a figure reveals period, source, status and release, and leads back to the line of its file', async () => {
  const { page, close } = await rig.visit('/?area=tien-giang');
  const figure = page.getByRole('button', { name: /0,4856/ }).first();
  await figure.focus();
  await figure.press('Enter');
  const details = page.getByRole('dialog').or(page.locator('[data-lineage]')).first();
  await details.waitFor();
  await expect.poll(async () => (await details.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/2021/);
  await close();
});

test('the area that is chosen goes along from page to page, and the address holds it', async () => {
  const { page, close } = await rig.visit('/?area=ha-noi');
  await page.getByRole('link', { name: 'So sánh' }).first().click();
  await page.waitForURL(/\/compare/);
  await settled(page);
  expect(page.url()).toContain('area=ha-noi');
  await close();
});

test('with figures that are made up every page says so', async () => {
  const demo = await browserRig({ seed: 'demo' });
  for (const path of ['/', '/compare', '/indicators', '/areas/ha-noi']) {
    const { page, problems, close } = await demo.visit(path);
    expect.soft(await page.locator('body').innerText()).toContain('Số liệu minh họa');
    expect.soft(problems).toEqual([]);
    await close();
  }
  await demo.close();
});

test.each([
  ['/compare?indicator=grdp&period=2024', '326.921', '326.925'],
  ['/compare?indicator=grdp&period=2024&boundaries=2025', '326.925', '326.921'],
])(
  'GRDP of Quảng Ninh in 2024 on %s: what the same source says otherwise stands beside it',
  async (path, shown, other) => {
    const { page, problems, close } = await rig.visit(path);
    const figure = page.locator('tbody tr').filter({ hasText: 'Quảng Ninh' }).last().getByRole('button');
    expect(await figure.textContent()).toBe(shown);
    await figure.click();
    const card = page.getByRole('dialog');
    await card.getByText('347.000').waitFor();
    const text = (await card.innerText()).replaceAll(/[\s\u00a0\u202f]+/g, ' ');
    expect(text).toContain('Số khác của cùng nguồn, cùng kỳ');
    expect(text).toMatch(/347\.500 tỷ đồng \(\*\)\(\?\) \(.*Chưa kiểm chứng\)/);
    expect(text).toContain(`${other} tỷ đồng`);
    expect(problems).toEqual([]);
    await close();
  },
);
