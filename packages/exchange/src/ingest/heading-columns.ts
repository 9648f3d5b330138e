import type { Table, TableRow } from '../formats/table.ts';
import { tidy, withoutNotes } from './fold.ts';
import { type HeadingBlock, isQuarters } from './table-shape.ts';

/** Headings above one another as one: "Năm 2023 / Quý I". Blank parents take what stands to their left. */
export function headingsOf(table: Table, block: HeadingBlock): readonly (readonly string[])[] {
  const rows = table.rows.slice(block.first, block.last + 1);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, depth) => {
    const carried = withCarried(withQuarters(row, rows[depth - 1]), rows.slice(depth + 1), width);
    for (const [index, column] of columns.entries()) {
      const text = carried[index] ?? '';
      if (text !== '' && column.at(-1) !== text) column.push(text);
    }
  });
  return columns;
}

const withQuarters = (row: TableRow, above: TableRow | undefined): TableRow =>
  isQuarters(row, above)
    ? { ...row, cells: row.cells.map((cell) => cell.trim().replace(/^(?:IV|I{1,3})$/, 'Quý $&')) }
    : row;

/** A row of headings whose blank cells, where another heading stands below them, take the one to their left. */
function withCarried(row: TableRow, below: readonly TableRow[], width: number): string[] {
  let carried = '';
  return Array.from({ length: width }, (_, index) => {
    const own = tidy(withoutNotes(row.cells[index] ?? ''));
    const isParent = below.some(({ cells }) => tidy(cells[index] ?? '') !== '');
    if (!isParent) carried = '';
    else if (own !== '') carried = own;
    return own === '' ? carried : own;
  });
}
