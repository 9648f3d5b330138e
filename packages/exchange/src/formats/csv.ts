import Papa from 'papaparse';
import { detectDelimiter } from './delimiter.ts';
import type { Issue, Delimiter } from '@kts/domain';
import { lineRows } from './line-rows.ts';
import type { Table, TableRow } from './table.ts';
import { quoteUnclosed, textLimits, withoutBlankColumns } from './text-limits.ts';

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
  const ended = withLineEnds(text);
  const delimiter = declared ?? detectDelimiter(ended);
  const lines = withoutBlankColumns(ended, delimiter);
  const issues = textLimits(lines, delimiter);
  if (issues.length > 0) return { table: { sheet: null, rows: [] }, delimiter, issues };
  if (lines.includes('"')) return { delimiter, ...quotedTable(lines, delimiter) };
  return { table: { sheet: null, rows: lineRows(lines, delimiter) }, delimiter, issues };
}

/** Line ends as LF. Signs that some programs end lines with are text where there are others. */
function withLineEnds(text: string): string {
  if (text.includes('\r')) return text.replace(/\r\n?/g, '\n');
  return text.includes('\n') ? text : text.replace(/[\u2028\u2029\u0085]/g, '\n');
}

function quotedTable(text: string, delimiter: Delimiter): Pick<CsvRead, 'table' | 'issues'> {
  const { data, errors } = Papa.parse<string[]>(withoutBlanksBeforeQuotes(text, delimiter), {
    header: false,
    delimiter,
    newline: '\n',
    quoteChar: '"',
  });
  const rows = withLines(data);
  return { table: { sheet: null, rows }, issues: quoteIssues(errors, rows) };
}

/** `"a", "b"`: a blank between a delimiter and a quote is the way of the program that wrote it. */
function withoutBlanksBeforeQuotes(text: string, delimiter: Delimiter): string {
  if (!text.includes(`${delimiter} `)) return text;
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const quotedOrBlanks = new RegExp(`"[^"]*"|(${sign}) {1,9}(?=")`, 'g');
  return text.replace(quotedOrBlanks, (all, sign: string | undefined) => sign ?? all);
}

/** The last line end closes the last row, it does not begin another. */
function withLines(data: readonly string[][]): TableRow[] {
  const last = data.at(-1);
  const count = last?.length === 1 && last[0] === '' ? data.length - 1 : data.length;
  const rows: TableRow[] = new Array(count);
  let line = 1;
  for (let at = 0; at < count; at += 1) {
    // A copy has no room to spare: the splitter's own arrays are three times as large.
    const cells = data[at]?.slice() ?? [];
    rows[at] = { line, cells };
    line += 1 + breaksIn(cells);
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

/** One a row, however many quotes of it are wrong. */
function quoteIssues(errors: readonly Papa.ParseError[], rows: readonly TableRow[]): Issue[] {
  const wrong = new Set(errors.map((error) => rows[error.row ?? 0] ?? rows.at(-1)));
  return [...wrong].map((row) => quoteUnclosed(row?.line ?? 1, row?.cells.join(' ').split('\n')[0] ?? ''));
}
