import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, type BrowserRig, browserRig, DESK, PHONE, settled } from '../support/browser.ts';
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
      .filter({ hasText: 'vào năm 2030' });
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
    expect.soft(text).toMatch(/Năm 2020: 12,66 % \(đang dùng\) 0,16 \(Chậm tiến độ\) 0,23 \(Chậm tiến độ\)/);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('the figures of the picture are a table with target, path and gap', async () => {
    const { page, close } = await rig.visit('/?area=vn');
    const card = page.locator('article').filter({ hasText: 'khoảng 30 % vào năm 2030' });
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
    expect.soft(text).toMatch(/\d+\/63 tỉnh, thành phố có số cùng nguồn, cùng kỳ \(.+\): /);
    expect.soft(text).toMatch(/\d+\/63 tỉnh, thành phố đạt mục tiêu/);
    const map = plain((await page.locator('svg[data-picture-map]').textContent()) ?? '');
    expect.soft(map).toContain('Quần đảo Hoàng Sa');
    expect.soft(map).toContain('Quần đảo Trường Sa');
    expect.soft(await page.locator('path[data-province]').count()).toBe(63);
    expect(problems).toEqual([]);
    await close();
  });

  test.each([
    ['63, phone', '/?view=nationwide&year=2025&asOf=2024-12-31', PHONE],
    ['63, desk', '/?view=nationwide&year=2025&asOf=2024-12-31', DESK],
    ['34, phone, English', '/?view=nationwide&year=2025&lang=en', PHONE],
    ['34, desk', '/?view=nationwide&year=2025', DESK],
  ])('each square holds its name and its figure with all marks: %s', async (_name, path, size) => {
    const { page, close } = await rig.visit(path, size);
    const cut = await page
      .locator('li[data-nearness] > a')
      .evaluateAll((links) =>
        links
          .filter((link) => link.scrollWidth > link.clientWidth || link.scrollHeight > link.clientHeight)
          .map((link) => link.textContent),
      );
    expect(cut).toEqual([]);
    await close();
  });

  test('what has changed since a day in the address', async () => {
    const { page, close } = await rig.visit('/?area=vn&since=2024-12-31&asOf=2025-01-31');
    const section = page.locator('section').filter({ hasText: 'Có gì thay đổi từ báo cáo trước' });
    await section.locator('table').first().waitFor();
    const text = plain(await section.innerText());
    expect.soft(text).toContain('Kể từ hết ngày 31/12/2024');
    expect.soft(text).toMatch(/Năm 2022 Điều chỉnh 12,63 % \(ƯT\) 12,83 %/);
    await close();
  });
});

