import { readFile } from 'node:fs/promises';
import { keyText, type ImportSettings } from '@kts/domain';
import { type ImportPlan, planFile } from '@kts/exchange';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserRig, browserRig } from '../support/browser.ts';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig();
});
afterAll(() => rig.close());

/** Every file of figures that a page offers, by its name; `least` of them must be there. */
async function filesOf(page: Page, least: number): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const buttons = page.getByRole('button', { name: /^(Tải về: |Tải CSV|Download: |Download CSV)/ });
  await expect.poll(() => buttons.count()).toBeGreaterThanOrEqual(least);
  for (const button of await buttons.all()) {
    const isMenu = (await button.getAttribute('aria-haspopup')) !== null;
    const downloaded = page.waitForEvent('download');
    await button.click();
    if (isMenu) await page.getByRole('menuitem', { name: /CSV/ }).click();
    const download = await downloaded;
    files.set(download.suggestedFilename(), await readFile(await download.path()));
  }
  return files;
}

function plan(fileName: string, bytes: Uint8Array, settings: ImportSettings = {}): Promise<ImportPlan> {
  const { store, codebook } = rig.kts;
  const readings = store.queries.observations.find({ asOf: null });
  const known = new Map(readings.map((reading) => [keyText(reading), reading]));
  return planFile({ bytes, fileName, sha256: '0', today: '2026-12-01', settings }, codebook, {
    current: (key) => known.get(keyText(key)) ?? null,
  });
}

describe.each([
  ['Vietnamese', {}],
  ['English', { lang: 'en' }],
])('what is downloaded in %s and imported again changes nothing', (_name, language) => {
  test.each([
    ['a ranking of provinces and their trend', '/compare?indicator=population&period=2020', 2],
    ['one of few provinces', '/compare?indicator=digital-economy-grdp-share&period=2023', 2],
    ['one of places', '/compare?indicator=dti-rank&period=2022', 2],
    ['one of the 34 provinces', '/compare?indicator=grdp-per-capita&period=2025', 2],
    ['all series of an indicator', '/indicators/digital-economy-grdp-share', 2],
    ['an index with the mean of the provinces', '/indicators/dti', 2],
    ['the series of a province', '/areas/tien-giang', 1],
  ])('%s', async (_case, path, least) => {
    const { page, close } = await rig.visit(
      `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(language)}`,
    );
    const files = await filesOf(page, least);
    await close();
    for (const [name, bytes] of files) {
      const read = await plan(name, bytes);
      const { state, changes, questions, issueTotals } = read;
      expect
        .soft({ name, state, created: changes.created, revised: changes.revised, questions, issueTotals })
        .toEqual({
          name,
          state: 'ready',
          created: 0,
          revised: 0,
          questions: [],
          issueTotals: { error: 0, warning: 0 },
        });
      expect.soft(changes.unchanged, name).toBeGreaterThan(0);
    }
  });
});

test.each([
  ['Vietnamese', {}],
  ['English', { lang: 'en' }],
])('the table of an indicator, copied from its page in %s, changes nothing', async (_name, language) => {
  const { page, close } = await rig.visit(`/indicators/dti-rank?${new URLSearchParams(language)}`);
  // The table of provinces comes last, below that of the series, and may come late.
  const table = page.locator('table').last();
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(10);
  const copied = await table.evaluate((table: HTMLTableElement) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText).join('\t')).join('\n'),
  );
  await close();
  const bytes = new TextEncoder().encode(`${copied}\n`);
  const { state, changes, questions, issues } = await plan('bảng.txt', bytes, { indicator: 'dti-rank' });
  expect({ state, questions, issues }).toEqual({ state: 'ready', questions: [], issues: [] });
  expect(changes).toMatchObject({ created: 0, revised: 0 });
  expect(changes.unchanged).toBeGreaterThan(5);
});
