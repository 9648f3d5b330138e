import type { Account } from '@kts/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import {
  axeViolations,
  type BrowserRig,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  picture,
  settled,
} from '../support/browser.ts';
import {
  activeOn,
  cellOn,
  chooseIndicator,
  type ImportPages,
  importPages,
  stateOn,
} from '../support/import-pages.ts';

let pages: ImportPages;
let rig: BrowserRig;
let people: ImportPages['people'];
let as: ImportPages['as'];
let visitAs: ImportPages['visitAs'];
let uploaded: ImportPages['uploaded'];

beforeAll(async () => {
  pages = await importPages();
  ({ rig, people, as, visitAs, uploaded } = pages);
});
afterAll(() => pages.close());

/** Windows-1258 has the letters, and most tones as signs of their own. */
function windows1258(text: string): Buffer {
  const TONES: Readonly<Record<string, number>> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0303': 0xde,
    '\u0309': 0xd2,
    '\u0323': 0xf2,
  };
  const OWN: Readonly<Record<string, number>> = {
    Ă: 0xc3,
    ă: 0xe3,
    Đ: 0xd0,
    đ: 0xf0,
    Ơ: 0xd5,
    ơ: 0xf5,
    Ư: 0xdd,
    ư: 0xfd,
  };
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const parts = [...letter.normalize('NFD')];
    const tones = parts.filter((part) => part in TONES);
    const base = parts
      .filter((part) => !(part in TONES))
      .join('')
      .normalize('NFC');
    return [OWN[base] ?? base.charCodeAt(0), ...tones.map((tone) => TONES[tone] ?? 0)];
  });
  return Buffer.from(bytes);
}

const SHARE = 'Tỷ lệ người dùng điện thoại thông minh';
const HEAD = 'Chỉ tiêu;Tỉnh;Kỳ báo cáo;Giá trị;Đơn vị tính';

/** As an office sends it: semicolons, decimal commas, a title, two slips, and no word of the source. */
const AWKWARD = windows1258(
  [
    'BIỂU TỔNG HỢP CHỈ TIÊU KINH TẾ SỐ;;;;',
    HEAD,
    `${SHARE};Tiền Gian;2024;71,55;%`,
    `${SHARE};Hà Nội;2024;88,1;%`,
    `${SHARE};Cà Mau;2024;khá cao;%`,
    `${SHARE};Đồng Tháp;2024;69,25;%`,
    '',
  ].join('\r\n'),
);

const WITH_SOURCE = `${HEAD};Nguồn;Trạng thái`;
const share = (...rows: readonly (readonly [province: string, period: string, value: string])[]): string =>
  [
    WITH_SOURCE,
    ...rows.map(([province, period, value]) => `${SHARE};${province};${period};${value};%;province;A`),
    '',
  ].join('\n');

