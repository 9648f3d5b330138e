import { expect, test } from 'vitest';
import { meanOf, medianOf, rankValues } from './ranking.ts';

test.each([
  ['higher is better', [3, 1, 2], 'higher', [1, 3, 2]],
  ['lower is better', [3, 1, 2], 'lower', [3, 1, 2]],
  ['equal values share the better place, the next is left out', [5, 7, 5, 1], 'higher', [2, 1, 2, 4]],
  ['all equal', [2, 2, 2], 'higher', [1, 1, 1]],
  ['zero and negative values have their places', [0, -1, 1], 'higher', [2, 3, 1]],
  ['without a direction from the largest down', [1, 2], 'none', [2, 1]],
  ['nobody', [], 'higher', []],
] as const)('%s', (_name, values, direction, ranks) => {
  const ranked = rankValues(
    values.map((value, index) => ({ value, index })),
    direction,
  );
  expect(ranked.toSorted((a, b) => a.item.index - b.item.index).map(({ rank }) => rank)).toEqual(ranks);
});

test('a tie is marked on both sides, and on them only', () => {
  const ranked = rankValues(
    [15, 14, 15, 17].map((value) => ({ value })),
    'lower',
  );
  expect(ranked.map(({ item, tied }) => [item.value, tied])).toEqual([
    [14, false],
    [15, true],
    [15, true],
    [17, false],
  ]);
});

test('mean and median; of nothing there is none', () => {
  expect([meanOf([1, 2, 6]), meanOf([])]).toEqual([3, null]);
  expect([medianOf([9, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null]);
});
