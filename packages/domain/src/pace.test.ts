import { describe, expect, test } from 'vitest';
import {
  fitLine,
  type PaceMarks,
  paceOf,
  percentAYear,
  pointsAYear,
  progressRatio,
  ratingOf,
  ratingsDiffer,
  slopeOf,
  yearReached,
} from './pace.ts';
import { type Goal, type Mark, meets } from './target-path.ts';

const mark = (years: number, value: number): Mark => ({ years, value });
const marks = (
  baseline: Mark | null,
  latest: Mark,
  goal: Mark,
  { reach = 1, inPercent = true }: { readonly reach?: 1 | -1; readonly inPercent?: boolean } = {},
): PaceMarks => {
  const aim: Goal = { ...goal, reach, direction: reach === 1 ? 'higher' : 'lower' };
  return { baseline, latest, met: meets(aim, latest.value), yearBefore: null, goal: aim, inPercent };
};

const tienGiang = mark(2021, 8.592);

// docs/methods.md; the digits beyond those printed there by Python.
test.each<[string, readonly [from: Mark, to: Mark], number, number]>([
  ['8.592 % to 15 % by 2025', [tienGiang, mark(2025, 15)], 1.602, 14.947425],
  ['8.59 % as printed', [mark(2021, 8.59), mark(2025, 15)], 1.6025, 14.954115],
  ['8.592 % to 25 % by 2030', [tienGiang, mark(2030, 25)], 1.823111, 12.600007],
  ['12 % to 25 % by 2030', [mark(2025, 12), mark(2030, 25)], 2.6, 15.811518],
  ['half a year', [mark(2023.5, 100), mark(2024, 110)], 20, 21],
  ['falling', [mark(2020, 10), mark(2025, 5)], -1, -12.944944],
  ['nothing', [mark(2020, 10), mark(2025, 10)], 0, 0],
])('pace: %s', (_name, [from, to], points, percent) => {
  expect(pointsAYear(from, to)).toBeCloseTo(points, 6);
  expect(percentAYear(from, to)).toBeCloseTo(percent, 6);
});

test('no pace without time; no rate of growth from, to or across zero', () => {
  expect(pointsAYear(mark(2020, 1), mark(2020, 2))).toBeNull();
  expect(pointsAYear(mark(2021, 1), mark(2020, 2))).toBeNull();
  expect(percentAYear(mark(2020, 1), mark(2020, 2))).toBeNull();
  expect(percentAYear(mark(2020, 0), mark(2021, 2))).toBeNull();
  expect(percentAYear(mark(2020, 2), mark(2021, 0))).toBeNull();
  expect(percentAYear(mark(2020, -2), mark(2021, -1))).toBeNull();
});

describe('paceOf', () => {
  test('needed, actual and how they compare', () => {
    const pace = paceOf(marks(tienGiang, mark(2025, 12), mark(2030, 25)), []);
    expect(pace.points).toEqual({
      needed: 2.6,
      actual: expect.closeTo(0.852, 9),
      lastYear: null,
      ratio: expect.closeTo(0.327692, 6),
      slope: null,
    });
    expect(pace.percent).toEqual({
      needed: expect.closeTo(15.811518, 6),
      actual: expect.closeTo(8.710563, 6),
      lastYear: null,
      ratio: expect.closeTo(0.5509, 4),
      slope: null,
    });
  });

  test('only what is needed, without a start', () => {
    expect(paceOf(marks(null, tienGiang, mark(2025, 15)), []).points).toEqual({
      needed: expect.closeTo(1.602, 9),
      actual: null,
      lastYear: null,
      ratio: null,
      slope: null,
    });
  });

  test('no ratio to a need that is none', () => {
    expect(paceOf(marks(tienGiang, mark(2025, 26), mark(2030, 25)), []).points?.ratio).toBeNull();
    expect(paceOf(marks(tienGiang, mark(2025, 25), mark(2030, 25)), []).points).toMatchObject({
      needed: 0,
      ratio: null,
    });
  });

  test.each([
    ['a latest below zero', marks(mark(2020, 1), mark(2022, -5), mark(2025, 10))],
    ['a rank', marks(mark(2020, 30), mark(2022, 20), mark(2025, 10), { reach: -1, inPercent: false })],
  ])('points only: %s', (_name, given) => {
    const pace = paceOf(given, []);
    expect(pace.percent).toBeNull();
    expect(pace.points?.ratio).toBeTypeOf('number');
  });

  test('per cent as far as it is defined: each needs two values above zero', () => {
    expect(paceOf(marks(mark(2020, 0), mark(2022, 5), mark(2025, 10)), []).percent).toMatchObject({
      needed: expect.closeTo(25.9921, 4),
      actual: null,
      ratio: null,
    });
    expect(
      paceOf(marks(mark(2020, 10), mark(2022, 5), mark(2025, 0), { reach: -1 }), []).percent,
    ).toMatchObject({
      needed: null,
      actual: expect.closeTo(-29.2893, 4),
      ratio: null,
    });
  });
});

