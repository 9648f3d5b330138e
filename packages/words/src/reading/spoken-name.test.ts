import { expect, test } from 'vitest';
import { speaksOf } from './spoken-name.ts';

test.each([
  ['Diễn biến một số chỉ tiêu của tỉnh Hậu Giang', 'Điện Biên', false],
  ['Diễn biến một số chỉ tiêu của tỉnh Hậu Giang', 'Hậu Giang', true],
  ['DIỄN BIẾN CỦA TỈNH ĐIỆN BIÊN', 'Điện Biên', true],
  ['Kết quả năm định kỳ', 'Nam Định', false],
  ['Tinh Dien Bien nam 2023', 'Điện Biên', true],
  ['Tỉnh Hoà Bình', 'Hòa Bình', true],
  ['Tỉnh Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu', true],
])('«%s» and %s: %s', (text, name, expected) => expect(speaksOf(text, name)).toBe(expected));
