import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { testApp, WEB_ROOT } from '../support/app.ts';
import { axeViolations, browserRig, expectNoSidewaysScroll, picture } from '../support/browser.ts';

const PATH = '/wall?areas=tien-giang&indicators=digital-economy-index,digital-tech-firms&seconds=3';
const SCREEN = { width: 1920, height: 1080 };
const slideOf = (page: Page) => page.locator('[data-slide]').getAttribute('data-slide');

/** The slides that stand one after the other until there are so many. */
async function watch(page: Page, count: number): Promise<(string | null)[]> {
  const seen: (string | null)[] = [await slideOf(page)];
  while (seen.length < count) {
    await expect.poll(() => slideOf(page), { timeout: 20_000 }).not.toBe(seen.at(-1));
    seen.push(await slideOf(page));
  }
  return seen;
}

test('three cycles, with a restart of the server in the middle', async () => {
  const rig = await browserRig();
  const { page, close } = await rig.visit(PATH, SCREEN);
  await picture(page, 'wall-1920');
  expect(await axeViolations(page)).toEqual([]);
  await expectNoSidewaysScroll(page);

  const first = await watch(page, 3);
  expect(new Set(first).size).toBe(2);

  const port = Number(new URL(rig.origin).port);
  await rig.kts.close();
  const lost = page.getByText('Mất kết nối, số liệu lúc');
  await lost.waitFor({ timeout: 30_000 });
  const during = await watch(page, 3);
  expect(new Set(during)).toEqual(new Set(first));
  expect(await page.locator('main').innerText()).toMatch(/0,4856|491/);
  await picture(page, 'wall-lost');

  const again = await testApp({ webRoot: WEB_ROOT });
  await again.app.listen({ port, host: '127.0.0.1' });
  await lost.waitFor({ state: 'detached', timeout: 60_000 }).catch(() => undefined);
  await expect.poll(() => lost.count(), { timeout: 60_000 }).toBe(0);
  const after = await watch(page, 3);
  expect(new Set(after)).toEqual(new Set(first));
  await close();
  await again.close();
  await rig.close().catch(() => undefined);
});

test('three new revisions, each shown without a hand', async () => {
  const rig = await browserRig();
  const { page, close } = await rig.visit('/wall?areas=tien-giang&seconds=3', SCREEN);
  const { store, codebook } = rig.kts;
  for (const value of [16.5, 17.5, 18.5]) {
    const before = codebook.targets.find(({ area, period }) => area === 'tien-giang' && period === '2025');
    if (before === undefined) throw new Error('Tiền Giang has a target for 2025');
    store.register.record(
      { userId: null, name: 'An', address: null, at: Date.now(), reason: 'r', fileSha256: null },
      () => ({ targets: [{ code: before.code, before, after: { ...before, value }, line: null }] }),
    );
    await page.getByText(String(value).replace('.', ',')).first().waitFor({ timeout: 60_000 });
  }
  await close();
  await rig.close();
});

test('opened while the server does not answer, it shows the figures when it does', async () => {
  const rig = await browserRig();
  const { page, close } = await rig.fresh(SCREEN);
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto(`${rig.origin}${PATH}`);
  await page.getByRole('alert').waitFor();
  await picture(page, 'wall-away');
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await page.unroute('**/api/v1/**');
  await page.locator('[data-slide]').waitFor({ timeout: 30_000 });
  await close();
  await rig.close();
});

test('keys move, pause and leave, and are told to whoever comes by keyboard', async () => {
  const rig = await browserRig();
  const { page, close } = await rig.visit(PATH.replace('seconds=3', 'seconds=600'), SCREEN);
  const first = await slideOf(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slideOf(page)).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slideOf(page)).toBe(first);
  await page.keyboard.press('Space');
  await page.getByText('Tạm dừng').waitFor();
  await page.keyboard.press('Tab');
  await page.getByText('Phím cách: dừng hoặc chạy tiếp').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/\?.*area=tien-giang/);
  await close();
  await rig.close();
});
