import type { Table, TableRow } from '../../formats/table.ts';
import { isQuarters, type HeadingBlock } from './heading-block.ts';

/** One heading above a column, and where it stands: a parent may stand further left. */
export type HeadingCell = { readonly text: string; readonly at: number; readonly column: number };

/** Headings above one another, for each column: "Năm 2023 / Quý I". Blank parents take what stands to their left. */
export function headingPaths(table: Table, block: HeadingBlock): readonly (readonly HeadingCell[])[] {
  const rows = table.rows.slice(block.first, block.last + 1);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const paths: HeadingCell[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, depth) => {
    const carried = withCarried(withQuarters(row, rows[depth - 1]), rows.slice(depth + 1), width);
    for (const [index, path] of paths.entries()) {
      const { text = '', from = index } = carried[index] ?? {};
      if (text !== '' && path.at(-1)?.text !== text)
        path.push({ text, at: block.first + depth, column: from });
    }
  });
  return paths;
}

const withQuarters = (row: TableRow, above: TableRow | undefined): TableRow =>
  isQuarters(row, above)
    ? { ...row, cells: row.cells.map((cell) => cell.trim().replace(/^(?:IV|I{1,3})$/, 'Quý $&')) }
    : row;

type Carried = { readonly text: string; readonly from: number };

/** A row of headings whose blank cells, where another heading stands below them, take the one to their left. */
function withCarried(row: TableRow, below: readonly TableRow[], width: number): Carried[] {
  let carried: Carried = { text: '', from: 0 };
  return Array.from({ length: width }, (_, index) => {
    const own = (row.cells[index] ?? '').trim();
    const isParent = below.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    if (!isParent) carried = { text: '', from: index };
    else if (own !== '') carried = { text: own, from: index };
    return own === '' ? carried : { text: own, from: index };
  });
}