describe('what stands on a card', () => {
  test('the ways that lead on are one line, and five targets without a picture fit an office screen', async () => {
    const { page, close } = await rig.visit('/?area=vn');
    await page.locator('svg[data-chart]').first().waitFor();
    const cards = await page.locator('article').evaluateAll((articles) =>
      articles.map((article) => ({
        drawn: article.querySelector('figure') !== null,
        height: article.getBoundingClientRect().height,
        lines: new Set(
          [...article.querySelectorAll('summary, summary ~ a, details ~ a')].map((one) =>
            Math.round(one.getBoundingClientRect().bottom / 8),
          ),
        ).size,
      })),
    );
    const plainCards = cards.filter(({ drawn }) => !drawn);
    expect(plainCards.length).toBeGreaterThan(4);
    expect(Math.max(...plainCards.map(({ height }) => height))).toBeLessThanOrEqual(140);
    expect(new Set(cards.map(({ lines }) => lines))).toEqual(new Set([1]));
    await close();
  });

  test.each([
    ['vi', '/?area=vn', /11 mục tiêu, đánh giá theo số liệu đến ngày .*Việt Nam 0\/11 mục tiêu đạt /],
    ['en', '/?area=vn&lang=en', /11 targets, judged by the figures up to .*Viet Nam 0 of 11 targets met /],
    ['of one verdict', '/?area=vn&verdict=slow', /“Chậm tiến độ”: 1 mục tiêu\./],
    ['of a province', '/?area=tien-giang', / 7 mục tiêu, đánh giá theo/],
  ])('several documents of one target are one target: %s', async (_name, path, words) => {
    const { page, close } = await rig.visit(path);
    expect(plain(await page.locator('main').innerText())).toMatch(words);
    await close();
  });

  test.each(['', '&lang=en'])(
    'a large figure stays in its column, with its bound, unit and marks: %s',
    async (language) => {
      const { page, close } = await rig.visit(`/?area=vn${language}`);
      const wide = await page
        .locator('article button[aria-haspopup="dialog"]')
        .evaluateAll((buttons) =>
          buttons
            .filter(
              (button) =>
                button.getBoundingClientRect().right >
                (button.parentElement?.getBoundingClientRect().right ?? 0) + 1,
            )
            .map((button) => button.textContent),
        );
      expect(wide).toEqual([]);
      await close();
    },
  );

  test('the newest figure says why it does not decide, beside the one that does; marks have a legend', async () => {
    const { page, close } = await rig.visit('/?area=vn');
    const card = page.locator('article').filter({ hasText: 'Xếp hạng chính phủ điện tử' });
    const text = plain(await card.innerText());
    expect.soft(text).toContain('71/193 (*)');
    expect.soft(text).toContain('Không dùng để xét: sau kỳ mục tiêu (năm 2022).');
    expect.soft(text).toMatch(/Số dùng để xét 86\/193 \(\*\)/);
    expect.soft(text).toContain('Không đạt (theo số chưa kiểm chứng)');
    const page2030 = plain(
      await page.locator('article').filter({ hasText: 'vào năm 2030' }).first().innerText(),
    );
    expect.soft(page2030).toContain('riêng năm gần nhất tăng');
    const foot = plain(await page.locator('main').innerText());
    expect.soft(foot).toContain('Ký hiệu: (ƯT) ước tính; (*) chưa kiểm chứng; (QĐ) quy đổi từ các tỉnh');
    await close();
  });

  test('targets of the provinces before the merger stand below and are counted nowhere', async () => {
    const { page, close } = await rig.visit('/?area=dong-thap-2025');
    const main = plain(await page.locator('main').innerText());
    const [, total, former] =
      /(?:\d+)\/(\d+) mục tiêu đạt .*Ngoài tổng này: (\d+) mục tiêu của các tỉnh trước sắp xếp/.exec(main) ??
      [];
    const section = page
      .locator('section')
      .filter({ hasText: 'Mục tiêu của các tỉnh trước sắp xếp – chưa có chỉ tiêu hợp nhất' });
    expect(await section.locator('article').count()).toBe(Number(former));
    expect(await page.locator('section[aria-labelledby=targets] article').count()).toBe(Number(total));
    await close();
  });
});

describe('the country has a GDP', () => {
  test.each([
    ['board', '/?area=vn', 'Tỷ trọng giá trị tăng thêm của kinh tế số trong GDP'],
    ['board in English', '/?area=vn&lang=en', 'Share of the digital economy in GDP'],
    ['profile', '/areas/vn', 'Tổng sản phẩm trong nước (GDP), giá hiện hành'],
    ['briefing', '/reports/vn', 'Tỷ trọng kinh tế số trong GDP'],
    [
      'wall',
      '/wall?areas=vn&indicators=digital-economy-grdp-share',
      'Tỷ trọng giá trị tăng thêm của kinh tế số trong GDP',
    ],
    ['register', '/targets?of=vn', 'Tỷ trọng giá trị tăng thêm của kinh tế số trong GDP'],
  ])('%s', async (_name, path, name) => {
    const { page, close } = await rig.visit(path);
    // The filters of the register offer what the provinces have.
    const shown = page.locator(path.startsWith('/targets') ? 'main table' : 'main');
    const text = plain(await shown.innerText());
    expect.soft(text).toContain(name);
    expect.soft(text).not.toContain('GRDP');
    await close();
  });

  test('a province under a target of the country has a GRDP', async () => {
    const { page, close } = await rig.visit('/?area=ha-noi');
    const names = await page.locator('article h3').allInnerTexts();
    expect(names).toContain('Tỷ trọng giá trị tăng thêm của kinh tế số trong GRDP');
    expect(names.filter((name) => / GDP/.test(name))).toEqual([]);
    await close();
  });
});

