import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';

const columns = [{ label: 'Tỉnh' }, { label: 'Giá trị', numeric: true }];
const body = (cells: Parameters<typeof toCsv>[0]['rows'][number]) =>
  toCsv({ columns, rows: [cells] }).split('\r\n')[1];

describe('toCsv', () => {
  test('begins with a byte order mark and ends lines as Excel expects', () => {
    expect(toCsv({ columns, rows: [] })).toBe('\uFEFFTỉnh,Giá trị\r\n');
  });

  test.each([
    ['text that a spreadsheet would compute', '=1+1', "'=1+1"],
    ['a plus', '+84', "'+84"],
    ['a minus as text', '-', "'-"],
    ['an at sign', '@x', "'@x"],
    ['a tab', '\tx', "'\tx"],
    ['a carriage return', '\rx', '"\'\rx"'],
    ['commas and quotes', 'Sở "A", B', '"Sở ""A"", B"'],
    ['plain text', 'Đồng Tháp', 'Đồng Tháp'],
  ])('%s', (_case, cell, expected) => {
    expect(body([cell, null])).toBe(`${expected},`);
  });

  test('figures stay numbers: negative, zero, unrounded', () => {
    expect(
      body([
        { value: -0.5, text: '−0,5' },
        { value: 8.592, text: '8,59' },
      ]),
    ).toBe('-0.5,8.592');
    expect(body(['', { value: 0, text: '0' }])).toBe(',0');
  });

  test('title above, source line below', () => {
    expect(toCsv({ columns, rows: [] }, ['So sánh'], ['Nguồn: =x'])).toBe(
      '\uFEFFSo sánh\r\nTỉnh,Giá trị\r\nNguồn: =x\r\n',
    );
  });
});
