import { describe, expect, test } from 'vitest';
import { moved } from './move-in-sheet.ts';
import { nextPlace, type Place } from './place.ts';

/** Two tables above one another: # is filled. */
const ROWS = ['#....', '.....', '####.', '####.', '##.#.', '.....', '##..#'];
const extent = { lines: ROWS.length, columns: 5 };
const isFilled = ({ line, index }: Place): boolean => ROWS[line - 1]?.[index] === '#';
const to = (key: string, line: number, index: number, ctrl = false): string => {
  const place = moved({ line, index }, { key, ctrl, page: 3 }, extent, isFilled);
  return place === null ? 'nowhere' : `${place.line}|${place.index}`;
};

test.each([
  ['ArrowDown', 3, 1, '4|1'],
  ['ArrowDown', 7, 1, '7|1'],
  ['ArrowUp', 3, 1, '2|1'],
  ['ArrowUp', 1, 0, '1|0'],
  ['ArrowRight', 3, 3, '3|4'],
  ['ArrowRight', 3, 4, '3|4'],
  ['ArrowLeft', 3, 0, '3|0'],
  ['Home', 3, 4, '3|0'],
  ['End', 3, 0, '3|4'],
  ['PageDown', 2, 0, '5|0'],
  ['PageDown', 6, 0, '7|0'],
  ['PageUp', 5, 2, '2|2'],
  ['a', 5, 2, 'nowhere'],
])('%s from %d|%d', (key, line, index, place) => {
  expect(to(key, line, index)).toBe(place);
});

describe('with Ctrl', () => {
  test.each([
    ['within a run: to its last cell', 'ArrowDown', 3, 1, '5|1'],
    ['from its last cell: over the gap', 'ArrowDown', 5, 1, '7|1'],
    ['from a blank cell: to the next filled one', 'ArrowDown', 1, 2, '3|2'],
    ['nothing more: to the end', 'ArrowDown', 5, 3, '7|3'],
    ['up likewise', 'ArrowUp', 7, 0, '5|0'],
    ['to the left', 'ArrowLeft', 3, 3, '3|0'],
    ['to the right, over a gap', 'ArrowRight', 5, 1, '5|3'],
    ['at the edge it stays', 'ArrowLeft', 3, 0, '3|0'],
    ['Home: the first cell', 'Home', 7, 2, '1|0'],
    ['End: the last cell', 'End', 1, 0, '7|4'],
  ])('%s', (_name, key, ...[line, index, place]) => {
    expect(to(key, line, index, true)).toBe(place);
  });
});

test('from one place to the next, and round the end', () => {
  const places = [
    { line: 5, index: 0 },
    { line: 2, index: 3 },
    { line: 2, index: 1 },
  ];
  const next = (line: number, index: number, step: 1 | -1) => {
    const place = nextPlace(places, { line, index }, step);
    return `${place?.line}|${place?.index}`;
  };
  expect([next(1, 0, 1), next(2, 1, 1), next(2, 3, 1), next(5, 0, 1)]).toEqual(['2|1', '2|3', '5|0', '2|1']);
  expect([next(9, 0, -1), next(2, 3, -1), next(2, 1, -1)]).toEqual(['5|0', '2|1', '5|0']);
  expect(nextPlace([], { line: 1, index: 0 }, 1)).toBeNull();
});
