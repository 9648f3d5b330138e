import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserRig, browserRig } from '../support/browser.ts';
import { TWELVE_DAYS } from '../support/twelve-days.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

/** The numbers of the page of one target, each by the words that a reader finds beside it. */
async function numbersOf(page: Page) {
  const text = plain(await page.locator('main').innerText());
  const [, have = '', of = '', told = ''] =
    /(\d+)\/(\d+) tỉnh, thành phố có số cùng nguồn, cùng kỳ \(.+?\): (.+?)\. /.exec(text) ?? [
      '',
      '0',
      /trong (\d+) có số để so/.exec(text)?.[1],
      /có số để so với mục tiêu; (.+?)\. /.exec(text)?.[1],
    ];
  const [, met = '', whole = '', rest = ''] =
    /(\d+)\/(\d+) tỉnh, thành phố đạt mục tiêu(?: \(.+?\))?(.*?)Việt Nam \d/.exec(text) ?? [];
  const chips = await page.locator('nav[aria-label] li b').allInnerTexts();
  const rows = await page
    .locator('table')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('tbody th')]
          .map((cell) => cell.textContent)
          .filter((name) => name !== 'Việt Nam'),
      ),
    );
  return {
    have: Number(have),
    of: Number(of),
    parts: [/(\d+) chưa có số/, /(\d+) chỉ có số của/, /(\d+) chưa có mục tiêu/].map((pattern) =>
      numberIn(told, pattern),
    ),
    there: numberIn(told, /(\d+) đã tới mức mục tiêu/) + numberIn(told, /(\d+) còn thiếu/),
    score: [
      Number(met),
      ...[...rest.matchAll(/(?<![(\d])(\d+) (?!theo)/g)].map(([, count]) => Number(count)),
    ],
    whole: Number(whole),
    without: numberIn(told, /(\d+) chưa có mục tiêu/),
    chips: chips.map(Number),
    rows,
    text,
  };
}

describe.each(TWELVE_DAYS)('one target across provinces on %s', (day) => {
  test.each([
    ['digital-economy-grdp-share', 2025],
    ['digital-economy-grdp-share', 2030],
    ['dti-rank', 2025],
  ])('%s of %d: headline, sum, counts and tables are of the same provinces', async (target, year) => {
    const { page, problems, close } = await rig.visit(
      `/?view=nationwide&target=${target}&year=${year}&asOf=${day}`,
    );
    const said = await numbersOf(page);
    const list = day < '2025-07-01' ? 63 : 34;
    expect.soft([said.of, said.whole]).toEqual([list, list]);
    expect.soft(said.have + sumOf(said.parts)).toBe(list);
    expect.soft(said.there).toBe(said.have);
    expect.soft(sumOf(said.score)).toBe(list);
    const [all = 0, ...each] = said.chips;
    expect.soft(all).toBe(list - said.without);
    expect.soft(sumOf(each)).toBe(all);
    expect(problems).toEqual([]);
    await close();
  });
});

test('the tables hold every province of the sum once, and former ones apart', async () => {
  const { page, close } = await rig.visit('/?view=nationwide&year=2025&area=ha-noi');
  await page.locator('summary', { hasText: 'Chưa có số liệu' }).last().click();
  const { rows, chips } = await numbersOf(page);
  const [main = [], missing = [], former = []] = rows;
  expect(main.length + missing.length).toBe(chips[0]);
  expect(new Set([...main, ...missing]).size).toBe(chips[0]);
  expect(former.length).toBeGreaterThan(0);
  expect([...main, ...missing].filter((name) => former.includes(name))).toEqual([]);
  await close();
});

test.each(['year=2025', 'year=2030', 'year=2025&asOf=2024-12-31', 'year=2030&lang=en'])(
  'no column of the table is out of sight on an office screen: %s',
  async (query) => {
    const { page, close } = await rig.visit(`/?view=nationwide&${query}`);
    const cut = await page
      .locator('[role="group"]:has(> table)')
      .evaluateAll((frames) => frames.filter((frame) => frame.scrollWidth > frame.clientWidth).length);
    expect(cut).toBe(0);
    await close();
  },
);

test('a figure that does not decide is not shown as the one that does', async () => {
  const { page, close } = await rig.visit('/?view=nationwide&year=2025&asOf=2024-12-31');
  const row = page.locator('tbody tr').filter({ hasText: 'Đồng Tháp (trước 01/7/2025)' });
  expect(plain((await row.textContent()) ?? '')).toContain('Số khác, không dùng để xét3,70 % (KĐN)(?)');
  await close();
});

test.each(['vn', 'dong-thap-2025', 'quang-ninh', 'bac-ninh-2025'])(
  'the first slide of the wall says the sum of the board: %s',
  async (area) => {
    const board = await rig.visit(`/?area=${area}`);
    const [all = 0, ...each] = (await board.page.locator('nav[aria-label] li b').allInnerTexts()).map(Number);
    await board.close();
    const { page, close } = await rig.visit(`/wall?areas=${area}&seconds=60`, { width: 1920, height: 1080 });
    const text = plain(await page.locator('[data-slide]').innerText());
    expect(numberIn(text, /\d+\/(\d+) mục tiêu đạt/)).toBe(all);
    const counts = await page.locator('[data-slide] li[data-verdict] strong').allInnerTexts();
    expect(counts.map(Number)).toEqual(each);
    await close();
  },
);
