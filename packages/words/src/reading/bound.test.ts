import { expect, test } from 'vitest';
import { BOUNDS } from '@kts/domain';
import { words } from '../index.ts';
import { boundNamed, takeBound } from './bound.ts';

test.each([
  ['trên 9.300', 'lower', '9.300'],
  ['Hơn 40%', 'lower', '40%'],
  ['vượt 1.000 tỷ', 'lower', '1.000 tỷ'],
  ['> 500', 'lower', '500'],
  ['≥500', 'lower', '500'],
  ['gần 2.000', 'upper', '2.000'],
  ['dưới 5 %', 'upper', '5 %'],
  ['<5', 'upper', '5'],
  ['nearly 1,000', 'upper', '1,000'],
  ['khoảng 22.773', 'about', '22.773'],
  ['xấp xỉ 16,5', 'about', '16,5'],
  ['~98000', 'about', '98000'],
  ['about 86', 'about', '86'],
  ['ít nhất 5', 'lower', '5'],
  ['không dưới 5', 'lower', '5'],
  ['không quá 5', 'upper', '5'],
  ['close to 500', 'upper', '500'],
  ['approx 500', 'about', '500'],
  ['9.300', null, '9.300'],
  ['một số trên 5', null, 'một số trên 5'],
  ['honda 5', null, 'honda 5'],
  ['-5', null, '-5'],
])('%s', (text, bound, rest) => {
  expect(takeBound(text)).toEqual({ bound, rest });
});

test.each([
  ['lower', 'lower'],
  ['Khoảng', 'about'],
  ['gần', 'upper'],
  ['trên 5', null],
  ['', null],
])('the word "%s" alone is %s', (text, bound) => expect(boundNamed(text)).toBe(bound));

test.each(['vi', 'en'] as const)('bounds that are printed are read again (%s)', (language) => {
  const printed = words[language].readings.bounds;
  expect(BOUNDS.map((bound) => boundNamed(printed[bound]))).toEqual(BOUNDS);
  expect(BOUNDS.map((bound) => takeBound(`${printed[bound]}\u00a09.300`))).toEqual(
    BOUNDS.map((bound) => ({ bound, rest: '9.300' })),
  );
});
