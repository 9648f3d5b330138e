import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations, DESK, expectNoSidewaysScroll, PHONE, picture } from '../support/browser.ts';
import {
  activeOn,
  cellOn,
  chooseIndicator,
  type ImportPages,
  importPages,
  pressAtOnce,
  stateOn,
  vietnameseOn,
} from '../support/import-pages.ts';

let pages: ImportPages;
beforeAll(async () => {
  pages = await importPages();
});
afterAll(() => pages.close());

const WALL = { width: 1920, height: 1080 };

/** A form as an office keeps it: letterhead, two rows of headings, totals, a signature, two slips. */
const FORM = [
  'UBND TỈNH TIỀN GIANG;;;;;;',
  'BIỂU TỔNG HỢP DÂN SỐ TRUNG BÌNH;;;;;;',
  'Đơn vị tính: người;;;;;;',
  'STT;Địa phương;Tổng số;;Nữ;;Ghi chú',
  ';;2022;2023;2022;2023;',
  '1;Tiền Giang;1785240;1790700;877500;880300;',
  '2;Cần Tho;1252348;1258920;612000;615000;số sơ bộ',
  '3;Hà Nội;8435700;8587100;khá;4200000;',
  ';Cộng;11473288;11636720;;;',
  'Nơi nhận: Sở KH&CN;;;;;;',
  '',
].join('\n');

/** The same without women: nothing in it has to be asked but source and status. */
const PLAIN = FORM.replaceAll(/;(Tổng số;;)Nữ;/g, ';$1;')
  .replace(';;2022;2023;2022;2023;', ';;2022;2023;;;')
  .replace(/(\d{7};\d{7});[^;\n]*;[^;\n]*;/g, '$1;;;');

const SHARE = 'Tỷ lệ người dùng điện thoại thông minh';
const share = (...rows: readonly (readonly [province: string, period: string, value: string])[]): string =>
  [
    'Chỉ tiêu;Tỉnh;Kỳ báo cáo;Giá trị;Đơn vị tính;Nguồn;Trạng thái',
    ...rows.map(([province, period, value]) => `${SHARE};${province};${period};${value};%;province;A`),
    '',
  ].join('\n');

const opened = async (content: string, name: string, query = '', size = DESK) => {
  const { id } = await pages.uploaded(content, name);
  const visit = await pages.visitAs(pages.people.editor, `/imports/${id}${query}`, size);
  return { ...visit, id: String(id) };
};

const line = (page: Page) => page.locator('#sheet-cell');
const press = async (page: Page, ...keys: readonly string[]): Promise<string | null> => {
  for (const key of keys) await page.keyboard.press(key);
  return activeOn(page);
};

