import { expect, test } from 'vitest';
import { axisStart, placeTicks } from './value-axis.ts';

test.each([
  [8.2, 18.3, 0],
  [0, 5, 0],
  [80, 100, 75],
  [7, 7, 0],
  [-3, 5, -3],
])('from %d to %d the axis begins at %d', (low, high, start) => {
  expect(axisStart(low, high)).toBe(start);
});

test.each([
  [1, [1]],
  [5, [1, 2, 3, 4, 5]],
  [12, [1, 2, 4, 6, 8, 10, 12]],
  [20, [1, 5, 10, 15, 20]],
  [63, [1, 20, 40, 60, 80]],
])('places to %d', (last, ticks) => {
  expect(placeTicks(last)).toEqual(ticks);
});
