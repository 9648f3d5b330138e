import type { ImportIssue } from '@kts/contract';
import { expect, test } from 'vitest';
import type { GridRow } from './grid-rows.ts';
import { moved } from './move-in-grid.ts';

const cell = (column: string) => ({ column, original: '', mended: null, issues: [] });
const rows: GridRow[] = [3, 7, 9].map((line) => ({
  sheet: null,
  line,
  cells: ['A', 'B'].map(cell),
  issues: [],
  isAround: false,
  isDropped: false,
}));
const to = (key: string, line: number, index: number, jumps = false) => {
  const place = moved(rows, { line, index }, key, { hasActions: true, jumps });
  return place === null ? null : `${place.line}|${place.index}`;
};

test.each([
  ['ArrowDown', 3, 1, '7|1'],
  ['ArrowDown', 9, 1, '9|1'],
  ['ArrowUp', 7, 0, '3|0'],
  ['ArrowUp', 3, 0, '3|0'],
  ['ArrowRight', 3, 1, '3|2'],
  ['ArrowRight', 3, 2, '3|2'],
  ['ArrowLeft', 3, 0, '3|0'],
  ['Home', 7, 2, '7|0'],
  ['End', 7, 0, '7|2'],
  ['PageDown', 3, 0, '9|0'],
  ['PageUp', 9, 0, '3|0'],
])('%s from %d|%d', (key, line, index, place) => {
  expect(to(key, line, index)).toBe(place);
});

test('with Ctrl, Home and End lead to the corners', () => {
  expect([to('Home', 9, 2, true), to('End', 3, 0, true)]).toEqual(['3|0', '9|2']);
});

test('with Ctrl, up and down lead to the next cell with something wrong that is not mended', () => {
  const issue = { severity: 'error' } as ImportIssue;
  const wrong: GridRow[] = rows.map((row) => ({
    ...row,
    cells: row.cells.map((one, index) => ({
      ...one,
      issues: index === 1 || row.line === 7 ? [issue] : [],
      mended: row.line === 7 && index === 1 ? 'x' : null,
    })),
  }));
  const next = (key: string, line: number, index: number) => {
    const place = moved(wrong, { line, index }, key, { hasActions: true, jumps: true });
    return `${place?.line}|${place?.index}`;
  };
  expect([next('ArrowDown', 3, 0), next('ArrowDown', 3, 1), next('ArrowDown', 7, 0)]).toEqual([
    '3|1',
    '7|0',
    '9|1',
  ]);
  expect([next('ArrowDown', 9, 1), next('ArrowUp', 9, 1), next('ArrowUp', 3, 0)]).toEqual([
    '9|1',
    '7|0',
    '3|0',
  ]);
});

test('other keys do not move, and without buttons the last cell is the last', () => {
  expect(to('a', 3, 0)).toBeNull();
  expect(moved(rows, { line: 3, index: 0 }, 'End', { hasActions: false, jumps: false })?.index).toBe(1);
});
