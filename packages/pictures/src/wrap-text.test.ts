import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const letters = (text: string) => text.length;

test.each([
  ['một hai ba', 20, ['một hai ba']],
  ['một hai ba', 7, ['một hai', 'ba']],
  ['một-từ-rất-dài ngắn', 5, ['một-từ-rất-dài', 'ngắn']],
  ['8,59\u00a0% năm', 6, ['8,59\u00a0%', 'năm']],
  ['', 5, ['']],
])('%j in %d', (text, width, expected) => {
  expect(wrapText(text, width, letters)).toEqual(expected);
});
