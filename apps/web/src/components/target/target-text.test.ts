import { describe, expect, test } from 'vitest';
import { gapText, targetText } from './target-text.ts';
import { judged, plain, rank, tellingOf } from './testing.ts';

describe('targetText', () => {
  test.each([
    ['=', 15, null, 'đạt 15 % vào năm 2025'],
    ['>=', 15, null, 'ít nhất 15 % vào năm 2025'],
    ['<=', 5, null, 'nhiều nhất 5 % vào năm 2025'],
    ['~', 20, null, 'khoảng 20 % vào năm 2025'],
    ['range', 10, 20.5, 'từ 10 đến 20,5 % vào năm 2025'],
  ] as const)('%s %d', (comparator, value, valueMax, text) => {
    expect(plain(targetText(tellingOf(), judged({ comparator, value, valueMax })))).toBe(text);
  });

  test('a place is one among the first', () => {
    const target = judged({ comparator: '<=', value: 80, period: '2022' });
    expect(plain(targetText(tellingOf(rank), target))).toBe('trong nhóm 80 vào năm 2022');
  });
});

describe('gapText', () => {
  test.each([
    [6.408, 'còn thiếu 6,41 điểm %'],
    [-2.284, 'vượt mục tiêu 2,28 điểm %'],
    [0, 'vừa bằng mục tiêu'],
    [null, null],
  ])('%d', (gap, text) => {
    expect(plain(gapText(tellingOf(), gap))).toBe(text);
  });

  test('places are counted as places', () => {
    expect(plain(gapText(tellingOf(rank), 6))).toBe('còn thiếu 6 bậc');
  });
});
