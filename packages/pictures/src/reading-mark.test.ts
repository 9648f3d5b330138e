import { expect, test } from 'vitest';
import { readingMark } from './reading-mark.ts';

test.each([
  ['official', ['A'], 'reported', 'reported'],
  ['no status said', [], 'reported', 'reported'],
  ['provisional at a break', ['B', 'P'], 'reported', 'provisional'],
  ['estimate', ['E'], 'reported', 'provisional'],
  ['unvalidated', ['V'], 'reported', 'provisional'],
  ['computed here', ['A'], 'derived', 'derived'],
  ['computed here from provisional parts', ['P'], 'sum', 'derived'],
] as const)('%s', (_case, status, derivation, expected) => {
  expect(readingMark({ status, derivation })).toBe(expected);
});
