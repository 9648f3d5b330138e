import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@kts/domain';
import { newAccount } from '@kts/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, type BrowserRig, browserRig, picture } from '../support/browser.ts';
import { PASSWORD } from '../support/desk.ts';
import { activeOn } from '../support/import-pages.ts';

let folder: string;
let rig: BrowserRig;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kts-templates-'));
  rig = await browserRig({
    database: join(folder, 'kts.sqlite'),
    env: { KTS_DATA_DIR: folder, KTS_UPLOADS_PER_MINUTE: '1000' },
  });
  await addUser('Lê Thị Án', 'editor');
  await addUser('Trần Duyệt', 'approver');
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true });
});

async function addUser(name: string, role: Role): Promise<void> {
  const user = await newAccount(rig.kts.context, { name, role, area: null, password: PASSWORD });
  if (typeof user === 'string') throw new Error(user);
  rig.kts.store.users.add(user);
  const answer = await rig.kts.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { host: '127.0.0.1', 'x-kts-request': '1' },
    payload: { name, password: PASSWORD },
  });
  cookies.set(role, String(answer.headers['set-cookie']).split(';')[0] ?? '');
}

const visitAs = (role: Role, path: string) => rig.visit(path, undefined, cookies.get(role));

const state = (page: Page) => page.getByRole('status').filter({ has: page.locator('[data-state]') });
const decide = (page: Page) => page.getByRole('region', { name: /Trình phê duyệt|Duyệt và công bố/ });

const SHARE = 'Tỷ lệ người dùng điện thoại thông minh';

/** The template that the page offers under a link. */
async function templateOf(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a template is filled in, mended, published and traced back to what was typed', async () => {
  const { page, problems, close } = await visitAs('editor', '/imports?area=tien-giang&period=2026-Q3');
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Tệp mẫu' }) });
  // Tiền Giang is gone: Đồng Tháp reports for the period.
  expect(await section.innerText()).toContain('Mẫu của Đồng Tháp');
  await picture(page, 'imports-templates');
  const workbook = await templateOf(page, 'Tải mẫu Excel (.xlsx)');
  expect(workbook.name).toBe('mau-dong-thap-2025-2026-Q3.xlsx');
  const { name, bytes } = await templateOf(page, 'Tải mẫu CSV');
  expect(name).toBe('mau-dong-thap-2025-2026-Q3.csv');

  const lines = bytes.toString().split('\r\n');
  const at = lines.findIndex((line) => line.startsWith(`${SHARE},Đồng Tháp,Quý III/2026,,%,,`));
  lines[at] = lines[at]?.replace(',,%,,', ',"71,5O",%,Ước tính,') ?? '';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await expect.poll(() => state(page).innerText()).toContain('Còn lỗi');
  await page.getByText('1 lỗi, 0 cảnh báo').waitFor();
  await page.getByRole('button', { name: `Dòng ${at + 1}, cột D` }).click();
  await expect.poll(() => activeOn(page)).toBe(`D${at + 1}`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('71,5');
  await page.keyboard.press('Enter');
  await expect.poll(() => state(page).innerText()).toContain('Sẵn sàng trình');
  expect(await axeViolations(page)).toEqual([]);
  await decide(page).getByRole('button', { name: 'Trình phê duyệt' }).click();
  await expect.poll(() => state(page).innerText()).toContain('Chờ duyệt');
  const address = new URL(page.url()).pathname;
  expect(problems).toEqual([]);
  await close();

  const other = await visitAs('approver', address);
  await decide(other.page).getByRole('button', { name: 'Công bố' }).click();
  await expect.poll(() => state(other.page).innerText()).toContain('Đã công bố');
  await other.page.getByRole('link', { name: new RegExp(`${SHARE}, quý III/2026`) }).click();
  await other.page.getByRole('heading', { level: 1, name: new RegExp(SHARE) }).waitFor();
  const row = other.page.getByRole('row').filter({ hasText: 'Đồng Tháp' });
  await row.getByRole('button', { name: '71,50' }).click();
  await other.page.getByRole('button', { name: 'Nguồn gốc số liệu' }).click();
  const origin = other.page.getByRole('region', { name: 'Nguồn gốc số liệu' });
  await expect.poll(() => origin.innerText()).toContain('71,5O');
  const text = await origin.innerText();
  for (const told of [name, `${at + 1}`, '71,5', 'Lê Thị Án']) expect(text).toContain(told);
  await picture(other.page, 'template-lineage');
  expect(other.problems).toEqual([]);
  await other.close();
});
