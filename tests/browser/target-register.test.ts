import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@kts/domain';
import { newAccount } from '@kts/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  axeViolations,
  type BrowserRig,
  browserRig,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  picture,
  settled,
  type Visit,
} from '../support/browser.ts';
import { PASSWORD } from '../support/desk.ts';

const CODE = 'vn-digital-economy-grdp-share-2025-411-qd-ttg';

let rig: BrowserRig;
const folder = mkdtempSync(join(tmpdir(), 'kts-register-'));
beforeAll(async () => {
  // Lists are planned in a process of its own, which opens the same file.
  const database = join(folder, 'kts.sqlite');
  rig = await browserRig({ seed: 'figures', database, env: { KTS_DATA_DIR: folder } });
  for (const role of ['viewer', 'approver'] satisfies Role[]) {
    const user = await newAccount(rig.kts.context, { name: role, role, area: null, password: PASSWORD });
    if (typeof user !== 'string') rig.kts.store.users.add(user);
  }
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true });
});

async function visitAs(name: string, path: string, size = DESK): Promise<Visit> {
  const visit = await rig.visit(path, size);
  const status = await visit.page.evaluate(
    async ([user, password]) => {
      const answer = await fetch('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-kts-request': '1' },
        body: JSON.stringify({ name: user, password }),
      });
      return answer.status;
    },
    [name, PASSWORD] as const,
  );
  expect(status).toBe(200);
  await visit.page.reload();
  await settled(visit.page);
  return visit;
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.locator('main').getByLabel(label).first().fill(text);
  await page.locator('[data-combobox-option]:visible').first().click();
}