describe('the day in the address', () => {
  test.each([
    ['no day', '/?asOf=banana', '“banana” trong địa chỉ trang không phải là một ngày'],
    [
      'a day of no month',
      '/compare?asOf=2024-02-31',
      '“2024-02-31” trong địa chỉ trang không phải là một ngày',
    ],
    ['a day to come', '/areas/tien-giang?asOf=2099-01-31', 'Ngày 31/01/2099 chưa đến'],
    ['in English', '/?asOf=2099-01-31&lang=en', '31 Jan 2099 has not come yet'],
  ])('%s is told in a sentence, and one press leads to the latest figures', async (_name, path, words) => {
    const { page, close } = await rig.visit(path);
    const text = plain(await page.locator('body').innerText());
    expect.soft(text).toContain(words);
    expect.soft(text).not.toMatch(/ngày:? banana|đến ngày 31\/01\/2099/);
    expect.soft(await page.locator('article, table').count()).toBe(0);
    await page.getByRole('link', { name: /Về số liệu mới nhất|Back to the latest figures/ }).click();
    await page.locator('article, table').first().waitFor();
    expect(page.url()).not.toContain('asOf');
    await close();
  });

  test('a past day stands beside its field as we write it, whatever the browser writes', async () => {
    const { page, close } = await rig.visit('/?area=vn&asOf=2024-01-31');
    await page.getByLabel('Theo số liệu đã biết đến ngày: 31/01/2024').waitFor();
    await page.getByLabel('Kể từ hết ngày: 31/12/2023').waitFor();
    await close();
  });
});

describe('what has no figures of provinces', () => {
  test('is said on the comparison, which leads to the page of the indicator', async () => {
    const { page, problems, close } = await rig.visit('/compare?indicator=un-egov-rank');
    expect(await page.locator('h1').innerText()).toBe('Xếp hạng chính phủ điện tử của Liên hợp quốc');
    await page.getByText('Chỉ tiêu này chỉ có số của cả nước').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mở trang chỉ tiêu' }).click();
    await page.waitForURL(/\/indicators\/un-egov-rank/);
    await settled(page);
    expect(problems).toEqual([]);
    await close();
  });

  test('a list of provinces without figures cannot be chosen, and says why', async () => {
    const { page, close } = await rig.visit('/compare?indicator=pci-rank&period=2022');
    await page.getByText('34 tỉnh (chưa có số liệu)').waitFor();
    expect(await page.getByRole('radio', { name: '34 tỉnh (chưa có số liệu)' }).isDisabled()).toBe(true);
    expect(await page.getByText('(có 0)').count()).toBe(0);
    await close();
  });

  test('a region is called one', async () => {
    const { page, close } = await rig.visit('/areas/dong-bang-song-cuu-long');
    const text = await page.locator('main').innerText();
    expect.soft(text).toContain('Số liệu của vùng.');
    expect.soft(text).not.toContain('cả nước');
    await close();
  });
});

test.each([
  ['/documents/411-qd-ttg-2022', 'Mục tiêu & văn bản'],
  ['/targets', 'Mục tiêu & văn bản'],
  ['/compare', 'So sánh'],
])('the page that one is on is marked: %s', async (path, name) => {
  const { page, close } = await rig.visit(path);
  expect(await page.locator('header [aria-current="page"]').allInnerTexts()).toEqual([name]);
  await close();
});

test('where a browser does not say when it is idle, the charts come too', async () => {
  const { page, close } = await rig.fresh();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'requestIdleCallback'));
  await page.goto(rig.origin);
  await page.locator('svg[data-chart]').first().waitFor();
  await close();
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
    await page.goto(`${rig.origin}/?area=tien-giang`);
    const { at: readable, scripts } = await readableAt(page);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.every((bytes) => bytes > 0)).toBe(true);
    expect(scripts.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(190 * 1024);

    await settled(page);
    await page.locator('svg[data-chart]').first().waitFor();
    const shifts = await page.evaluate(
      () => (window as unknown as { shifts: { at: number; value: number }[] }).shifts,
    );
    expect(shifts.filter(({ at }) => at > readable)).toEqual([]);
    await close();
  });
});
