import { describe, expect, test } from 'vitest';
import { type RankingItem, summariseRanking, toRankingBars } from './to-ranking-bars.ts';

const item = (key: string, value: number | null): RankingItem => ({
  key,
  label: key,
  value,
  text: String(value),
  rank: null,
  mark: 'reported',
  detail: '',
});
const keys = (values: [string, number | null][], direction: 'higher' | 'lower' | 'none') =>
  toRankingBars(
    values.map(([key, value]) => item(key, value)),
    direction,
    new Set(),
  ).map(({ key }) => key);

describe('toRankingBars', () => {
  test.each([
    [
      'higher is better',
      [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ],
      'higher',
      ['b', 'c', 'a'],
    ],
    [
      'lower is better',
      [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ],
      'lower',
      ['a', 'c', 'b'],
    ],
    [
      'no direction: largest first',
      [
        ['a', 1],
        ['b', 3],
      ],
      'none',
      ['b', 'a'],
    ],
    [
      'missing is not drawn, zero is',
      [
        ['a', null],
        ['b', 0],
        ['c', 2],
      ],
      'higher',
      ['c', 'b'],
    ],
    [
      'equal values keep their order',
      [
        ['a', 2],
        ['b', 2],
        ['c', 3],
      ],
      'higher',
      ['c', 'a', 'b'],
    ],
    [
      'negative values',
      [
        ['a', -2],
        ['b', 1],
      ],
      'higher',
      ['b', 'a'],
    ],
  ] as const)('%s', (_case, values, direction, expected) => {
    expect(
      keys(
        values.map(([key, value]) => [key, value]),
        direction,
      ),
    ).toEqual(expected);
  });

  test('marks the chosen area', () => {
    const bars = toRankingBars([item('a', 1), item('b', 2)], 'higher', new Set(['a']));
    expect(bars.map(({ key, chosen }) => [key, chosen])).toEqual([
      ['b', false],
      ['a', true],
    ]);
  });
});

describe('summariseRanking', () => {
  test('names first, last and the chosen one with its place', () => {
    const bars = toRankingBars([item('a', 1), item('b', 3), item('c', 2)], 'higher', new Set(['c']));
    expect(summariseRanking(bars)).toMatchObject({
      count: 3,
      first: { key: 'b' },
      last: { key: 'a' },
      chosen: { key: 'c' },
      place: 2,
    });
  });

  test('says so when the chosen area has no bar, or nothing is drawn', () => {
    expect(summariseRanking(toRankingBars([item('a', 1)], 'higher', new Set(['x'])))).toMatchObject({
      chosen: null,
      place: 0,
    });
    expect(summariseRanking([])).toBeNull();
  });
});
