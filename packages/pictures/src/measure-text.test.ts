import { expect, test } from 'vitest';
import { letterWidths } from '../../../scripts/letter-widths.mjs';
import { PAPER_WIDTHS, SCREEN_WIDTHS } from './letter-widths.ts';
import { measureOnPaper, measureText } from './measure-text.ts';

test('the tables are those of the fonts', () => {
  expect({ screen: SCREEN_WIDTHS, paper: PAPER_WIDTHS }).toEqual(letterWidths());
});

test.each([
  ['', 0],
  ['1', 3.85],
  ['Huế', 18.74],
  ['Thứ', 18.09],
])('%j is %d wide at 10', (text, width) => {
  expect(measureText(text, 10)).toBeCloseTo(width, 2);
});

test('marks of tone take no room, horns do, and it does not matter how a letter is written', () => {
  expect(measureText('ẫ', 12)).toBe(measureText('a', 12));
  expect(measureText('ử', 12)).toBe(measureText('ư', 12));
  expect(measureText('ư', 12)).toBeGreaterThan(measureText('u', 12));
  expect(measureText('Nghệ An'.normalize('NFD'), 12)).toBe(measureText('Nghệ An'.normalize('NFC'), 12));
  expect(measureText('Nghệ An', 12, 'bold')).toBeGreaterThan(measureText('Nghệ An', 12));
});

test('on paper letters are as wide as those of Times New Roman', () => {
  expect(measureOnPaper('Tiền', 10)).toBeCloseTo(6.11 + 2.78 + 4.44 + 5, 1);
});
