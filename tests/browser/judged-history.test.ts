import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserRig, browserRig } from '../support/browser.ts';
import { publishOn } from '../support/publish-on.ts';

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

describe('with figures of both parents of a formed province', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await browserRig({ seed: 'demo' });
  });
  afterAll(() => rig.close());

  test('the board says pace, last year, what the change is due to, and how much of the forecast is restated', async () => {
    const { page, close } = await rig.visit('/?area=dong-thap-2025');
    const card = page.locator('article').filter({ hasText: 'khoảng 30 % vào năm 2030' }).first();
    const told = plain(await card.innerText());
    expect
      .soft(told)
      .toMatch(/Cần tăng [\d,]+ điểm %\/năm, thực tế (?:tăng|giảm) [\d,]+ điểm %\/năm \(riêng năm gần nhất/);
    expect.soft(told).toMatch(/4 trong 5 kỳ là số quy đổi/);
    const parts =
      /: ([+−][\d,]+) điểm % \(([+−][\d,]+) điểm % do .+?, ([+−][\d,]+) điểm % do /.exec(told)?.slice(1) ??
      [];
    const [change = NaN, first = NaN, second = NaN] = parts.map((text) =>
      Number(text.replace('−', '-').replace(',', '.')),
    );
    expect.soft(first + second).toBeCloseTo(change, 9);
    await card.locator('summary', { hasText: 'Cách tính' }).click();
    await card.locator('h4', { hasText: 'Vì sao tỷ trọng thay đổi' }).waitFor();
    const method = plain(await card.innerText());
    expect.soft(method).toMatch(/Nhịp của năm gần nhất/);
    expect.soft(method).toMatch(/\(QĐ\)/);
    await close();
  });
});

describe('a revision that turns a verdict round', () => {
  let rig: BrowserRig;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kts-judged-history-'));
    rig = await browserRig({ database: join(folder, 'kts.sqlite'), env: { KTS_DATA_DIR: folder } });
    await publishOn(
      rig.kts,
      'indicator,province,period,value,source,status\ndigital-economy-grdp-share,Bắc Ninh,2025,19.5,nso,A\n',
    );
  });
  afterAll(async () => {
    await rig.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    [
      'vi',
      '/?area=bac-ninh-2025',
      /Đổi từ Đạt sang Không đạt do số liệu được điều chỉnh ngày \d+\/11\/2026: 46,30 % \(ƯT\) → 19,50 %/,
    ],
    ['en', '/?area=bac-ninh-2025&lang=en', /46\.30 % \(e\) → 19\.50 %/],
  ])('is told with the day, old and new: %s', async (_language, path, words) => {
    const { page, close } = await rig.visit(path);
    expect(plain(await page.locator('main').innerText())).toMatch(words);
    await close();
  });

  test('and told on the wall', async () => {
    const { page, close } = await rig.fresh({ width: 1920, height: 1080 });
    await page.clock.install();
    await page.goto(`${rig.origin}/wall?areas=bac-ninh-2025&seconds=3`);
    await page.locator('[data-slide]').waitFor();
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(1000);
          return plain(await page.locator('[data-slide]').innerText());
        },
        { interval: 20, timeout: 60_000 },
      )
      .toMatch(/Đổi từ Đạt sang Không đạt do số liệu được điều chỉnh ngày \d+\/11\/2026/);
    await close();
  });
});
