import type { ImportIssue } from '@kts/contract';
import { expect, test } from 'vitest';
import { addDrafts, dropped, gridRows, restored, withDrafts } from './grid-rows.ts';

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
});
const rows = new Map([
  [3, ['Tiền Giang', '2022', 'khá']],
  [5, ['Hà Nội', '2O22', '0,5']],
]);
const nothing = { rows, cells: [], sheet: null, columns: 3 };

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
  const [row] = gridRows({ ...nothing, issues: [], cells });
  expect(row?.cells[1]).toEqual({ column: 'B', original: '2O22', mended: '2022', issues: [] });
});

test('a row that is not at hand shows what the issue tells', () => {
  const [row] = gridRows({ ...nothing, issues: [issue(9, 'D', 'x')] });
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
