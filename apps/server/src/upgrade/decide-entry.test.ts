import { expect, test } from 'vitest';
import { decideEntry } from './decide-entry.ts';

test.each([
  ['new', [null, null, 'b'], 'taken'],
  ['changed by the program alone', ['a', 'a', 'b'], 'taken'],
  ['no more of the program', ['a', 'a', null], 'taken'],
  ['as it was', ['a', 'a', 'a'], 'nothing'],
  ['changed by the site alone', ['a', 'x', 'a'], 'nothing'],
  ['withdrawn by the site alone', ['a', null, 'a'], 'nothing'],
  ['changed by both alike', ['a', 'b', 'b'], 'nothing'],
  ['withdrawn by both', ['a', null, null], 'nothing'],
  ['known to the site first', [null, 'b', 'b'], 'nothing'],
  ['of the site alone', [null, 'x', null], 'nothing'],
  ['known to the site otherwise', [null, 'x', 'b'], 'kept'],
  ['changed by both', ['a', 'x', 'b'], 'kept'],
  ['withdrawn by the site, changed by the program', ['a', null, 'b'], 'kept'],
  ['changed by the site, no more of the program', ['a', 'x', null], 'kept'],
] as const)('%s', (_name, [brought, stands, comes], decided) => {
  expect(decideEntry<string>({ brought, stands, comes }, (a, b) => a === b)).toBe(decided);
});
