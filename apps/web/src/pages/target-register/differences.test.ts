import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test.each([
  ['nothing', { a: '1' }, { a: '1' }, []],
  ['one field', { a: '1', b: '2' }, { a: '1', b: '3' }, ['b: 2 → 3']],
  ['one more', { a: '1' }, { a: '1', b: '3' }, ['b:  → 3']],
  ['one less', { a: '1', b: '2' }, { a: '1' }, ['b: 2 → ']],
  ['all of it', {}, { a: '1' }, ['a:  → 1']],
])('%s', (_name, before, after, told) => {
  const found = differences(before as Record<string, string>, after as Record<string, string>);
  expect(found.map((each) => `${each.field}: ${each.before} → ${each.after}`)).toEqual(told);
});