const decide = (page: Page) => page.getByRole('region', { name: /Trình phê duyệt|Duyệt và công bố/ });
/** Where the keyboard is: a step leads it on to what comes next. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('the way of a file', () => {
  test('from an office’s Windows-1258 to the comparison page, and back to line and column', async () => {
    const { page, problems, close } = await visitAs(people.editor, '/');
    await page.getByRole('link', { name: 'Nạp số liệu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nạp số liệu' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'so lieu 2024.csv', mimeType: 'text/csv', buffer: AWKWARD });
    await page.getByRole('heading', { level: 1, name: 'so lieu 2024.csv' }).waitFor();
    await expect.poll(() => stateOn(page).innerText()).toContain('Còn lỗi');

    // What was understood.
    const facts = await page.locator('dl').first().innerText();
    for (const fact of ['Windows-1258', 'dấu chấm phẩy (;)', 'Dòng tiêu đề']) expect(facts).toContain(fact);

    // The first error leads to its cell, which is mended from the keyboard.
    await page.getByText('2 lỗi, 0 cảnh báo').waitFor();
    await page.getByRole('button', { name: /Dòng 3, cột B/ }).click();
    await expect.poll(() => activeOn(page)).toBe('B3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tiền Giang');
    await page.keyboard.press('Enter');
    await page.getByText('1 lỗi, 0 cảnh báo').waitFor();
    // A reload loses nothing that was written.
    await page.reload();
    await settled(page);
    await expect.poll(() => cellOn(page, 'B3').innerText()).toBe('Tiền Giang');
    await picture(page, 'import-story-mending');
    // The row of the second error is left out.
    await page.locator('[data-line="5"]').click();
    await page.getByRole('menuitem', { name: 'Bỏ dòng này, không nạp' }).click();
    await expect.poll(() => stateOn(page).innerText()).toContain('Chờ trả lời');

    // The question: who says so.
    await page.getByRole('radio', { name: 'Địa phương báo cáo' }).check();
    await page.getByRole('button', { name: 'Gửi câu trả lời và đọc lại' }).click();
    await page.getByRole('radio', { name: /^chính thức/i }).check();
    await page.getByRole('button', { name: 'Gửi câu trả lời và đọc lại' }).click();
    await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
    await expect.poll(() => focused(page)).toBe('changes');
    await expect.poll(() => page.getByText('Tệp có 6 dòng').innerText()).toContain('3 dòng có số liệu');
    const tiengiang = page.getByRole('row').filter({ hasText: 'dòng 3, cột D' });
    expect(await tiengiang.innerText()).toMatch(/Tiền Giang[\s\S]*71,55/);
    await cellOn(page, 'B3').click();
    await expect
      .poll(() => page.locator('#sheet-cell').innerText())
      .toContain('Nguyên văn trong tệp: Tiền Gian');
    await picture(page, 'import-story-ready');
    expect(await axeViolations(page)).toEqual([]);
    await decide(page).getByRole('button', { name: 'Trình phê duyệt' }).click();
    await expect.poll(() => stateOn(page).innerText()).toContain('Chờ duyệt');
    await expect.poll(() => focused(page)).toBe('decision');
    expect(await decide(page).getByRole('button', { name: 'Công bố' }).count()).toBe(0);
    const address = new URL(page.url()).pathname;
    expect(problems).toEqual([]);
    await close();

    const other = await visitAs(people.approver, address);
    await other.page.getByText('Mã kiểm của đúng các thay đổi đang hiển thị').waitFor();
    await decide(other.page).getByRole('button', { name: 'Công bố' }).click();
    await expect.poll(() => stateOn(other.page).innerText()).toContain('Đã công bố');
    await expect.poll(() => focused(other.page)).toBe('published');
    await other.page.getByRole('link', { name: new RegExp(`${SHARE}, năm 2024`) }).click();
    await other.page.getByRole('heading', { level: 1, name: new RegExp(SHARE) }).waitFor();
    const figure = other.page
      .getByRole('row')
      .filter({ hasText: 'Tiền Giang' })
      .getByRole('button', { name: '71,55' });
    await figure.click();
    await other.page.getByRole('button', { name: 'Nguồn gốc số liệu' }).click();
    const origin = other.page.getByRole('region', { name: 'Nguồn gốc số liệu' });
    await expect
      .poll(() => origin.innerText())
      .toMatch(/so lieu 2024\.csv[\s\S]*Dòng\s*3[\s\S]*Cột\s*D[\s\S]*71,55/);
    await picture(other.page, 'import-story-lineage');
    expect(other.problems).toEqual([]);
    await other.close();
  });

  test('what was corrected is said of the next file of the same form, and can be taken back', async () => {
    const text = (value: string) => `Tỉnh;Số;Cột lạ\nHà Nội;${value};7\n`;
    const { page, problems, close } = await visitAs(people.editor, '/imports');
    const send = async (name: string, value: string) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text(value)) });
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByText('Điều chỉnh cách đọc tệp').waitFor();
    };
    await send('lan-1.csv', '70,5');
    await page.getByText('Điều chỉnh cách đọc tệp').click();
    await page.getByLabel('Kỳ báo cáo', { exact: true }).last().fill('2023');
    await page.getByLabel('Nguồn số liệu', { exact: true }).last().selectOption('province');
    await page.getByLabel('Dòng tiêu đề').fill('1');
    await page.getByRole('button', { name: 'Đọc lại theo điều chỉnh' }).click();
    await expect.poll(() => stateOn(page).innerText()).not.toContain('Đang đọc');
    await page.locator('[data-head="C"] button').click();
    await page.getByRole('menuitem', { name: 'Một phần của tổng số: không đọc' }).click();
    await expect.poll(() => page.getByText('«Cột lạ» nói gì').count()).toBe(0);
    await page.locator('[data-head="B"] button').click();
    await chooseIndicator(page, SHARE);
    await page.getByRole('radio', { name: /^chính thức/i }).check();
    await page.getByRole('button', { name: 'Gửi câu trả lời và đọc lại' }).click();
    await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
    await decide(page).getByRole('button', { name: 'Trình phê duyệt' }).click();
    await expect.poll(() => stateOn(page).innerText()).toContain('Chờ duyệt');
    await page.getByRole('link', { name: 'Tất cả các lần nạp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nạp số liệu' }).waitFor();
    await send('lan-2.csv', '71,5');
    const notice = page.getByRole('complementary', {
      name: 'Đã dùng câu trả lời của lần nạp trước cho biểu này',
    });
    await notice.waitFor();
    expect(await notice.innerText()).toContain('Cột B: Tỷ lệ người dùng điện thoại thông minh');
    await picture(page, 'import-remembered');
    expect(await axeViolations(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Quên, lần sau hỏi lại' }).click();
    await notice.getByText('Đã quên; lần sau sẽ hỏi lại.').waitFor();
    await notice.getByRole('button', { name: 'Bỏ, hỏi lại' }).click();
    await expect.poll(() => page.locator('[data-head="B"]').innerText()).not.toContain(SHARE);
    await expect.poll(() => notice.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('from error to error by keyboard, and a mended cell keeps its text on every machine', async () => {
    const rows = ['Atlantis', 'Hà Nội', 'Lemuria', 'Huế'].map((name) => [name, '2021', '5'] as const);
    const { id } = await uploaded(share(...rows, ['Cần Thơ', '2O21', '5']), 'nhieu-loi.csv');
    const { page, problems, close } = await visitAs(people.editor, `/imports/${id}`);
    await page.getByRole('link', { name: 'Không rõ tỉnh: 2' }).click();
    const list = page.getByRole('list', { name: /Danh sách lỗi/ });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await page.getByRole('link', { name: 'Tất cả: 3' }).click();
    await list.getByRole('button', { name: /Dòng 2, cột B/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => activeOn(page)).toBe('B4');
    await page.keyboard.press('F8');
    expect(await activeOn(page)).toBe('C6');
    await page.keyboard.type('2021');
    await page.keyboard.press('Enter');
    await page.getByText('2 lỗi, 0 cảnh báo').waitFor();
    await page.keyboard.press('Shift+F8');
    expect(await activeOn(page)).toBe('B4');
    expect(problems).toEqual([]);
    await close();

    const again = await visitAs(people.editor, `/imports/${id}`);
    await cellOn(again.page, 'C6').click();
    await expect.poll(() => cellOn(again.page, 'C6').innerText()).toBe('2021');
    expect(await again.page.locator('#sheet-cell').innerText()).toContain('Nguyên văn trong tệp: 2O21');
    await again.close();
  });

  test('cells that are pasted are a file', async () => {
    const { page, problems, close } = await visitAs(people.editor, '/imports');
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      share(['Hà Nội', '2022', '80,5']).replaceAll(';', '\t'),
    );
    await page.getByRole('heading', { level: 1, name: 'dan-tu-excel.txt' }).waitFor();
    await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
    expect(await page.locator('dl').first().innerText()).toContain('dấu tab');
    expect(problems).toEqual([]);
    await close();
  });

  test('a file that cannot be read is refused before it is sent', async () => {
    const { page, problems, close } = await visitAs(people.editor, '/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cu.xls', mimeType: '', buffer: Buffer.from('x') });
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Excel cũ');
    expect(problems).toEqual([]);
    await close();
  });

  test('when the ground has moved, who publishes is told and sees how things stand', async () => {
    const first = await uploaded(share(['Đà Nẵng', '2021', '70,5']));
    await as(people.editor, 'POST', `/imports/${first.id}/submit`);
    const { page, close } = await visitAs(people.approver, `/imports/${first.id}`);
    const second = await uploaded(share(['Đà Nẵng', '2021', '71,5']));
    await as(people.editor, 'POST', `/imports/${second.id}/submit`);
    await as(people.approver, 'POST', `/imports/${second.id}/approve`, { digest: second.digest });
    await decide(page).getByRole('button', { name: 'Công bố' }).click();
    await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('Trang đã được cập nhật');
    await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: 'dòng 2, cột D' }).innerText())
      .toMatch(/71,50[\s\S]*70,50/);
    await picture(page, 'import-moved');
    await close();
  });

  test('a publication is undone with a reason, once', async () => {
    const detail = await uploaded(share(['Huế', '2021', '60,5']));
    await as(people.editor, 'POST', `/imports/${detail.id}/submit`);
    const { batch } = await as(people.approver, 'POST', `/imports/${detail.id}/approve`, {
      digest: detail.digest,
    });
    const { page, problems, close } = await visitAs(people.approver, `/imports/${detail.id}`);
    await page.getByRole('button', { name: `Hoàn tác… đợt ${batch}` }).click();
    await page.getByLabel('Lý do hoàn tác').fill('Nhầm kỳ báo cáo');
    await picture(page, 'import-undo');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await page
      .getByText(/Đã hoàn tác bằng đợt \d+/)
      .first()
      .waitFor();
    const { body } = await rig.kts.get('/observations?indicator=smartphone-share&period=2021&area=hue');
    expect(body.items.filter(({ value }: Json) => value !== null)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('every state', () => {
  const addresses = new Map<string, string>();
  beforeAll(async () => {
    const at = (name: string, { id }: { id: string }, who: Account | null = people.editor) =>
      addresses.set(name, `${who?.name ?? ''}|/imports/${id}`);
    const refused = await uploaded(AWKWARD, 'so lieu 2024.csv');
    at('refused', refused);
    const asked = await uploaded(
      `${HEAD}\n${SHARE};Tiền Giang;2023;70,5;%\n${SHARE};Hà Nội;2023;80,5;%\n`,
      'khong-ghi-nguon.csv',
    );
    at('needs-answers', asked);
    const before = await uploaded(share(['Cần Thơ', '2023', '60,5'], ['Hà Nội', '2023', '88,5']));
    await as(people.editor, 'POST', `/imports/${before.id}/submit`);
    await as(people.approver, 'POST', `/imports/${before.id}/approve`, { digest: before.digest });
    const both = share(['Cần Thơ', '2023', '62,25'], ['Hà Nội', '2023', '88,5'], ['Đồng Nai', '2023', '75']);
    at('ready', await uploaded(both, 'quy 4-2023.csv'));
    const slip = `${WITH_SOURCE}\nSố doanh nghiệp công nghệ số;Tiền Giang;2023-06;491000;doanh nghiệp;province;A\n`;
    at('warnings', await uploaded(slip, 'co canh bao.csv'));
    const submitted = await uploaded(both, 'da trinh.csv');
    await as(people.editor, 'POST', `/imports/${submitted.id}/submit`);
    at('submitted', submitted);
    at('to-approve', submitted, people.approver);
    at('published', before);
    at('to-undo', before, people.approver);
    const rejected = await uploaded(both, 'bi tra lai.csv');
    await as(people.editor, 'POST', `/imports/${rejected.id}/submit`);
    await as(people.approver, 'POST', `/imports/${rejected.id}/reject`, {
      reason: 'Số của Cần Thơ là số sơ bộ.',
    });
    at('rejected', rejected);
    const withdrawn = await uploaded(both, 'da rut.csv');
    await as(people.editor, 'POST', `/imports/${withdrawn.id}/withdraw`);
    at('withdrawn', withdrawn);
    at('file-refused', await uploaded('\u0000\u0001\u0002', 'nhi phan.csv'));
    const { id } = await as(people.editor, 'POST', '/imports?filename=dang%20doc.csv', Buffer.from(both));
    rig.kts.store.imports.fail(id, 'closing');
    at('failed', { id });
    addresses.set('list', `${people.editor.name}|/imports`);
    addresses.set('list-approver', `${people.approver.name}|/imports`);
    addresses.set('list-english', `${people.editor.name}|/imports?lang=en`);
    addresses.set('ready-english', `${addresses.get('ready')}?lang=en`);
    addresses.set('refused-english', `${addresses.get('refused')}?lang=en`);
    addresses.set('no-login', '|/imports');
    addresses.set('one-no-login', `|/imports/${refused.id}`);
    addresses.set('viewer', `${people.viewer.name}|/imports`);
    addresses.set('unknown', `${people.editor.name}|/imports/${'a'.repeat(22)}`);
  });

  describe.each([
    ['desk', DESK],
    ['phone', PHONE],
  ] as const)('on a %s', (size, viewport) => {
    test.each([
      'list',
      'list-approver',
      'list-english',
      'no-login',
      'one-no-login',
      'viewer',
      'unknown',
      'refused',
      'refused-english',
      'needs-answers',
      'ready',
      'ready-english',
      'warnings',
      'submitted',
      'to-approve',
      'published',
      'to-undo',
      'rejected',
      'withdrawn',
      'file-refused',
      'failed',
    ])('%s', async (name) => {
      const [who, path = ''] = addresses.get(name)?.split('|') ?? [];
      const person = Object.values(people).find((one) => one.name === who) ?? null;
      const { page, problems, close } = await visitAs(person, path, viewport);
      await picture(page, `import-${name}-${size}`);
      expect(await axeViolations(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
      expect(problems.filter((problem) => name !== 'unknown' || !problem.includes('404'))).toEqual([]);
      await close();
    });

    test('reading', async () => {
      const [, path = ''] = addresses.get('ready')?.split('|') ?? [];
      const { page, close } = await visitAs(people.editor, '/imports', viewport);
      const looked = Promise.withResolvers<void>();
      let asked = 0;
      await page.route(`**/api/v1${path}?wait=*`, async (route) => {
        asked += 1;
        // The second time the answer is not there until the page has been looked at.
        if (asked > 1) await looked.promise;
        const answer = await route.fetch();
        const json = { ...(await answer.json()), state: 'reading', progress: { rows: 12_000 }, rows: null };
        await route.fulfill({ json });
      });
      await page.goto(`${rig.origin}${path}`);
      await page.getByText('Đã đọc 12.000 dòng').waitFor();
      await picture(page, `import-reading-${size}`);
      expect(await axeViolations(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
      looked.resolve();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await close();
    });
  });
});
