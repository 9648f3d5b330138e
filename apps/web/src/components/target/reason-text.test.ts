import { describe, expect, test } from 'vitest';
import { dayAfter, reasonText } from './reason-text.ts';
import { judged, plain, tellingOf } from './testing.ts';

const telling = {
  ...tellingOf(),
  areaName: (slug: string) => (slug === 'dong-thap-2025' ? 'Đồng Tháp' : slug),
};
const reasonOf = (change: Parameters<typeof judged>[0]) => plain(reasonText(telling, judged(change)));

describe('reasonText', () => {
  test('a dissolved area: since when, who follows, where it stood last', () => {
    expect(
      reasonOf({
        verdict: 'area-dissolved',
        reason: null,
        successors: ['dong-thap-2025'],
        inputs: { dissolvedOn: '2025-06-30' },
      }),
    ).toBe(
      'Dừng theo dõi do sắp xếp địa giới từ ngày 01/7/2025, trước khi hết kỳ mục tiêu; đơn vị kế tục: Đồng Tháp. ' +
        'Lần cuối (năm 2021): còn thiếu 6,41 điểm %.',
    );
  });

  test.each([
    ['one-point', 'Chưa đủ căn cứ: chuỗi số liệu mới có một kỳ (năm 2021).'],
    ['no-points', 'Chưa đủ căn cứ: chưa có số liệu nào dùng được.'],
    ['method-break', 'Chưa đủ căn cứ: phương pháp tính đã đổi giữa kỳ gốc và kỳ mới nhất.'],
    ['definition-change', 'Chưa đủ căn cứ: định nghĩa đã đổi giữa kỳ gốc và kỳ mới nhất.'],
    ['baseline-past-target', 'Chưa đủ căn cứ: kỳ gốc đã vượt mục tiêu.'],
    ['something-new', 'Chưa đủ căn cứ để đánh giá.'],
    [null, 'Chưa đủ căn cứ để đánh giá.'],
  ])('insufficient: %s', (reason, text) => {
    expect(reasonOf({ verdict: 'insufficient', reason })).toBe(text);
  });

  test.each([
    ['met', null, 'Số chính thức của năm 2025 đạt mục tiêu.'],
    ['missed', null, 'Số chính thức của năm 2025 không đạt mục tiêu.'],
    ['awaiting-official', 'nothing-for-period', 'Đã hết kỳ mục tiêu, chưa có số của năm 2025.'],
    [
      'awaiting-official',
      'estimate-below',
      'Đã hết kỳ mục tiêu. Ước tính: chưa đạt; chờ số chính thức của năm 2025.',
    ],
    ['met-early', null, 'Đã đạt từ năm 2021, trước hạn.'],
  ] as const)('%s, %s', (verdict, reason, text) => {
    expect(reasonOf({ verdict, reason })).toBe(text);
  });

  test('a rated pace is told as a share of what was asked for', () => {
    const inputs = { decides: 'points', progressRatio: { points: 0.157, percent: 0.229 } };
    expect(reasonOf({ verdict: 'slow', reason: null, inputs })).toBe(
      'Nhịp thực tế bằng 16 % nhịp mà mục tiêu đòi hỏi từ kỳ gốc (năm 2021).',
    );
    expect(reasonOf({ verdict: 'reversing', reason: null, inputs })).toMatch(/^Đang đi ngược hướng/);
  });
});

test.each([
  ['2025-06-30', '2025-07-01'],
  ['2024-02-28', '2024-02-29'],
  ['2025-12-31', '2026-01-01'],
])('the day after %s', (day, next) => expect(dayAfter(day)).toBe(next));
