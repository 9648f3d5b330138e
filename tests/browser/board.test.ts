import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, type BrowserRig, browserRig, settled } from '../support/browser.ts';
import { markWhenReadable, readableAt } from '../support/readable.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

describe('the way of the leadership', () => {
  test('from the board to "Cách tính": formula, document, source, version, sensitivity', async () => {
    const { page, problems, close } = await rig.visit('/?area=vn');
    const card = page
      .locator('article')
      .filter({ hasText: 'Tỷ trọng giá trị tăng thêm của kinh tế số' })
      .first();
    await card.locator('summary', { hasText: 'Cách tính' }).click();
    const method = card.locator('details[open]');
    await method.getByText('Nếu chọn năm gốc hoặc cách tính khác').waitFor();
    const text = plain(await method.innerText());
    for (const part of [
      'Gốc (y₀, t₀)',
      '12,66 %',
      '14,02 %',
      'công bố 05/01/2026',
      'có trong hệ thống từ 05/01/2026',
    ])
      expect.soft(text).toContain(part);
    expect.soft(text).toMatch(/Năm 2020: 12,66 % \(đang dùng\) 0,16 \(Chậm\) 0,23 \(Chậm\)/);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('the figures of the picture are a table with target, path and gap', async () => {
    const { page, close } = await rig.visit('/?area=vn');
    const card = page.locator('article').first();
    await card.locator('summary', { hasText: 'Bảng số liệu của biểu đồ' }).click();
    const table = card.locator('table').first();
    await table.waitFor();
    const text = plain(await table.innerText());
    for (const heading of ['Lộ trình', 'Chênh so với lộ trình', 'Văn bản đặt ra', 'Khoảng 80 %'])
      expect.soft(text).toContain(heading);
    expect.soft(text).toMatch(/Năm 2030 – – 30,00 −?[\d,]+ 30,00/);
    await close();
  });

  test('one target across provinces: who has a figure, who has none, and both archipelagos', async () => {
    const { page, problems, close } = await rig.visit('/?view=nationwide&year=2025&asOf=2024-12-31');
    await page.locator('[data-archipelago]').nth(1).waitFor();
    const text = plain(await page.locator('main').innerText());
    expect.soft(text).toMatch(/\d+\/63 tỉnh, thành phố có số liệu/);
    expect.soft(text).toMatch(/\d+\/\d+ tỉnh đạt mục tiêu/);
    const map = plain((await page.locator('svg[data-picture-map]').textContent()) ?? '');
    expect.soft(map).toContain('Quần đảo Hoàng Sa');
    expect.soft(map).toContain('Quần đảo Trường Sa');
    expect.soft(await page.locator('path[data-province]').count()).toBe(63);
    expect(problems).toEqual([]);
    await close();
  });

  test('what has changed since a day in the address', async () => {
    const { page, close } = await rig.visit('/?area=vn&since=2024-12-31&asOf=2025-01-31');
    const section = page.locator('section').filter({ hasText: 'Có gì thay đổi từ báo cáo trước' });
    await section.locator('table').first().waitFor();
    const text = plain(await section.innerText());
    expect.soft(text).toContain('Kể từ hết ngày 31/12/2024');
    expect.soft(text).toMatch(/Năm 2022 Điều chỉnh 12,63 % 12,83 %/);
    await close();
  });
});

describe('speed', () => {
  test('at most 190 KB of brotli script before the figures stand, and nothing shifts when charts come', async () => {
    // A context that has opened nothing yet: the program comes from the server, not from the browser's store.
    const { page, close } = await rig.fresh();
    await page.addInitScript(markWhenReadable, ['15 %', '0,4856']);
    await page.addInitScript(() => {
      const shifts: { at: number; value: number }[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push({ at: entry.startTime, value: (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(rig.origin);
    const { at: readable, scripts } = await readableAt(page);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.every((bytes) => bytes > 0)).toBe(true);
    expect(scripts.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(190 * 1024);

    await settled(page);
    await page.locator('.recharts-surface').first().waitFor();
    const shifts = await page.evaluate(
      () => (window as unknown as { shifts: { at: number; value: number }[] }).shifts,
    );
    expect(shifts.filter(({ at }) => at > readable)).toEqual([]);
    await close();
  });
});
