import { expect, test } from 'vitest';
import { fileOfPaste, PASTED_NAME } from './clipboard-file.ts';

const picture = new File(['x'], 'image.png', { type: 'image/png' });
const table = new File(['a;b'], 'quy-2.csv', { type: 'text/csv' });

test('cells of a spreadsheet become a file of their own, byte for byte', async () => {
  const text = 'Tỉnh\tGiá trị\r\nTiền Giang\t8,59\r\n';
  const file = fileOfPaste({ text, files: [picture] });
  expect(file?.name).toBe(PASTED_NAME);
  expect(await file?.text()).toBe(text);
});

test('a column of cells is a table too', async () => {
  expect(await fileOfPaste({ text: 'Tiền Giang\r\nHà Nội', files: [] })?.text()).toBe('Tiền Giang\r\nHà Nội');
});

test('a copied file is that file', () => {
  expect(fileOfPaste({ text: 'quy-2.csv', files: [table] })).toBe(table);
});

test.each([
  ['a word', { text: 'Tiền Giang', files: [] }],
  ['one cell, with its line end', { text: '8,59\r\n', files: [] }],
  ['a picture', { text: '', files: [picture] }],
  ['nothing', { text: '', files: [] }],
])('%s is no table', (_what, pasted) => {
  expect(fileOfPaste(pasted)).toBeNull();
});
