import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  axeViolations,
  type BrowserRig,
  browserRig,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  picture,
} from '../support/browser.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

/** Pages of a PDF as Chromium writes it: each is an object of its own. */
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

const briefings: readonly [name: string, path: string][] = [
  ['before-the-merger', '/reports/tien-giang?asOf=2025-06-30'],
  ['dissolved', '/reports/tien-giang'],
  ['city', '/reports/ha-noi'],
  ['country', '/reports/vn'],
  ['merged', '/reports/dong-thap-2025'],
  ['merged-city', '/reports/hai-phong-2025'],
  ['english', '/reports/ha-noi?lang=en'],
  ['country-english', '/reports/vn?lang=en'],
];

describe('the briefing on the screen', () => {
  test.each(briefings)('%s prints on one page', async (name, path) => {
    const { page, problems, close } = await rig.visit(path, DESK);
    await picture(page, `report-${name}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    await close();
  });

  test('on a phone nothing sticks out', async () => {
    const { page, close } = await rig.visit('/reports/tien-giang', PHONE);
    await picture(page, 'report-phone');
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await close();
  });

  test('from the profile to the briefing to Word, and each sentence shows its figures', async () => {
    const { page, close } = await rig.visit('/areas/tien-giang?asOf=2025-06-30');
    await page.getByRole('link', { name: 'Báo cáo một trang' }).click();
    await page.getByText('8.007 (*) thành viên trong 1.249 (*) tổ').waitFor();
    await page.getByText('Số liệu của câu này (3)').first().click();
    await page.getByText('số liệu mã').filter({ visible: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bản Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Báo cáo kinh tế số - Tiền Giang - 2025-06-30.docx');
    await close();
  });

  test('another area is another briefing', async () => {
    const { page, close } = await rig.visit('/reports/tien-giang');
    await page
      .getByRole('combobox', { name: 'Địa bàn' })
      .or(page.getByLabel('Địa bàn'))
      .first()
      .fill('ha noi');
    await page
      .getByRole('option', { name: /Hà Nội/ })
      .first()
      .click();
    await page.waitForURL(/\/reports\/ha-noi/);
    await close();
  });
});
