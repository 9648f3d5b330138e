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

const pages: readonly [name: string, path: string][] = [
  ['board', '/?area=tien-giang'],
  ['board-home', '/'],
  ['board-national', '/?area=vn'],
  ['board-merged', '/?area=dong-thap-2025'],
  ['board-english', '/?lang=en'],
  ['board-as-of', '/?asOf=2022-12-31'],
  ['board-nationwide', '/?view=nationwide'],
  ['board-nationwide-63', '/?view=nationwide&year=2025&asOf=2024-12-31'],
  ['board-changes', '/?area=vn&since=2024-12-31'],
  ['wall', '/wall?areas=vn,tien-giang'],
  ['wall-english', '/wall?areas=tien-giang&lang=en'],
  ['profile-dissolved', '/areas/tien-giang'],
  ['profile-merged', '/areas/dong-thap-2025'],
  ['profile-city', '/areas/ho-chi-minh-2025'],
  ['wanted', '/areas/dong-thap-2025/wanted'],
  ['wanted-ranks', '/areas/lang-son/wanted'],
  ['wanted-english', '/areas/vn/wanted?lang=en'],
  ['comparison', '/compare'],
  ['comparison-ranks', '/compare?indicator=dti-rank&period=2022'],
  ['comparison-partial', '/compare?indicator=digital-economy-grdp-share&period=2022&source=mic'],
  ['comparison-34', '/compare?indicator=grdp-per-capita&period=2024&boundaries=2025'],
  ['indicators', '/indicators'],
  ['indicator', '/indicators/digital-economy-grdp-share'],
  ['indicator-english', '/indicators/dti?lang=en'],
  ['not-found', '/khong-co-trang-nay'],
  ['unknown-area', '/areas/atlantis'],
];

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('every page on a %s', (size, viewport) => {
  test.each(pages)('%s', async (name, path) => {
    const { page, problems, close } = await rig.visit(path, viewport);
    await picture(page, `${name}-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    const expected =
      name === 'unknown-area' ? problems.filter((problem) => !problem.includes('404')) : problems;
    expect(expected).toEqual([]);
    await close();
  });
});

test('a page that is asked to wait says so, asks again by itself and goes on', async () => {
  const { page, close } = await rig.fresh();
  let refusals = 0;
  await page.route('**/api/v1/areas/*/targets*', async (route) => {
    refusals += 1;
    if (refusals > 2) return route.continue();
    const problem = { type: 'urn:kts:problem:too-much-work', title: 'x', status: 429, detail: 'y' };
    return route.fulfill({ status: 429, headers: { 'retry-after': '2' }, json: problem });
  });
  await page.goto(`${rig.origin}/?area=tien-giang`);
  await page.locator('[data-notice="waiting"]').getByText('Trang tự hỏi lại khi đến lượt').waitFor();
  await page.getByRole('heading', { name: 'Bảng mục tiêu: Tiền Giang' }).waitFor({ timeout: 20_000 });
  await page.locator('[data-notice="waiting"]').waitFor({ state: 'detached', timeout: 20_000 });
  expect(refusals).toBeGreaterThan(2);
  await close();
});