test.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('the register on a %s', async (size, viewport) => {
  for (const [name, path] of [
    ['register', '/targets'],
    ['register-target', `/targets/${CODE}`],
    ['register-english', '/targets?lang=en&of=vn'],
    ['register-documents', '/targets?show=documents'],
    ['register-document', '/documents/411-qd-ttg-2022'],
    ['register-changes', '/targets?show=changes'],
    ['register-none', '/targets?text=khong-co-gi'],
  ] as const) {
    const { page, problems, close } = await rig.visit(path, viewport);
    await picture(page, `${name}-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    expect(problems).toEqual([]);
    if (size === 'desk') {
      await page.emulateMedia({ media: 'print' });
      await picture(page, `${name}-print`);
      expect(await page.getByRole('combobox').count()).toBe(0);
    }
    await close();
  }
});

test.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('the forms on a %s', async (size, viewport) => {
  const { page, problems, close } = await visitAs('approver', '/targets', viewport);
  for (const [name, path] of [
    ['register-new-target', '/targets/new'],
    ['register-milestone', `/targets/new?from=${CODE}`],
    ['register-edit', `/targets/${CODE}/edit`],
    ['register-new-document', '/documents/new'],
    ['register-edit-document', '/documents/411-qd-ttg-2022/edit'],
    ['register-file', '/targets?show=file'],
  ] as const) {
    await page.goto(`${rig.origin}${path}`);
    await settled(page);
    await picture(page, `${name}-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  }
  expect(problems).toEqual([]);
  await close();
});

test('what is not in the register is said to be none', async () => {
  for (const path of ['/targets/khong-co', '/documents/khong-co', '/targets/khong-co/edit']) {
    const { page, close } = await rig.visit(path);
    await page.getByRole('heading', { name: 'Không có trong sổ' }).waitFor();
    await close();
  }
});

test('a viewer sees no way to edit, and the server refuses', async () => {
  const { page, close } = await visitAs('viewer', `/targets/${CODE}`);
  expect(await page.getByRole('link', { name: 'Sửa mục tiêu' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Rút mục tiêu' }).count()).toBe(0);
  await page.goto(`${rig.origin}/targets/new`);
  await page.getByText('Chỉ người duyệt sửa được sổ mục tiêu').waitFor();
  const status = await page.evaluate(async (code) => {
    const answer = await fetch(`/api/v1/targets/${code}/withdraw`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kts-request': '1' },
      body: JSON.stringify({ version: 'x', reason: 'x' }),
    });
    return answer.status;
  }, CODE);
  expect(status).toBe(403);
  await close();
});

test('the address holds what is asked for; words need no tones', async () => {
  const { page, close } = await rig.visit('/targets');
  await page.getByLabel('Tìm theo chữ').fill('tien giang nghi quyet');
  await page.waitForURL(/text=tien\+giang/);
  const rows = page.getByRole('row');
  // While the rows are on their way there are none below the heading.
  const isNarrowed = async (): Promise<boolean> => {
    const count = await rows.count();
    return count > 1 && count < 10;
  };
  await expect.poll(isNarrowed).toBe(true);
  const shown = await rows.count();
  await page.reload();
  await settled(page);
  await expect.poll(() => rows.count()).toBe(shown);
  await page.goto(`${rig.origin}/targets?area=tien-giang&scope=own`);
  await settled(page);
  const own = page.getByRole('cell', { name: 'Tiền Giang' });
  await own.first().waitFor();
  expect(await own.count()).toBe((await rows.count()) - 1);
  await page.goto(`${rig.origin}/targets?area=tien-giang&scope=inherited`);
  await settled(page);
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  await expect.poll(() => own.count()).toBe(0);
  await close();
});

test('an approver adds a document, its file and a target, sees it judged, edits it, undoes it', async () => {
  const { page, problems, close } = await visitAs('approver', '/documents/new');
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  expect(await page.getByText('Cần điền ô này.').count()).toBe(4);
  await page.getByLabel('Số, ký hiệu').fill('77/KH-UBND');
  await page.getByLabel('Ngày ban hành').fill('15/4/2022');
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Tiền Giang');
  await choose(page, 'Phạm vi áp dụng', 'tien giang');
  await page.getByLabel('Tên, trích yếu').fill('Kế hoạch phát triển kinh tế số');
  await page.getByLabel('Lý do').fill('Văn bản mới nhận');
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  await page.waitForURL(/\/documents\/77-kh-ubnd-2022/);
  await page.getByRole('heading', { name: '77/KH-UBND, Kế hoạch phát triển kinh tế số' }).waitFor();

  await page.locator('input[type=file]').setInputFiles({
    name: 'Kế hoạch 77.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 kế hoạch'),
  });
  await page.getByLabel('Lý do').fill('Bản ký số');
  await page.getByRole('button', { name: 'Lưu tệp' }).click();
  const file = page.getByRole('link', { name: /Tải Kế hoạch 77.pdf/ });
  await file.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toBe('Kế hoạch 77.pdf');
  await picture(page, 'register-document-with-file');

  await page.getByRole('link', { name: 'Thêm mục tiêu theo văn bản này' }).click();
  await page.getByRole('heading', { name: 'Thêm mục tiêu' }).waitFor();
  await choose(page, 'Địa bàn', 'tien giang');
  await choose(page, 'Chỉ tiêu', 'ty trong gia tri tang them cua kinh te so');
  await page.getByText('Các mốc đã có: 2025').waitFor();
  await page.getByLabel('Kỳ của mục tiêu').fill('2024');
  await page
    .locator('form')
    .getByLabel(/^Giá trị \(/)
    .fill('8.619');
  await page.getByLabel('Lý do').fill('Theo kế hoạch 77');
  await page.getByRole('button', { name: 'Thêm mục tiêu' }).click();
  await page.getByText(/Ghi số không có dấu ngăn nghìn/).waitFor();
  await page
    .locator('form')
    .getByLabel(/^Giá trị \(/)
    .fill('12,5');
  await page.getByRole('button', { name: 'Thêm mục tiêu' }).click();
  await page.waitForURL(/\/targets\/tien-giang-digital-economy-grdp-share-2024/);
  const address = page.url();

  const onBoard = async (text: string) => {
    await page.goto(`${rig.origin}/?area=tien-giang`);
    await settled(page);
    return page.getByRole('article').filter({ hasText: '77/KH-UBND' }).filter({ hasText: text }).count();
  };
  expect(await onBoard('12,5')).toBe(1);
  expect(await page.getByRole('article').filter({ hasText: '77/KH-UBND' }).innerText()).toContain(
    'Không có số công bố',
  );

  await page.goto(address);
  await settled(page);
  await page.getByRole('link', { name: 'Sửa mục tiêu' }).click();
  await page
    .locator('form')
    .getByLabel(/^Giá trị \(/)
    .fill('13');
  await page.getByLabel('Lý do').fill('Đính chính theo bản gốc');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.getByRole('cell', { name: 'Đính chính theo bản gốc' }).waitFor();
  await picture(page, 'register-history');
  expect(await axeViolations(page)).toEqual([]);
  expect(await onBoard('13 %')).toBe(1);

  await page.goto(address);
  await settled(page);
  await page.getByRole('button', { name: 'Hoàn tác thay đổi cuối' }).click();
  await picture(page, 'register-undo');
  await page.getByRole('dialog').getByLabel('Lý do').fill('Sửa nhầm');
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác thay đổi cuối' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đã hoàn tác.');
  await page.getByRole('heading', { name: /12,5/ }).waitFor();
  expect(await onBoard('12,5')).toBe(1);
  await page.goto(`${rig.origin}/targets?show=changes`);
  await settled(page);
  await picture(page, 'register-changes-made');
  expect(await page.getByRole('row').count()).toBe(6);
  expect(problems).toEqual([]);
  await close();
});

test('two people edit one target: the second is told, and sees what stands', async () => {
  const [one, two] = [
    await visitAs('approver', `/targets/${CODE}/edit`),
    await visitAs('approver', `/targets/${CODE}/edit`),
  ];
  for (const [{ page }, value] of [
    [one, '21,5'],
    [two, '22'],
  ] as const) {
    await page
      .locator('form')
      .getByLabel(/^Giá trị \(/)
      .fill(value);
    await page.getByLabel('Lý do').fill('Đính chính');
  }
  await one.page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await one.page.getByRole('heading', { name: /21,5/ }).waitFor();
  await two.page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await two.page.getByText('Mục tiêu đã được người khác sửa').waitFor();
  await picture(two.page, 'register-stale');
  await two.page.getByRole('button', { name: 'Tải nội dung mới nhất' }).click();
  await expect
    .poll(() =>
      two.page
        .locator('form')
        .getByLabel(/^Giá trị \(/)
        .inputValue(),
    )
    .toBe('21,5');
  await Promise.all([one.close(), two.close()]);
});

test('a file of targets: refused with line and column, then shown and applied whole', async () => {
  const heading = 'tỉnh,chỉ tiêu,năm,so sánh,giá trị,văn bản,số hiệu,ngày ban hành,cơ quan\n';
  const line = (province: string, year: number, value: string) =>
    `${province},digital-economy-grdp-share,${year},≥,"${value}",Kế hoạch kinh tế số,55/KH-UBND,15/4/2022,UBND tỉnh\n`;
  const { page, problems, close } = await visitAs('approver', '/targets?show=file');
  const send = (text: string) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'mục tiêu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  await send(heading + line('Bến Tree', 2024, '12') + line('Bến Tre', 2026, '14'));
  await page.getByText(/Tệp còn lỗi/).waitFor();
  await page.getByText('Dòng 2, cột A').waitFor();
  expect(await page.getByRole('button', { name: 'Áp dụng tệp' }).count()).toBe(0);
  await picture(page, 'register-file-refused');
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải báo cáo lỗi (CSV)' }).click(),
  ]);
  expect(report.suggestedFilename()).toBe('loi-mục tiêu.csv');

  await send(heading + line('Bến Tre', 2024, '12') + line('Bến Tre', 2026, '14'));
  await page.getByText('2 dòng mục tiêu: 2 thêm mới, 0 sửa, 0 không đổi.').waitFor();
  await page.getByText('1 văn bản mới').waitFor();
  await picture(page, 'register-file-plan');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Áp dụng tệp' }).click();
  await page.getByText('Cần điền ô này.').waitFor();
  await page.getByLabel('Lý do').fill('Kế hoạch mới của Bến Tre');
  await page.getByRole('button', { name: 'Áp dụng tệp' }).click();
  await page.getByRole('heading', { name: 'Đã áp dụng: 2 thêm mới' }).waitFor();
  await page.getByRole('button', { name: 'Nạp tệp khác' }).click();
  await send(heading + line('Bến Tre', 2024, '12,5') + line('Bến Tre', 2026, '14'));
  await page.getByText('2 dòng mục tiêu: 0 thêm mới, 1 sửa, 1 không đổi.').waitFor();
  await page.getByText('≥ 12 %').waitFor();
  await picture(page, 'register-file-revised');
  expect(problems).toEqual([]);
  await close();
});
