import Papa from 'papaparse';
import type { Delimiter } from './delimiter.ts';
import { detectDelimiter } from './delimiter.ts';
import type { Issue } from './issue.ts';
import { fileIssue, lineIssue, shown } from './issue.ts';
import type { Table, TableRow } from './table.ts';
import { columnLetter, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table.ts';

export type CsvRead = {
  readonly table: Table;
  readonly delimiter: Delimiter;
  readonly issues: readonly Issue[];
};

/**
 * Splits CSV text into rows; each carries the physical line on which it begins. Whatever the splitter
 * complains of becomes an issue: a file with a broken quote is never read in part.
 */
export function parseCsv(text: string, declared?: Delimiter): CsvRead {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const delimiter = declared ?? detectDelimiter(lines);
  const parsed = Papa.parse<string[]>(lines, {
    header: false,
    delimiter,
    newline: '\n',
    quoteChar: '"',
    preview: MOST_ROWS + 2,
  });
  const rows = withLines(parsed.data, lines.includes('"'));
  const issues = [...parsed.errors.map((error) => quoteIssue(error, rows)), ...limitIssues(rows)];
  return { table: { sheet: null, rows }, delimiter, issues };
}

/** The last line end closes the last row, it does not begin another. */
function withLines(data: readonly string[][], mayHoldBreaks: boolean): TableRow[] {
  const last = data.at(-1);
  const count = last?.length === 1 && last[0] === '' ? data.length - 1 : data.length;
  const rows: TableRow[] = new Array(count);
  let line = 1;
  for (let at = 0; at < count; at += 1) {
    const cells = data[at] ?? [];
    rows[at] = { line, cells };
    line += mayHoldBreaks ? 1 + breaksIn(cells) : 1;
  }
  return rows;
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}

function quoteIssue(error: Papa.ParseError, rows: readonly TableRow[]): Issue {
  const row = rows[error.row ?? 0] ?? rows.at(-1);
  const text = row?.cells.join(' ').split('\n')[0] ?? '';
  return lineIssue(
    row?.line ?? 1,
    'quote-unclosed',
    'Dấu ngoặc kép mở mà không đóng đúng chỗ, không tách được các ô.',
    'Đóng dấu ngoặc kép ở cuối ô; dấu ngoặc kép trong ô phải viết hai lần ("").',
    shown(text),
  );
}

function limitIssues(rows: readonly TableRow[]): Issue[] {
  if (rows.length > MOST_ROWS) {
    return [
      fileIssue(
        'too-many-rows',
        `Tệp có nhiều hơn ${MOST_ROWS} dòng.`,
        'Chia tệp thành nhiều phần theo năm hoặc theo chỉ tiêu.',
        `> ${MOST_ROWS}`,
      ),
    ];
  }
  const wide = rows.find((row) => row.cells.length > MOST_COLUMNS);
  if (wide !== undefined) {
    return [
      lineIssue(
        wide.line,
        'too-many-columns',
        `Dòng có ${wide.cells.length} cột, nhiều hơn giới hạn ${MOST_COLUMNS}.`,
        'Bỏ các cột thừa, hoặc chuyển bảng sang dạng dọc.',
        String(wide.cells.length),
      ),
    ];
  }
  return rows.flatMap(longCells);
}

function longCells(row: TableRow): Issue[] {
  const at = row.cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (at < 0) return NONE;
  const issue = lineIssue(
    row.line,
    'cell-too-long',
    `Ô có ${row.cells[at]?.length} ký tự, dài hơn giới hạn ${LONGEST_CELL}.`,
    'Rút ngắn nội dung của ô.',
    shown(row.cells[at] ?? ''),
  );
  return [{ ...issue, column: columnLetter(at) }];
}

const NONE: Issue[] = [];