test('slopeOf: three marks or more', () => {
  expect(slopeOf([mark(2020, 5), mark(2021, 7)])).toBeNull();
  expect(slopeOf([mark(2020, 5), mark(2021, 7), mark(2024, 8)])).toBeCloseTo(17 / 26, 12); // by hand
});

test('fitLine: the weighted line, and no spread where there is none', () => {
  // numpy: weights 0.25, 0.5, 1; w-mean of years 2021.428571, of values 6.857143; slope by polyfit
  const line = fitLine([mark(2020, 4), mark(2021, 5.5), mark(2022, 8.25)], 0.5);
  expect(line.weight).toBe(1.75);
  expect(line.at).toEqual({ years: expect.closeTo(2021.428571, 6), value: expect.closeTo(6.857143, 6) });
  expect(line.slope).toBeCloseTo(2.269231, 6);
  expect(fitLine([mark(2020, 0.1), mark(2021, 0.2), mark(2022, 0.3)], 0.8).s).toBe(0);
});

describe('progressRatio and its rating', () => {
  test('R of the worked example: 0.532 by points, 0.583 by per cent', () => {
    const ratio = progressRatio(marks(tienGiang, mark(2025, 12), mark(2025, 15)));
    expect(ratio.points).toBeCloseTo(0.531835, 6);
    expect(ratio.percent).toBeCloseTo(0.582747, 6);
  });

  test('is undefined without a start, and from a start past the target', () => {
    const none = { points: null, percent: null };
    expect(progressRatio(marks(null, mark(2023, 9), mark(2025, 15)))).toEqual(none);
    expect(progressRatio(marks(mark(2021, 16), mark(2023, 14), mark(2025, 15)))).toEqual(none);
    expect(progressRatio(marks(mark(2021, 15), mark(2023, 14), mark(2025, 15)))).toEqual(none);
  });

  test.each([
    [1.3, 'on-track'],
    [0.95, 'on-track'],
    [0.9499999999999998, 'on-track'],
    [0.9499, 'accelerate'],
    [0.6, 'accelerate'],
    [0.5999, 'slow'],
    [0, 'slow'],
    [-0.001, 'reversing'],
  ] as const)('%d is %s', (ratio, rating) => {
    expect(ratingOf(ratio)).toBe(rating);
  });

  test('a rating is sensitive when the two computations differ in class', () => {
    expect(ratingsDiffer({ points: 0.5, percent: 0.7 })).toBe(true);
    expect(ratingsDiffer({ points: 0.7, percent: 0.9 })).toBe(false);
    expect(ratingsDiffer({ points: 0.7, percent: null })).toBe(false);
  });
});

describe('yearReached', () => {
  test.each([
    // docs/methods.md: the line crosses 25 % at 2040.3 by points, at 2033.8 by per cent
    ['the worked example', marks(tienGiang, mark(2025, 12), mark(2030, 25)), 2041, 2034],
    ['on the last day of a year', marks(mark(2020, 5), mark(2022, 6), mark(2030, 15)), 2040, 2033],
    ['from the middle of a year', marks(mark(2021, 410), mark(2022.5, 491), mark(2025, 700)), 2027, 2026],
    [
      'within the year of the reading',
      marks(mark(2022, 400), mark(2022.5, 500), mark(2025, 520)),
      2023,
      2023,
    ],
    ['falling', marks(mark(2020, 10), mark(2022, 9.5), mark(2025, 5), { reach: -1 }), 2040, 2048],
    ['falling to zero', marks(mark(2020, 100), mark(2022, 60), mark(2025, 0), { reach: -1 }), 2025, null],
    [
      'a rank',
      marks(mark(2020, 30), mark(2022, 27), mark(2025, 10), { reach: -1, inPercent: false }),
      2034,
      null,
    ],
  ])('%s', (_name, given, points, percent) => {
    expect(yearReached(given)).toEqual({ points, percent, reason: null });
  });

  test.each([
    ['one reading', marks(null, mark(2022, 9), mark(2025, 15)), 'no-pace'],
    ['no change', marks(mark(2020, 9), mark(2022, 9), mark(2025, 15)), 'no-pace'],
    ['away from it', marks(mark(2020, 9), mark(2022, 8), mark(2025, 15)), 'wrong-way'],
    ['away from a ceiling', marks(mark(2020, 8), mark(2022, 9), mark(2025, 5), { reach: -1 }), 'wrong-way'],
    ['met', marks(mark(2020, 9), mark(2022, 15), mark(2025, 15)), 'already-met'],
  ] as const)('null: %s', (_name, given, reason) => {
    expect(yearReached(given)).toEqual({ points: null, percent: null, reason });
  });
});
