import type { ImportIssue } from '@kts/contract';
import { expect, test } from 'vitest';
import { issueCounts, matches } from './issue-counts.ts';

const issue = (severity: ImportIssue['severity'], code: string): ImportIssue => ({
  severity,
  code,
  line: 1,
  column: 'A',
  columnName: null,
  sheet: null,
  message: '',
  found: null,
  suggestion: null,
});
const issues = [
  issue('warning', 'outlier'),
  issue('error', 'number-format'),
  issue('warning', 'outlier'),
  issue('error', 'province-unknown'),
  issue('error', 'province-unknown'),
];

test('errors first, the most frequent first', () => {
  expect(issueCounts(issues).map(({ severity, code, count }) => `${count} ${severity} ${code}`)).toEqual([
    '2 error province-unknown',
    '1 error number-format',
    '2 warning outlier',
  ]);
});

test('a filter that says nothing lets everything pass', () => {
  expect(issues.filter((one) => matches(one, {}))).toHaveLength(5);
  expect(issues.filter((one) => matches(one, { severity: 'warning' }))).toHaveLength(2);
  expect(issues.filter((one) => matches(one, { code: 'number-format' }))).toHaveLength(1);
});
