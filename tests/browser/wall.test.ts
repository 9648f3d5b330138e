import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { testApp, WEB_ROOT } from '../support/app.ts';
import {
  axeViolations,
  type BrowserRig,
  browserRig,
  expectNoSidewaysScroll,
  picture,
  settled,
  type Visit,
} from '../support/browser.ts';

const PATH = '/wall?areas=tien-giang&indicators=digital-economy-index,digital-tech-firms&seconds=3';
const SCREEN = { width: 1920, height: 1080 };
const slideOf = (page: Page) => page.locator('[data-slide]').getAttribute('data-slide');

/** A wall whose clock the test moves: what comes by time comes without being waited for. */
async function openWall(rig: BrowserRig, path: string): Promise<Visit> {
  const visit = await rig.fresh(SCREEN);
  await visit.page.clock.install();
  await visit.page.goto(`${rig.origin}${path}`);
  return visit;
}

/** Lets seconds pass on the wall, one after the other, until it is so. */
const pass = (page: Page, isSo: () => Promise<boolean>) =>
  expect
    .poll(
      async () => {
        await page.clock.fastForward(1000);
        return isSo();
      },
      { interval: 20, timeout: 60_000 },
    )
    .toBe(true);

/** The slides that stand one after the other until there are so many. */
async function watch(page: Page, count: number): Promise<(string | null)[]> {
  const seen: (string | null)[] = [await slideOf(page)];
  while (seen.length < count) {
    await pass(page, async () => (await slideOf(page)) !== seen.at(-1));
    seen.push(await slideOf(page));
  }
  return seen;
}

test('three cycles, with a restart of the server in the middle', async () => {
  const rig = await browserRig();
  const { page, close } = await openWall(rig, PATH);
  await settled(page);
  await picture(page, 'wall-1920');
  expect(await axeViolations(page)).toEqual([]);
  await expectNoSidewaysScroll(page);

  const first = await watch(page, 3);
  expect(new Set(first).size).toBe(2);

  const port = Number(new URL(rig.origin).port);
  await rig.kts.close();
  const lost = page.getByText('Mất kết nối, số liệu lúc');
  await pass(page, () => lost.isVisible());
  const during = await watch(page, 3);
  expect(new Set(during)).toEqual(new Set(first));
  expect(await page.locator('main').innerText()).toMatch(/0,4856|491/);
  await picture(page, 'wall-lost');

  const again = await testApp({ webRoot: WEB_ROOT });
  await again.app.listen({ port, host: '127.0.0.1' });
  await pass(page, async () => (await lost.count()) === 0);
  const after = await watch(page, 3);
  expect(new Set(after)).toEqual(new Set(first));
  await close();
  await again.close();
  await rig.close().catch(() => undefined);
});

test('three new revisions, each shown without a hand', async () => {
  const rig = await browserRig();
  const { page, close } = await openWall(rig, '/wall?areas=tien-giang&seconds=3');
  await page.locator('[data-slide]').waitFor();
  const { store, codebook } = rig.kts;
  for (const value of [16.5, 17.5, 18.5]) {
    const before = codebook.targets.find(({ area, period }) => area === 'tien-giang' && period === '2025');
    if (before === undefined) throw new Error('Tiền Giang has a target for 2025');
    store.register.record(
      { userId: null, name: 'An', address: null, at: Date.now(), reason: 'r', fileSha256: null },
      () => ({ targets: [{ code: before.code, before, after: { ...before, value }, line: null }] }),
    );
    const shown = page.getByText(String(value).replace('.', ',')).first();
    await pass(page, () => shown.isVisible());
  }
  await close();
  await rig.close();
});

test('opened while the server does not answer, it shows the figures when it does', async () => {
  const rig = await browserRig();
  const { page, close } = await rig.fresh(SCREEN);
  await page.clock.install();
  let refused = 0;
  await page.route('**/api/v1/**', (route) => {
    refused += 1;
    return route.abort();
  });
  await page.goto(`${rig.origin}${PATH}`);
  await page.getByRole('alert').waitFor();
  await picture(page, 'wall-away');
  const atFirst = refused;
  await pass(page, async () => refused > atFirst);
  await page.unroute('**/api/v1/**');
  await pass(page, () => page.locator('[data-slide]').isVisible());
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
