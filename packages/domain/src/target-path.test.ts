import { describe, expect, test } from 'vitest';
import type { Direction } from './indicator.ts';
import type { Comparator } from './target.ts';
import { type Goal, gapTo, goalOf, meets, pathValueAt, positionOn, targetPath } from './target-path.ts';

const goal = (
  comparator: Comparator,
  direction: Direction,
  value = 15,
  valueMax: number | null = null,
): Goal => goalOf({ period: '2025', comparator, value, valueMax }, { direction });

describe('goalOf', () => {
  test.each<[string, Goal, Pick<Goal, 'reach' | 'value' | 'direction'>]>([
    ['a floor on what should rise', goal('>=', 'higher'), { reach: 1, value: 15, direction: 'higher' }],
    ['a ceiling on what should fall', goal('<=', 'lower'), { reach: -1, value: 15, direction: 'lower' }],
    ['a value that should rise', goal('=', 'higher'), { reach: 1, value: 15, direction: 'higher' }],
    ['about a value that should fall', goal('~', 'lower'), { reach: -1, value: 15, direction: 'lower' }],
    [
      'a rising range: its near end',
      goal('range', 'higher', 35, 40),
      { reach: 1, value: 35, direction: 'higher' },
    ],
    [
      'a falling range: its near end',
      goal('range', 'lower', 35, 40),
      { reach: -1, value: 40, direction: 'lower' },
    ],
    [
      'a range written backwards',
      goal('range', 'higher', 40, 35),
      { reach: 1, value: 35, direction: 'higher' },
    ],
    ['a range without a far end', goal('range', 'lower', 35), { reach: -1, value: 35, direction: 'lower' }],
    ['no direction, a floor', goal('>=', 'none'), { reach: 1, value: 15, direction: 'higher' }],
    ['no direction, a ceiling', goal('<=', 'none'), { reach: -1, value: 15, direction: 'lower' }],
    ['no direction, a value', goal('=', 'none'), { reach: 1, value: 15, direction: 'higher' }],
    [
      'a ceiling on what should rise is met as it says',
      goal('<=', 'higher'),
      { reach: -1, value: 15, direction: 'lower' },
    ],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toEqual({ years: 2025, ...expected });
  });
});

test.each<[string, Goal, number, number]>([
  ['short', goal('>=', 'higher'), 12, 3],
  ['beyond', goal('>=', 'higher'), 16, -1],
  ['there', goal('<=', 'lower'), 15, 0],
  ['short of a ceiling', goal('<=', 'lower'), 18, 3],
  ['a rounding error away', goal('=', 'higher'), 14.999999999999998, 0],
  ['a hundredth away', goal('=', 'higher'), 14.99, 0.01],
  ['of zero', goal('>=', 'higher', 0), -0.25, 0.25],
])('gapTo, meets: %s', (_name, wanted, value, gap) => {
  expect(gapTo(wanted, value)).toBeCloseTo(gap, 12);
  expect(meets(wanted, value)).toBe(gap <= 0);
});

const start = { years: 2021, value: 8 };
const end = { years: 2030, value: 25 };
const path = targetPath(
  start,
  [
    { years: 2028, value: 22 },
    { years: 2025, value: 15 },
    { years: 2020, value: 99 },
    { years: 2030, value: 99 },
  ],
  end,
);

test('a path runs from the start over the milestones on the way, in order of time', () => {
  expect(path.map(({ years }) => years)).toEqual([2021, 2025, 2028, 2030]);
  expect(path.at(-1)).toEqual(end);
});

test.each([
  ['before it begins', 2020, null],
  ['at the start', 2021, 8],
  ['between', 2023, 11.5],
  ['at a milestone', 2025, 15],
  ['in a quarter', 2025.75, 16.75],
  ['at the end', 2030, 25],
  ['after the end', 2033, 25],
])('pathValueAt: %s', (_name, years, expected) => {
  expect(pathValueAt(path, years)).toBe(expected);
});

describe('positionOn', () => {
  test.each([
    ['above a rising path', [13, 'higher'], { value: 1.5, side: 'ahead' }],
    ['below it', [10, 'higher'], { value: -1.5, side: 'behind' }],
    ['on it', [11.500000000000002, 'higher'], { value: 0, side: 'on' }],
    ['below, where less is better', [10, 'lower'], { value: -1.5, side: 'ahead' }],
    ['above, where less is better', [13, 'lower'], { value: 1.5, side: 'behind' }],
  ] as const)('%s', (_name, [value, direction], expected) => {
    expect(positionOn(path, { years: 2023, value }, direction, '%')).toEqual({ unit: '%', ...expected });
  });

  test('has no meaning at the start and before it', () => {
    expect(positionOn(path, start, 'higher', '%')).toBeNull();
    expect(positionOn(path, { years: 2020, value: 7 }, 'higher', '%')).toBeNull();
    expect(positionOn([], start, 'higher', '%')).toBeNull();
  });
});
