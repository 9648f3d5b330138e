import { expect, test } from 'vitest';
import { fold } from '@kts/words/reading/fold';
import { sortedByName } from './collation.ts';

test('Đ stands after D, and tones by the dictionary', () => {
  const names = ['Đồng Tháp', 'Hà Nội', 'Đắk Lắk', 'An Giang', 'Cần Thơ', 'Hải Phòng', 'Cà Mau'];
  expect(sortedByName(names, (name) => name)).toEqual([
    'An Giang',
    'Cà Mau',
    'Cần Thơ',
    'Đắk Lắk',
    'Đồng Tháp',
    'Hà Nội',
    'Hải Phòng',
  ]);
});

test.each([
  ['Đồng Tháp', 'dong thap'],
  ['  ĐẮK   LẮK ', 'dak lak'],
  ['Thừa Thiên Huế', 'thua thien hue'],
])('%s can be found without tones', (name, folded) => {
  expect(fold(name)).toBe(folded);
});
