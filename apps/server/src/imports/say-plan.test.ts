import { fileIssue } from '@kts/domain';
import { expect, test } from 'vitest';
import { keptPlan } from './kept-plan.ts';
import { saidIssue, saidQuestion } from './say-plan.ts';

const place = { line: 2, column: 'B', columnName: 'tỉnh', sheet: null, found: 'Cần Thơi' } as const;

test('what an earlier version kept of a file is shown in its own sentences', () => {
  const issue = {
    ...place,
    severity: 'error',
    code: 'province-unknown',
    message: 'Không có tỉnh, thành phố này trong danh mục.',
    suggestion: 'Có phải «Cần Thơ»?',
  } as const;
  const question = {
    id: 'source',
    about: 'source',
    code: 'missing-key',
    text: 'Ai là nơi đo?',
    options: [{ value: 'nso', label: 'Cục Thống kê' }],
    line: null,
    column: null,
  } as const;
  const understood = [{ about: 'province', value: 'Đồng Tháp: 34 tỉnh', from: 'period' }];
  const changes = { created: 1, revised: 0, unchanged: 0 };
  const kept = { issues: [issue], questions: [question], understood, changes };
  const plan = keptPlan({ plan: JSON.stringify(kept) });
  expect(plan?.issues.map(saidIssue('en'))).toEqual([{ ...issue, params: null, fix: null }]);
  expect(plan?.questions.map(saidQuestion('en'))).toEqual([
    { ...question, params: null, cells: [], group: null },
  ]);
  expect(plan?.changes).toEqual({ ...changes, erased: 0 });
  expect(plan?.understood).toEqual([{ ...understood[0], list: null }]);
});

test('an issue is said in the language that is asked for', () => {
  const issue = fileIssue({ reason: 'file-empty' });
  expect(saidIssue('vi')(issue).message).toBe('Tệp rỗng.');
  expect(saidIssue('en')(issue).message).toBe('The file is empty.');
});
