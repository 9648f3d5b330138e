import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@kts/domain';
import { newAccount } from '@kts/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { axeViolations, type BrowserRig, browserRig, picture } from '../support/browser.ts';
import { PASSWORD } from '../support/desk.ts';
import { fileOf } from '../support/imports.ts';

let folder: string;
let rig: BrowserRig;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kts-import-record-'));
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

async function as(role: Role, method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Json> {
  const answer = await rig.kts.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { host: '127.0.0.1', 'x-kts-request': '1', cookie: cookies.get(role) ?? '' },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body}`);
  return JSON.parse(answer.body);
}

async function uploaded(content: string): Promise<Json> {
  const { id } = await as('editor', 'POST', '/imports?filename=so%20lieu.csv', Buffer.from(content));
  for (;;) {
    const detail = await as('editor', 'GET', `/imports/${id}?wait=30`);
    if (detail.state !== 'reading') return detail;
  }
}

async function published(content: string, cells: readonly unknown[] = []): Promise<Json> {
  const { id } = await uploaded(content);
  const { digest } = await as('editor', 'PATCH', `/imports/${id}`, { cells });
  await as('editor', 'POST', `/imports/${id}/submit`);
  return as('approver', 'POST', `/imports/${id}/approve`, { digest });
}

const visitAs = (role: Role, path: string) => rig.visit(path, undefined, cookies.get(role));

test('a mended figure shows the text of the file and the mend, and leads to the file for who may see it', async () => {
  await published(fileOf(['Hà Nội', '2018', '80.5x']), [{ line: 2, column: 'D', text: '80.5' }]);
  const address = '/compare?indicator=smartphone-share&period=2018&source=province&boundaries=2024';
  const { page, problems, close } = await visitAs('editor', address);
  const row = page.getByRole('row').filter({ hasText: 'Hà Nội' });
  await row.getByRole('button', { name: '80,50' }).click();
  await page.getByRole('button', { name: 'Nguồn gốc số liệu' }).click();
  const origin = page.getByRole('region', { name: 'Nguồn gốc số liệu' });
  await expect
    .poll(() => origin.innerText())
    .toMatch(/80\.5x[\s\S]*được sửa thành[\s\S]*80\.5[\s\S]*Lê Thị Án/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    origin.getByRole('link', { name: 'so lieu.csv' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('so lieu.csv');
  await picture(page, 'import-lineage-mended');
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();

  const stranger = await rig.visit(address);
  await stranger.page
    .getByRole('row')
    .filter({ hasText: 'Hà Nội' })
    .getByRole('button', { name: '80,50' })
    .click();
  await stranger.page.getByRole('button', { name: 'Nguồn gốc số liệu' }).click();
  const told = stranger.page.getByRole('region', { name: 'Nguồn gốc số liệu' });
  await expect.poll(() => told.innerText()).toContain('so lieu.csv');
  expect(await told.getByRole('link', { name: 'so lieu.csv' }).count()).toBe(0);
  await stranger.close();
});

test('an erasure is acknowledged with a reason, which the approver reads', async () => {
  await published(fileOf(['Hà Nội', '2017', '80.5']));
  const { id } = await uploaded(fileOf(['Hà Nội', '2017', '…']));
  const { page, problems, close } = await visitAs('editor', `/imports/${id}`);
  await page.getByRole('checkbox', { name: /Xóa số đã công bố/i }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Lý do xóa' }).fill('Sở rút số liệu');
  await picture(page, 'import-erasure-reason');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Xác nhận xóa' }).click();
  await page.getByText('Sở rút số liệu').waitFor();
  await page.getByText('1 số đã công bố bị xóa', { exact: false }).waitFor();
  await as('editor', 'POST', `/imports/${id}/submit`);
  expect(problems).toEqual([]);
  await close();

  const other = await visitAs('approver', `/imports/${id}`);
  await other.page.getByText('Sở rút số liệu').waitFor();
  await other.page.getByText('1 số đã công bố bị xóa', { exact: false }).waitFor();
  await other.close();
});

test('a published import that was undone says so, by whom and why, and leads to no figures that are gone', async () => {
  const { id, batch } = await published(fileOf(['Hà Nội', '2016', '80.5']));
  await as('approver', 'POST', `/batches/${batch}/undo`, { reason: 'nhầm kỳ' });
  const { page, problems, close } = await visitAs('editor', `/imports/${id}`);
  await page.getByRole('heading', { name: 'Đã công bố, sau đó đã hoàn tác' }).waitFor();
  const text = await page.locator('main').innerText();
  for (const told of ['Trần Duyệt đã hoàn tác', 'nhầm kỳ']) expect(text).toContain(told);
  expect(await page.locator('main a[href^="/compare"]').count()).toBe(0);
  await picture(page, 'import-undone');
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});
