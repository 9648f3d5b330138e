import type { ComparisonItem } from '@kts/contract';
import { describe, expect, test } from 'vitest';
import { trendAreas, withArea } from './trend-areas.ts';

const offered = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'vn'];
const items = ['c', 'a', 'b', 'd', 'e'].map((area) => ({ area }) as ComparisonItem);

describe('trendAreas', () => {
  test.each([
    ['what the address asks for', ['b', 'vn'], ['a'], ['b', 'vn']],
    ['what cannot be drawn is left out', ['x', 'b'], ['a'], ['b']],
    ['nothing that can be drawn: as unasked', ['x'], ['f'], ['f', 'c', 'a', 'b']],
    ['unasked: the chosen one and the first', undefined, ['f'], ['f', 'c', 'a', 'b']],
    ['the chosen one is among the first', undefined, ['a'], ['a', 'c', 'b', 'd']],
    ['no chosen one', undefined, [], ['c', 'a', 'b', 'd']],
    ['none', ['none'], ['a'], []],
    ['too many', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [], ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%s', (_case, asked, marked, expected) => {
    expect(trendAreas(asked, { offered, marked, items }, 6)).toEqual(expected);
  });
});

test.each([
  [['a'], 'b', true, ['a', 'b']],
  [['a', 'b'], 'a', false, ['b']],
  [['a'], 'a', false, ['none']],
  [[], 'a', true, ['a']],
])('%j with %s drawn %s', (shown, slug, drawn, expected) => {
  expect(withArea(shown, slug, drawn)).toEqual(expected);
});
