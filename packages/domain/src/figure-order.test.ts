import { expect, test } from 'vitest';
import { firstOf } from './figure-order.ts';
import { readingOf } from './testing/reading.ts';

/** The year's stock was released before every part of what is computed for it; the quarter's is another figure of that day. */
const year = readingOf('2021 120', { releasedOn: '2022-01-01' });
const quarter = readingOf('2021-Q4 94', { releasedOn: '2022-01-01' });
const computed = readingOf('2021 110', {
  derivation: 'derived',
  id: null,
  parts: [readingOf('2021 1', { releasedOn: '2022-06-01' })],
});

test.each([
  [[year, quarter, computed]],
  [[year, computed, quarter]],
  [[quarter, year, computed]],
  [[quarter, computed, year]],
  [[computed, year, quarter]],
  [[computed, quarter, year]],
])('the first of several figures does not hang on the order in which they come %#', (figures) => {
  expect(firstOf(figures, '2024')?.value).toBe(94);
});

test('a figure is overtaken only by one of its own key', () => {
  expect(firstOf([year, computed], '2024')?.value).toBe(110);
  expect(firstOf([year, { ...computed, period: '2021-12' }], '2024')?.value).toBe(120);
  expect(firstOf([{ ...year, releasedOn: '2022-06' }, computed], '2024')?.value).toBe(120);
});
