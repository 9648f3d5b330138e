import { expect, test } from 'vitest';
import { validateImportSearch, validateImportsSearch } from './search.ts';

test('what can be a value is kept', () => {
  expect(
    validateImportsSearch({ state: 'ready', page: '2', batches: '3', period: '2023-Q2', template: 'grdp' }),
  ).toEqual({
    state: 'ready',
    page: 2,
    batches: 3,
    period: '2023-Q2',
    template: 'grdp',
  });
  expect(
    validateImportSearch({
      kind: 'revised',
      page: '9',
      severity: 'error',
      code: 'number-format',
      issues: '2',
    }),
  ).toEqual({ kind: 'revised', page: 9, severity: 'error', code: 'number-format', issues: 2 });
});

test('the rest is dropped, and the first page is not written', () => {
  expect(validateImportsSearch({ state: 'gone', page: '1', batches: '-2', period: 'hè' })).toEqual({});
  expect(
    validateImportSearch({ kind: ['created'], page: 'x', severity: '', code: 'A B', issues: '1' }),
  ).toEqual({});
});
