import { describe, expect, test } from 'vitest';
import { LANGUAGES, sayFieldFault, sayParameterFault, sayProblem } from '../index.ts';

describe('problems', () => {
  test.each([
    ['no-area', 'ha-tay', 'Không có địa bàn "ha-tay" trong danh mục.', 'The codebook has no area "ha-tay".'],
    ['forbidden', '', 'Tài khoản của bạn không có quyền làm việc này.', 'Your account may not do this.'],
    [
      'import-state',
      'submitted',
      'Tệp đang ở trạng thái "chờ duyệt". Hãy tải lại trang.',
      'The file is "awaiting approval". Reload the page.',
    ],
  ] as const)('%s of %s', (code, found, ...details) => {
    expect(LANGUAGES.map((language) => sayProblem(language, code, found).detail)).toEqual(details);
  });

  test('warnings to acknowledge are named, not coded; what is no code stays', () => {
    const { detail } = sayProblem('vi', 'acknowledge', 'outlier, something-new');
    expect(detail).toBe('Hãy xem và xác nhận các cảnh báo: số khác thường, something-new.');
  });
});

describe('faults', () => {
  test('a field says what is wrong with it', () => {
    expect(sayFieldFault('en', 'value-integer')).toBe('This indicator is a whole number.');
  });

  test.each([
    [['period', 'custom'], 'Kỳ phải có dạng 2023, 2023-S1, 2023-Q2 hoặc 2023-06.'],
    [['Expected string', 'invalid_type'], 'Thiếu hoặc sai kiểu giá trị.'],
    [['constructor', 'toString'], 'Giá trị không hợp lệ.'],
  ])('a parameter: %j', (codes, text) => {
    expect(sayParameterFault('vi', codes)).toBe(text);
  });
});
