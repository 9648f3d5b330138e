import { expect, test } from 'vitest';
import { isLasting, mayBeRemembered } from './lasting.ts';

test.each([
  ['meanings', 'header-unknown', true],
  ['unread', 'unread', true],
  ['source', 'missing-key', true],
  ['unit', 'unit-magnitude', false],
  ['decimalSign', 'number-ambiguous', false],
  ['status', 'status-unknown', false],
  ['boundaries', 'province-era', false],
  ['period', 'missing-key', false],
] as const)('an answer about %s (%s) holds for the next file of the form: %s', (about, code, lasts) => {
  expect(isLasting({ about, code })).toBe(lasts);
});

test.each([
  ['column:C', 'indicator:grdp unit:tỷ_đồng', true],
  ['column:C', 'indicator:grdp period:Q1', false],
  ['text:sơ bộ 2023', 'label', false],
  ['boundaries', '2025', false],
  ['period:30/6', 'half', false],
  ['sheet', 'Biểu 1', false],
  ['status', 'P', true],
])('the answer %s = %s is kept: %s', (id, value, kept) => {
  expect(mayBeRemembered(id, value)).toBe(kept);
});
