import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, axisFromZero, placeAxis, scale, trendAxis } from './scale.ts';

test.each([
  [axisFromZero([3, 9.2], 5), [0, 10]],
  [axisFromZero([], 5), [0, 1]],
  [axisFromZero([0, 0], 5), [0, 1]],
  [axisFromZero([0, 5e-324], 5), [0, 1]],
  [axisFromZero([-3, 5], 5), [-4, 6]],
  [trendAxis([80, 100], 5), [75, 100]],
  [trendAxis([8.2, 18.3], 5), [0, 20]],
  [trendAxis([-8, -2], 5), [-8, 0]],
  [placeAxis([3, 12], 1), [1, 12]],
  [placeAxis([3, 12], 0), [0, 12]],
])('%j', ({ ends, ticks }, expected) => {
  expect(ends).toEqual(expected);
  expect(ticks.every((tick) => tick >= ends[0] && tick <= ends[1])).toBe(true);
});

test('one value alone stands in the middle', () => {
  expect(scale([2020, 2020], [0, 100])(2020)).toBe(50);
});

test('values lie between the ends of their axis', () => {
  const values = fc.array(
    fc.integer({ min: -1e12, max: 1e12 }).map((each) => each / 1000),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(values, (some) => {
      for (const { ends } of [axisFromZero(some, 5), trendAxis(some, 5)]) {
        expect(ends[0]).toBeLessThanOrEqual(Math.min(...some));
        expect(ends[1]).toBeGreaterThanOrEqual(Math.max(...some));
      }
    }),
  );
});

test('ticks that are kept never touch', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 40 });
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 90 }), (some, room) => {
      const ticks = some.toSorted((a, b) => a - b);
      const kept = apart(
        ticks,
        (tick) => tick,
        () => room,
      );
      expect(kept.length > 0).toBe(ticks.length > 0);
      for (const [index, tick] of kept.slice(1).entries())
        expect(tick - (kept[index] ?? 0)).toBeGreaterThanOrEqual(room);
    }),
  );
});
