import { expect, test } from 'vitest';
import { columnIndex, columnLetter } from './column-letter.ts';

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 199].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'GR']);
});

test('every letter leads back to its column', () => {
  const columns = Array.from({ length: 1000 }, (_, index) => index);
  expect(columns.map(columnLetter).map(columnIndex)).toEqual(columns);
});

test.each(['', 'a', 'A1', 'AAAA', 'Đ'])('%j is no column', (text) => {
  expect(columnIndex(text)).toBe(-1);
});
