import { excerpt, type Issue, lineIssue, type MendedCell } from '@kts/domain';
import { columnIndex, type Table, type TableRow } from '../../formats/table.ts';

/** The table with the cells that a person mended; the file itself stays as it was sent. */
export function mendCells(table: Table, cells: readonly MendedCell[]): { table: Table; issues: Issue[] } {
  if (cells.length === 0) return { table, issues: [] };
  const issues: Issue[] = [];
  const places = new Map(table.rows.map((row, at) => [row.line, at]));
  const rows = [...table.rows];
  for (const { line, column, text } of cells) {
    const at = places.get(line) ?? -1;
    const row = rows[at];
    const index = columnIndex(column);
    if (row === undefined || index < 0 || index >= row.cells.length) {
      issues.push({
        ...lineIssue(line, { reason: 'mended-cell-absent' }, excerpt(text)),
        column,
      });
    } else rows[at] = mended(row, index, text.normalize('NFC'));
  }
  return { table: { ...table, rows }, issues };
}

/** What a person types is text, whatever kind of cell the workbook had there. */
const mended = (row: TableRow, index: number, text: string): TableRow => ({
  ...row,
  cells: row.cells.with(index, text),
  ...(row.kinds === undefined ? {} : { kinds: row.kinds.map((kind, at) => (at === index ? 'text' : kind)) }),
});
