import { readFile } from 'node:fs/promises';
import { measureText } from '@kts/pictures';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, type BrowserRig, browserRig, DESK, PHONE } from '../support/browser.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

const RANKING = '/compare?indicator=dti-rank&period=2022';
const cardOf = (page: Page) => page.locator('figure [aria-live="polite"]').first();
const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

describe('a chart is explored', () => {
  test('by arrow keys, bar by bar; Escape and leaving close the card', async () => {
    const { page, problems, close } = await rig.visit(RANKING);
    const chart = page.getByRole('application').first();
    await chart.focus();
    await chart.press('ArrowDown');
    expect(plain(await cardOf(page).innerText())).toMatch(/^Đà Nẵng 1\/63/);
    await chart.press('ArrowDown');
    expect(plain(await cardOf(page).innerText())).toMatch(/^Hồ Chí Minh 2\/63/);
    expect(await axeViolations(page)).toEqual([]);
    await chart.press('End');
    expect(plain(await cardOf(page).innerText())).toMatch(/^Bắc Kạn 63\/63/);
    await chart.press('Escape');
    expect(await cardOf(page).innerText()).toBe('');
    await chart.press('Home');
    await page.getByRole('application').nth(1).focus();
    expect(await cardOf(page).innerText()).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  test.each([
    ['desk', DESK],
    ['phone', PHONE],
  ] as const)('by pointer on a %s, at the bar under it, and nothing moves', async (_size, viewport) => {
    const { page, close } = await rig.visit(RANKING, viewport);
    const chart = page.getByRole('application').first();
    const name = chart.locator('text').filter({ hasText: 'Tiền Giang' });
    await name.scrollIntoViewIfNeeded();
    const before = await page.locator('main').boundingBox();
    await name.hover();
    await expect.poll(async () => plain(await cardOf(page).innerText())).toMatch(/^Tiền Giang 20\/63/);
    expect(await page.locator('main').boundingBox()).toEqual(before);
    const card = await cardOf(page).locator('> div').boundingBox();
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    await close();
  });

  test('by touch: the card stays when the finger is lifted, and goes with a tap elsewhere', async () => {
    const { page, close } = await rig.visit('/?area=vn', PHONE);
    const chart = page.locator('svg[data-chart]').first();
    await chart.scrollIntoViewIfNeeded();
    const touch = (type: string) =>
      chart.evaluate((svg: SVGSVGElement, name) => {
        const { left, top } = svg.getBoundingClientRect();
        const at = { clientX: left + 40, clientY: top + 40, pointerType: 'touch', bubbles: true };
        svg.dispatchEvent(new PointerEvent(name, at));
      }, type);
    const card = page.locator('article figure [aria-live="polite"]').first();
    await touch('pointerdown');
    await chart.evaluate((svg: SVGSVGElement) => svg.focus());
    await touch('pointerout');
    expect(plain(await card.innerText())).toMatch(/\d{4}/);
    await chart.evaluate((svg: SVGSVGElement) => svg.blur());
    expect(await card.innerText()).toBe('');
    await close();
  });

  test('a moment of a trend says what each series was then', async () => {
    const { page, close } = await rig.visit('/indicators/digital-economy-grdp-share');
    const chart = page.getByRole('application').first();
    await chart.focus();
    await chart.press('End');
    expect(plain(await cardOf(page).innerText())).toMatch(/2025 14,02 %/);
    await close();
  });
});

test('letters are as wide as the table says', async () => {
  const { page, close } = await rig.visit(RANKING);
  const drawn = await page.locator('svg[data-chart] text').evaluateAll((texts) =>
    texts.map((each) => {
      // As the font says, not as it is fitted to the pixels of this screen.
      (each as SVGTextElement).style.textRendering = 'geometricPrecision';
      const { fontSize, fontWeight } = getComputedStyle(each);
      const width = (each as SVGTextElement).getComputedTextLength();
      return {
        text: each.textContent ?? '',
        size: Number.parseFloat(fontSize),
        bold: fontWeight === '600',
        width,
      };
    }),
  );
  expect(drawn.length).toBeGreaterThan(120);
  // Pairs of letters that the font sets closer are taken for a little wider than they are.
  const off = drawn.filter(({ text, size, bold, width }) => {
    const more = measureText(text, size, bold ? 'bold' : 'regular') - width;
    return more < -1 || more > 3;
  });
  expect(off).toEqual([]);
  await close();
});

test.each([
  ['SVG', 'svg'],
  ['PNG', 'png'],
])('a chart leaves the page as %s with title, legend, names and source', async (name, ending) => {
  const { page, close } = await rig.visit(RANKING);
  const downloaded = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Tải về: / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: new RegExp(name) }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
  const bytes = await readFile(await download.path());
  if (ending === 'png') expect(bytes.length).toBeGreaterThan(20_000);
  else
    for (const part of ['Xếp hạng DTI', 'Địa bàn đang chọn', 'Bắc Kạn', '63/63', 'Nguồn: '])
      expect.soft(plain(bytes.toString('utf8'))).toContain(part);
  await close();
});

test('on paper 63 bars are drawn anew, closer together', async () => {
  const { page, close } = await rig.visit(RANKING);
  const chart = page.locator('svg[data-chart]').first();
  const tall = async () => Number(await chart.getAttribute('height'));
  const onScreen = await tall();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await tall()).toBeLessThan(930);
  expect(await chart.getAttribute('viewBox')).toMatch(/^0 0 690 /);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await tall()).toBe(onScreen);
  await close();
});
