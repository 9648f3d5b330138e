import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  axeViolations,
  type BrowserRig,
  browserRig,
  expectNoSidewaysScroll,
  PHONE,
  picture,
  settled,
} from '../support/browser.ts';
import { wordText, unzip } from '../support/word-file.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

test('from the board to “Cách tính”, back, and to the briefing in Word', async () => {
  const { page, problems, close } = await rig.visit('/?area=tien-giang');
  const share = page
    .getByRole('article')
    .filter({ hasText: 'ít nhất 15' })
    .or(page.getByRole('article').filter({ hasText: 'đạt 15' }));
  expect(await share.first().innerText()).toContain('8,59');
  const method = share.first().locator('summary').filter({ hasText: 'Cách tính' });
  await method.click();
  await share.first().getByText('Số đưa vào công thức').waitFor();
  await share.first().getByRole('heading', { name: 'Dự báo' }).waitFor();
  await picture(page, 'leadership-method');
  await method.click();
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await page.waitForURL(/\/reports\/tien-giang/);
  await settled(page);
  await page.goBack();
  await page.waitForURL(/\/\?.*area=tien-giang/);
  await settled(page);
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await page.waitForURL(/\/reports\/tien-giang/);
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Word/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/Tiền Giang.*\.docx$/);
  const text = wordText(unzip(await readFile(await download.path())));
  expect(text).toContain('Tiền Giang');
  expect(text).toContain('8,59 %');
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ['desk', undefined],
  ['phone', PHONE],
] as const)(
  'national documents for one year stand in one row, each named, on a %s',
  async (size, viewport) => {
    const { page, problems, close } = await rig.visit('/?area=vn', viewport);
    const cards = page.getByRole('article').filter({ hasText: 'Tỷ trọng giá trị tăng thêm của kinh tế số' });
    const of2030 = cards.filter({ hasText: 'vào năm 2030' });
    expect(await of2030.count()).toBe(1);
    const text = await of2030.innerText();
    for (const number of ['411/QĐ-TTg', '52-NQ/TW', '57-NQ/TW']) expect(text).toContain(number);
    await picture(page, `board-vn-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.goto(`${rig.origin}/?area=ha-noi`);
    await settled(page);
    await picture(page, `board-ha-noi-${size}`);
    expect(problems).toEqual([]);
    await close();
  },
);

test('the model of a forecast stands in the panel', async () => {
  const { page, close } = await rig.visit('/?area=vn');
  const method = page.locator('summary').filter({ hasText: 'Cách tính' });
  const count = await method.count();
  for (let index = 0; index < count; index += 1) await method.nth(index).click();
  await page.getByText('Trọng số theo tuổi (λ)').first().waitFor();
  await page
    .getByText(/^0,8: số cũ hơn một năm/)
    .first()
    .waitFor();
  // Every panel says what is forecast, or why nothing is.
  const said = await page
    .locator('article section')
    .filter({ hasText: /^Dự báo/ })
    .allInnerTexts();
  expect(said).toHaveLength(count);
  for (const text of said) expect(text).toMatch(/Dự báo (năm|quý|tháng)|[Kk]hông dự báo|Chưa đủ số liệu/);
  await picture(page, 'leadership-forecasts');
  await close();
});
