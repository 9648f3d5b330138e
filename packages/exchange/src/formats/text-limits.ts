import type { Issue, Delimiter } from '@kts/domain';
import { fileIssue, lineIssue, excerpt } from '@kts/domain';
import { columnLetter, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table.ts';

const NEWLINE = 10;
const QUOTE = 34;

type Cell = { readonly line: number; readonly column: number; readonly from: number };

/**
 * Where a text goes beyond what is read, before anything is made of it: one look at each sign, so that a file
 * made to be slow is refused as fast as any other.
 */
export function textLimits(text: string, delimiter: Delimiter): Issue[] {
  if (countOf(text, '\n', MOST_ROWS + 1) > MOST_ROWS && !text.includes('"')) return [tooManyRows()];
  // Too short for any cell or row to be beyond the limits: nearly every file.
  if (longestLine(text) < MOST_COLUMNS) return [];
  return text.includes('"') ? quotedLimits(text, delimiter) : plainLimits(text, delimiter);
}

/**
 * The text without the blank cells beyond the last column that is read: Excel writes a delimiter for every column
 * that ever held something.
 */
export function withoutBlankColumns(text: string, delimiter: Delimiter): string {
  if (longestLine(text) < MOST_COLUMNS) return text;
  const lines: string[] = [];
  eachLine(text, (from, end) => lines.push(cutBlankEnd(text.slice(from, end), delimiter)));
  return `${lines.join('\n')}${text.endsWith('\n') ? '\n' : ''}`;
}

/** As many columns as a sheet has: a longer run of delimiters was not written by Excel. */
const MOST_IN_A_SHEET = 16_384;

function cutBlankEnd(row: string, delimiter: Delimiter): string {
  if (row.length < MOST_COLUMNS) return row;
  let at = -1;
  for (let column = 0; column < MOST_COLUMNS; column += 1) {
    at = row.indexOf(delimiter, at + 1);
    if (at < 0) return row;
  }
  if (row.length - at > MOST_IN_A_SHEET) return row;
  for (let rest = at; rest < row.length; rest += 1) {
    if (row[rest] !== delimiter && row[rest] !== ' ') return row;
  }
  return row.slice(0, at);
}

/** How often a sign occurs; no further than `most`. */
function countOf(text: string, sign: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count < most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Calls back with each line: where it begins and ends. */
function eachLine(text: string, call: (from: number, end: number, line: number) => void): void {
  for (let from = 0, line = 1; from < text.length; line += 1) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    call(from, end, line);
    from = end + 1;
  }
}

function longestLine(text: string): number {
  let longest = 0;
  eachLine(text, (from, end) => {
    if (end - from > longest) longest = end - from;
  });
  return longest;
}

function plainLimits(text: string, delimiter: Delimiter): Issue[] {
  const wide: Issue[] = [];
  const long: Issue[] = [];
  eachLine(text, (from, end, line) => {
    if (end - from < MOST_COLUMNS || wide.length > 0) return;
    const row = text.slice(from, end);
    const columns = countOf(row, delimiter) + 1;
    if (columns > MOST_COLUMNS) wide.push(tooManyColumns(line, columns));
    else if (row.length > LONGEST_CELL) long.push(...longCell(row.split(delimiter), line));
  });
  return wide.length > 0 ? wide : long;
}

function longCell(cells: readonly string[], line: number): Issue[] {
  const column = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  return column < 0 ? [] : [cellTooLong(line, column, cells[column] ?? '')];
}

/** Follows the quotes: what stands between them is one cell, whatever signs it holds. */
function quotedLimits(text: string, delimiter: Delimiter): Issue[] {
  const walk = new QuotedWalk(text, delimiter.charCodeAt(0));
  for (let at = 0; at < text.length && walk.beyond === null; at += 1) walk.step(at);
  return walk.issues();
}

class QuotedWalk {
  beyond: 'rows' | 'columns' | null = null;
  private readonly text: string;
  private readonly delimiter: number;
  private cell: Cell = { line: 1, column: 0, from: 0 };
  private long: (Cell & { readonly to: number }) | null = null;
  private isQuoted = false;
  /** The second quote of a pair. */
  private doubled = -1;
  private line = 1;
  private rows = 1;

  constructor(text: string, delimiter: number) {
    this.text = text;
    this.delimiter = delimiter;
  }

  step(at: number): void {
    const code = this.text.charCodeAt(at);
    if (code === NEWLINE) this.line += 1;
    if (code === QUOTE) this.quote(at);
    else if (this.isQuoted) return;
    else if (code === this.delimiter) this.begin(at, this.cell.column + 1);
    else if (code === NEWLINE) this.begin(at, 0);
  }

  /** A quote opens a cell at its beginning and closes it at its end; a doubled one is text. */
  private quote(at: number): void {
    if (!this.isQuoted) this.isQuoted = at === this.cell.from;
    else if (at === this.doubled) return;
    else if (this.text.charCodeAt(at + 1) === QUOTE) this.doubled = at + 1;
    else this.isQuoted = !this.endsCell(at + 1);
  }

  private endsCell(at: number): boolean {
    if (at >= this.text.length) return true;
    const code = this.text.charCodeAt(at);
    return code === this.delimiter || code === NEWLINE;
  }

  private begin(at: number, column: number): void {
    this.end(at);
    if (column === 0) this.rows += 1;
    if (column >= MOST_COLUMNS) this.beyond = 'columns';
    if (this.rows > MOST_ROWS + 1) this.beyond = 'rows';
    this.cell = { line: this.line, column, from: at + 1 };
  }

  private end(to: number): void {
    if (this.long === null && to - this.cell.from > LONGEST_CELL + 2) this.long = { ...this.cell, to };
  }

  issues(): Issue[] {
    if (this.beyond === 'rows') return [tooManyRows()];
    if (this.beyond === 'columns') return [tooManyColumns(this.cell.line, this.cell.column + 1)];
    this.end(this.text.length);
    if (this.long === null) return [];
    const { line, column, from, to } = this.long;
    const found = this.text.slice(from, to);
    return [
      ...(this.isQuoted ? [quoteUnclosed(line, found.split('\n', 1)[0] ?? '')] : []),
      cellTooLong(line, column, found),
    ];
  }
}

const tooManyRows = (): Issue => fileIssue({ reason: 'too-many-rows', most: MOST_ROWS }, `> ${MOST_ROWS}`);

const tooManyColumns = (line: number, columns: number): Issue =>
  lineIssue(line, { reason: 'too-many-columns', columns, most: MOST_COLUMNS }, String(columns));

const cellTooLong = (line: number, column: number, text: string): Issue => ({
  ...lineIssue(line, { reason: 'cell-too-long', length: text.length, most: LONGEST_CELL }, excerpt(text)),
  column: columnLetter(column),
});

/** An issue of a row whose quotes do not close; `text`: how it begins. */
export const quoteUnclosed = (line: number, text: string): Issue =>
  lineIssue(line, { reason: 'quote-unclosed' }, excerpt(text));
