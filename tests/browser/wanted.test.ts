import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserRig, browserRig, expectNoSidewaysScroll, PHONE, settled } from '../support/browser.ts';
import { publishOn } from '../support/publish-on.ts';

let rig: BrowserRig;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kts-wanted-'));
  rig = await browserRig({ database: join(folder, 'kts.sqlite'), env: { KTS_DATA_DIR: folder } });
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true });
});

describe('the figures that targets lack', () => {
  test('the board names the first of them and leads to all, with what each serves and a download', async () => {
    const { page, problems, close } = await rig.visit('/?area=dong-thap-2025');
    const section = page.getByRole('region', { name: 'Số liệu còn thiếu' });
    expect(await section.getByRole('listitem').count()).toBe(3);
    expect(await section.textContent()).toMatch(/Cần 7 số liệu để 7 mục tiêu/);
    expect(await section.textContent()).toMatch(
      /của Đồng Tháp \(từ 01\/7\/2025\), năm 2025 \(.*; cho 2 mục tiêu/,
    );
    await section.getByRole('link', { name: 'Xem đủ 7 số liệu' }).click();

    await page.getByRole('heading', { level: 1, name: /Số liệu còn thiếu: Đồng Tháp/ }).waitFor();
    await settled(page);
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(8);
    const first = (await rows.nth(1).textContent()) ?? '';
    expect(first).toMatch(/Hoặc chỉ cần: .*giá trị tăng thêm/i);
    expect(first).toMatch(/34 tỉnh, thành phố/);
    expect(first).toMatch(/Chờ số liệu.*đạt 15\s% vào năm 2025/);
    expect(first).toMatch(/Chưa đủ căn cứ.*khoảng 30\s% vào năm 2030/);
    // Only who may upload is offered the form.
    expect(await page.getByRole('link', { name: /biểu mẫu/ }).count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải danh sách (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('so-lieu-con-thieu-dong-thap-2025.csv');
    expect(readFileSync(await download.path(), 'utf8').split('\r\n')).toHaveLength(9);
    expect(problems).toEqual([]);
    await close();
  });

  test('nothing is missing where there are no targets, and an unknown area is told', async () => {
    const { page, close } = await rig.visit('/areas/bac-trung-bo-2025/wanted', PHONE);
    await page.getByRole('heading', { name: 'Không thiếu số liệu nào' }).waitFor();
    await expectNoSidewaysScroll(page);
    expect(await page.locator('main').textContent()).not.toContain('Cần 0');
    await page.goto(`${rig.origin}/areas/atlantis/wanted`);
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Không/);
    await close();
  });

  test('of targets that ended with their province it is not said that they have a verdict', async () => {
    // The one figure that this province's targets still lack.
    await publishOn(
      rig.kts,
      [
        'indicator,province,period,value,unit,status,source,boundaries',
        'digital-tech-firms-per-1000,Bà Rịa - Vũng Tàu,2022,0.8,,A,mic,2024',
        '',
      ].join('\n'),
    );
    const { page, close } = await rig.visit('/?area=ba-ria-vung-tau');
    expect(await page.locator('main').textContent()).toContain('dừng theo dõi do sắp xếp địa giới');
    const section = page.getByRole('region', { name: 'Số liệu còn thiếu' });
    expect(await section.textContent()).toBe('Số liệu còn thiếuKhông mục tiêu nào đang chờ số liệu.');
    await page.goto(`${rig.origin}/areas/ba-ria-vung-tau/wanted`);
    await settled(page);
    expect(await page.locator('main').textContent()).toContain('đã dừng theo dõi');
    await close();
  });

  test('in English without a word of Vietnamese', async () => {
    const { page, close } = await rig.visit('/areas/vn/wanted?lang=en');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Missing figures: Viet Nam');
    expect(text).not.toMatch(/số liệu|mục tiêu|nguồn|kỳ /i);
    await close();
  });
});