describe('a form is shown as it was understood', () => {
  test.each([
    ['desk', DESK],
    ['phone', PHONE],
    ['wall', WALL],
  ] as const)('on a %s', async (name, size) => {
    const { page, problems, close } = await opened(FORM, 'dan so.csv', '', size);
    await picture(page, `sheet-${name}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    const roles = await page.locator('[data-role]').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const { place = '', role = '' } = (cell as HTMLElement).dataset;
        return place === '' ? [] : [`${place} ${role}`];
      }),
    );
    expect(roles).toContain('6|2 figure');
    expect(roles).toContain('6|1 key');
    expect(roles).toContain('7|6 attribute');
    expect(roles).toContain('10|0 furniture');
    expect(problems).toEqual([]);
    await close();
  });

  test('the legend counts every cell that is not blank, and the roles differ without colour', async () => {
    const { page, close } = await opened(FORM, 'dan so.csv');
    const legend = page.getByRole('list', { name: /Mỗi ô được hiểu là gì/ });
    const counts = (await legend.locator('b').allInnerTexts()).map(Number);
    const filled = FORM.split(/[;\n]/).filter((text) => text.trim() !== '').length;
    expect(counts).toHaveLength(5);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(filled);
    await page.getByText(`Cộng ${filled} ô có nội dung`).waitFor();
    const marks = await legend.locator('[data-role]').evaluateAll((all) =>
      all.map((mark) => {
        const { backgroundImage, backgroundSize, backgroundPosition } = getComputedStyle(mark);
        return [backgroundImage.replace(/rgb[^)]*\)/g, ''), backgroundSize, backgroundPosition].join();
      }),
    );
    expect(new Set(marks).size).toBe(5);
    await close();
  });

  test('on paper all rows are there, and the keys and buttons are not', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => ['Hà Nội', String(1990 + (at % 30)), `5${at}`] as const,
    );
    const { page, close } = await opened(share(...rows), 'in.csv');
    await page.emulateMedia({ media: 'print' });
    await cellOn(page, 'D61').waitFor();
    expect(await page.getByRole('button', { name: 'Ô này là gì…' }).isVisible()).toBe(false);
    await picture(page, 'sheet-print');
    await close();
  });

  test('whoever may not change it reads it all the same', async () => {
    const { id } = await pages.uploaded(share(['Hà Nội', '2022', '80,5']), 'cua nguoi khac.csv');
    const { page, close } = await pages.visitAs(pages.people.approver, `/imports/${id}`);
    await page.getByRole('grid').focus();
    expect(await press(page, 'ArrowDown', 'Enter', 'x', 'F2', 'Delete')).toBe('A2');
    expect(await page.locator('textarea').count()).toBe(0);
    expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
    await close();
  });
});

describe('with the keyboard alone', () => {
  test('it moves, writes and leaves like a spreadsheet', async () => {
    const { page, problems, close } = await opened(PLAIN, 'dan so.csv');
    await page.getByRole('grid').focus();
    expect(await press(page, 'ArrowDown', 'ArrowRight')).toBe('B2');
    expect(await press(page, 'Control+ArrowDown', 'Control+ArrowDown')).toBe('B6');
    expect(await press(page, 'Control+ArrowRight')).toBe('D6');
    expect(await press(page, 'Control+Home')).toBe('A1');
    expect(await press(page, 'Control+End')).toBe('G10');
    expect(await press(page, 'Home', 'PageUp')).toBe('A1');
    // What a screen reader is told of a figure: role, key, what is above it.
    await press(
      page,
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
    );
    const told = await line(page).innerText();
    for (const part of ['C6', 'Số liệu', 'Tiền Giang', 'Năm 2022', 'người', 'Tổng số › 2022'])
      expect(told).toContain(part);
    expect(await cellOn(page, 'C6').getAttribute('aria-describedby')).toBe('sheet-cell');
    // Escape leaves all as it was; what is typed takes the place of the text, and Enter leads down.
    await press(page, 'F2', '9', 'Escape');
    expect(await cellOn(page, 'C6').innerText()).toBe('1785240');
    expect(await press(page, '1', '7', 'Enter')).toBe('C7');
    expect(await cellOn(page, 'C6').innerText()).toBe('17');
    expect(await press(page, 'ArrowUp', 'F2', '5', 'Tab')).toBe('D6');
    await expect.poll(() => cellOn(page, 'C6').innerText()).toBe('175');
    expect(await press(page, 'Delete', 'ArrowLeft')).toBe('C6');
    await expect.poll(() => line(page).innerText()).toContain('Nguyên văn trong tệp: 1785240');
    expect(await cellOn(page, 'D6').innerText()).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  test('a key acts on the cell that is active when it is pressed, however busy the machine', async () => {
    const rows = ['Atlantis', 'Hà Nội', 'Lemuria', 'Huế'].map((name) => [name, '2020', '5'] as const);
    const { page, close } = await opened(share(...rows, ['Cần Thơ', '2O20', '5']), 'go-nhanh.csv');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    await page.getByRole('button', { name: /Dòng 2, cột B/ }).focus();
    // From the list to the cell, into it, the name, and so on to the last error and back to the one before.
    await pressAtOnce(page, [
      'Enter',
      'Enter',
      ...'Hue',
      'Enter',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      ...'2020',
      'Enter',
      'Control+ArrowUp',
      'ArrowLeft',
      'F2',
      ...'Lai',
    ]);
    expect(await cellOn(page, 'B2').innerText()).toBe('Hue');
    expect(await cellOn(page, 'C6').innerText()).toBe('2020');
    expect(await cellOn(page, 'B1').locator('textarea').inputValue()).toBe('TỉnhLai');
    await close();
  });

  test('from one cell in question to the next, and a menu that says what a cell is', async () => {
    const { page, problems, close } = await opened(FORM, 'dan so.csv');
    await page.getByRole('grid').focus();
    expect(await press(page, 'F8')).toBe('C4');
    expect(await press(page, 'F8')).toBe('E4');
    expect(await line(page).innerText()).toContain('«Nữ» nói gì về các số liệu này?');
    await page.keyboard.press('Shift+F10');
    const part = page.getByRole('menuitem', { name: 'Một phần của tổng số: không đọc' });
    await part.waitFor();
    await picture(page, 'sheet-menu');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await activeOn(page)).toBe('E4');
    await page.keyboard.press('Shift+F10');
    await part.focus();
    await page.keyboard.press('Enter');
    // Women are left out in both years, and nobody asks about them any more.
    await expect.poll(() => page.getByText('«Nữ» nói gì').count()).toBe(0);
    for (const name of ['E8', 'F8'])
      await expect.poll(() => cellOn(page, name).getAttribute('data-role')).toBe('unread');
    expect(await cellOn(page, 'E4').getAttribute('data-asked')).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });
});

test('what is written is sent by itself, stays over a reload, and can be brought back', async () => {
  const { page, problems, close } = await opened(share(['Atlantis', '2021', '5']), 'sua.csv');
  await expect.poll(() => stateOn(page).innerText()).toContain('Còn lỗi');
  await cellOn(page, 'B2').dblclick();
  await page.keyboard.type('Hà Nội');
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
  await page.reload();
  expect(await cellOn(page, 'B2').innerText()).toBe('Hà Nội');
  expect(await cellOn(page, 'B2').getAttribute('data-mended')).toBe('true');
  await cellOn(page, 'B2').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Trở lại nguyên văn trong tệp' }).click();
  await expect.poll(() => stateOn(page).innerText()).toContain('Còn lỗi');
  expect(await cellOn(page, 'B2').innerText()).toContain('Atlantis');
  // A row is left out as a whole, and brought back.
  await page.locator('[data-line="2"]').click();
  await page.getByRole('menuitem', { name: 'Bỏ dòng này, không nạp' }).click();
  await expect.poll(() => page.locator('[data-dropped]').count()).toBe(1);
  await page.locator('[data-line="2"]').click();
  await page.getByRole('menuitem', { name: 'Trở lại dòng như trong tệp' }).click();
  await expect.poll(() => page.locator('[data-dropped]').count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

test('a mend that is known is a click away, in the list and at the cell', async () => {
  const rows = [
    ['Tiền Gian', '2021', '5'],
    ['Cần Tho', '2O21', '6'],
    ['Hải Phong', '2021', '7'],
  ] as const;
  const { page, problems, close } = await opened(share(...rows), 'sua-nhanh.csv');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Dòng 2, cột B' })
    .getByRole('button', { name: 'Sửa thành Tiền Giang' })
    .click();
  await expect.poll(() => cellOn(page, 'B2').innerText()).toBe('Tiền Giang');
  await page.getByRole('button', { name: /^Lỗi Dòng 3, cột C/ }).click();
  await page.keyboard.type('2021');
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
  expect(await cellOn(page, 'B2').getAttribute('data-mended')).toBe('true');
  expect(problems).toEqual([]);
  await close();
});

test('a block of cells is pasted, and a cell is copied', async () => {
  const { page, close } = await opened(share(['Hà Nội', '2021', 'x'], ['Huế', '2021', 'y']), 'dan.csv');
  await page.getByRole('grid').focus();
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const clipboard = await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const event = (type: string, text: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const sent = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      grid?.dispatchEvent(sent);
      return clipboardData.getData('text/plain');
    };
    event('paste', '2022\t70,5\r\n2022\t71,5\r\n2022\t72,5\r\n');
    return event('copy', '');
  });
  expect(clipboard).toBe('2021');
  await expect.poll(() => stateOn(page).innerText()).toContain('Sẵn sàng trình');
  for (const [name, text] of Object.entries({ C2: '2022', D2: '70,5', C3: '2022', D3: '71,5' }))
    expect(await cellOn(page, name).innerText()).toBe(text);
  await close();
});

test('a long sheet is drawn where one looks, and its last row is a key away', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) => ['Hà Nội', '2021', at === 4321 ? 'khá' : '54,5'] as const,
  );
  const { page, problems, close } = await opened(share(...rows), 'dai.csv');
  await page.getByRole('grid').focus();
  expect(await press(page, 'Control+End')).toBe('G5001');
  await expect.poll(() => cellOn(page, 'D5001').innerText()).toContain('54,5');
  expect(await page.getByRole('row').count()).toBeLessThan(150);
  await page.getByRole('link', { name: 'Không đọc được số: 1' }).click();
  await page.getByRole('button', { name: /Dòng 4.323, cột D/ }).click();
  await expect.poll(() => activeOn(page)).toBe('D4323');
  await expect.poll(() => cellOn(page, 'D4323').isVisible()).toBe(true);
  expect(problems).toEqual([]);
  await close();
});

test('a heading that is not understood is asked about, shown and answered in the sheet', async () => {
  const text = 'Tỉnh;Năm;Doanh thu bưu chính;Hệ số lạ\nHà Nội;2022;12;13\nHuế;2022;14;15\n';
  const { page, problems, close } = await opened(text, 'tieu-de-la.csv');
  await expect.poll(() => stateOn(page).innerText()).toContain('2 câu hỏi');
  // Both are lines of one question; their cells are marked while somebody looks at it.
  const question = page.getByRole('group', { name: '2 chỗ giống nhau: mỗi chỗ là gì?' });
  await question.hover();
  await expect.poll(() => page.locator('[data-marked]').count()).toBe(2);
  await picture(page, 'sheet-asked');
  expect(await axeViolations(page)).toEqual([]);
  await question.getByLabel('«Doanh thu bưu chính» nói gì về các số liệu này?').selectOption(SHARE);
  await question.getByRole('button', { name: 'Bỏ 1 chỗ còn lại, không nạp' }).click();
  await page.getByRole('button', { name: 'Gửi câu trả lời và đọc lại' }).click();
  await expect.poll(() => cellOn(page, 'D2').getAttribute('data-role')).toBe('unread');
  await expect.poll(() => cellOn(page, 'C2').getAttribute('data-role')).toBe('figure');
  // What was said of a column is said anew in the sheet.
  await page.locator('[data-head="D"] button').click();
  await chooseIndicator(page, 'Chỉ số chuyển đổi số cấp tỉnh (DTI)');
  await expect.poll(() => cellOn(page, 'D2').getAttribute('data-role')).toBe('figure');
  expect(problems).toEqual([]);
  await close();
});

test('in English nothing is Vietnamese but the text of the file', async () => {
  const { page, close } = await opened(FORM, 'dan so.csv', '?lang=en');
  expect(await vietnameseOn(page, 'main')).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'sheet-english');
  await close();
});
