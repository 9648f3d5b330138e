import { CODE_OF, fileIssue, type IssueParams } from '@kts/domain';
import { expect, test } from 'vitest';
import { sayIssue } from './issues/say-issue.ts';
import { sayOption, sayQuestion } from './questions/say-question.ts';

test('an issue is said with its parameters, numbers as the language writes them', () => {
  const params: IssueParams = {
    reason: 'slip-from-stored',
    isMore: true,
    other: 98_765.4,
    times: 1000,
    unit: { vi: 'tỷ đồng', en: 'billion VND' },
  };
  expect(sayIssue('vi', params)).toEqual({
    message: 'Số mới lớn hơn số đang có (98.765,4) khoảng 1.000 lần: có thể nhầm đơn vị.',
    suggestion: 'Kiểm tra đơn vị (tỷ đồng).',
  });
  expect(sayIssue('en', params)).toEqual({
    message:
      'The new figure is about 1,000 times larger than the one stored (98,765.4): the unit may be wrong.',
    suggestion: 'Check the unit (billion VND).',
  });
});

test('a question and its options are said in both languages', () => {
  expect(sayQuestion('vi', { reason: 'year-or-part', year: '2023', period: '2023-S1' })).toBe(
    'Bảng nêu cả năm 2023 và «6 tháng đầu năm 2023». Số liệu thuộc kỳ nào?',
  );
  expect(sayOption('en', { reason: 'boundaries', list: '2025' })).toBe('34 provinces (from 1 July 2025)');
});

test('a province most like the one in the file may take its place', () => {
  const like = { vi: 'Cần Thơ', en: 'Can Tho' };
  expect(fileIssue({ reason: 'province-unknown', like })).toMatchObject({
    code: CODE_OF['province-unknown'],
    fix: 'Cần Thơ',
  });
  expect(fileIssue({ reason: 'province-unknown', like: null }).fix).toBeNull();
});
