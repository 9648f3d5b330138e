import type { ImportIssue } from '@kts/contract';
import { describe, expect, test } from 'vitest';
import {
  addDrafts,
  dropped,
  gridRows,
  linesAround,
  mendedOnPage,
  restored,
  withDrafts,
} from './grid-rows.ts';

const issue = (line: number | null, column: string | null, found: string | null = null): ImportIssue => ({
  severity: 'error',
  code: 'number-format',
  line,
  column,
  columnName: null,
  sheet: null,
  message: '',
  found,
  suggestion: null,
  params: null,
  fix: null,
});
const rows = new Map([
  [3, ['Tiền Giang', '2022', 'khá']],
  [5, ['Hà Nội', '2O22', '0,5']],
]);
const nothing = { rows, cells: [], sheet: null, columns: 3 };

test('rows beside those with something wrong are there to be compared with', () => {
  const grid = gridRows({ ...nothing, issues: [issue(5, 'B')] });
  expect(grid.map(({ line, isAround }) => [line, isAround])).toEqual([
    [3, true],
    [5, false],
  ]);
  const issues = [issue(1, 'A'), issue(3, 'A'), issue(5, 'B'), issue(6, 'C'), issue(null, null)];
  expect(linesAround(issues, [], 2)).toEqual([1, 3, 4, 5, 6, 7]);
  const many = Array.from({ length: 200 }, (_, at) => issue(3 * at + 2, 'A'));
  expect(linesAround(many, [], null)).toHaveLength(300);
});

describe('what was mended stands on the page that is about its part of the file', () => {
  const cells = [2, 5, 9, 40].map((line) => ({ sheet: null, line, column: 'A', text: 'x' }));
  test.each([
    [
      'the first page: from the start to where the next begins',
      { issues: [issue(4, 'A'), issue(7, 'A')], next: 9, page: 1, pages: 3 },
      [2, 5],
    ],
    ['one in the middle', { issues: [issue(9, 'A')], next: 12, page: 2, pages: 3 }, [9]],
    ['the last: to the end', { issues: [issue(12, 'A')], next: null, page: 3, pages: 3 }, [40]],
    [
      'the only one: all of it',
      { issues: [issue(null, null)], next: null, page: 1, pages: 1 },
      [2, 5, 9, 40],
    ],
    ['nothing wrong any more', { issues: [], next: null, page: 1, pages: 1 }, [2, 5, 9, 40]],
  ])('%s', (_name, page, lines) => {
    expect(mendedOnPage(cells, page).map(({ line }) => line)).toEqual(lines);
  });

  test('where nothing is wrong, so many rows a page', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      sheet: null,
      line: at + 1,
      column: 'A',
      text: 'x',
    }));
    const page = mendedOnPage(many, { issues: [], next: null, page: 3, pages: 3 });
    expect(page.map(({ line }) => line)).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
  });
});

test('each row once, by line, with what is wrong in each cell', () => {
  const grid = gridRows({
    ...nothing,
    issues: [issue(5, 'B'), issue(3, 'C'), issue(3, null), issue(null, null)],
  });
  expect(grid.map(({ line }) => line)).toEqual([3, 5]);
  expect(grid[0]?.cells.map(({ original, issues }) => `${original} ${issues.length}`)).toEqual([
    'Tiền Giang 0',
    '2022 0',
    'khá 1',
  ]);
  expect(grid[0]?.issues).toHaveLength(1);
});

test('a mended row stays, with the text that stands in the file', () => {
  const cells = [{ sheet: null, line: 5, column: 'B', text: '2022' }];
  const row = gridRows({ ...nothing, issues: [], cells }).find(({ line }) => line === 5);
  expect(row?.cells[1]).toEqual({ column: 'B', original: '2O22', mended: '2022', issues: [] });
});

test('a row that is not at hand shows what the issue tells', () => {
  const row = gridRows({ ...nothing, issues: [issue(9, 'D', 'x')] }).find(({ line }) => line === 9);
  expect(row?.cells.map(({ original }) => original)).toEqual([null, null, null, 'x']);
});

test('a dropped row is empty, and can be brought back', () => {
  const parts = { ...nothing, issues: [issue(3, 'C')] };
  const [row] = gridRows(parts);
  const drafts = row === undefined ? [] : dropped(row);
  expect(drafts.map(({ column, text }) => [column, text])).toEqual([
    ['A', ''],
    ['B', ''],
    ['C', ''],
  ]);
  const [after] = gridRows({ ...parts, cells: withDrafts([], drafts) });
  expect(after?.isDropped).toBe(true);
  expect(after && restored(after).every(({ text }) => text === null)).toBe(true);
  expect(withDrafts(withDrafts([], drafts), after ? restored(after) : [])).toEqual([]);
});

test('of two drafts of one cell the later counts', () => {
  const place = { sheet: null, line: 3, column: 'C' };
  expect(addDrafts([{ ...place, text: 'a' }], [{ ...place, text: 'b' }])).toEqual([{ ...place, text: 'b' }]);
});
