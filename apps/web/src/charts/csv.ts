import { type ChartCell, type ChartTable, isFigureCell } from './chart-table.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** What a spreadsheet would take for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function written(cell: ChartCell): string {
  if (cell === null) return '';
  if (isFigureCell(cell)) return String(cell.value);
  return quoted(FORMULA_START.test(cell) ? `'${cell}` : cell);
}

const line = (cells: readonly ChartCell[]): string => cells.map(written).join(',');

/**
 * RFC 4180 with a byte order mark, without which Excel garbles Vietnamese. Figures are written with a
 * dot, unrounded; `before` and `after` are lines of their own above and below the table.
 */
export function toCsv(
  table: ChartTable,
  before: readonly string[] = [],
  after: readonly string[] = [],
): string {
  const lines = [
    ...before.map((text) => line([text])),
    line(table.columns.map(({ label }) => label)),
    ...table.rows.map(line),
    ...after.map((text) => line([text])),
  ];
  return BOM + lines.join(LINE_END) + LINE_END;
}
