import { expect, test } from 'vitest';
import { validateBoardSearch } from './search.ts';

test('keeps what it knows', () => {
  const search = { view: 'nationwide', verdict: 'slow', target: 'dti', year: '2030', since: '2026-06-30' };
  expect(validateBoardSearch(search)).toEqual(search);
});

test.each([
  { view: 'area' },
  { verdict: 'good' },
  { target: 'A B' },
  { year: '25' },
  { since: '2026-13-01' },
  { since: ['2026-01-01', '2026-02-01'] },
  { year: ['2025', '2030'] },
])('leaves out %o', (search) => expect(validateBoardSearch(search)).toEqual({}));
