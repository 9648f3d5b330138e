import type { Issue, IssueParams } from '@kts/domain';
import { fileIssue, lineIssue } from '@kts/domain';
import type { TableRow } from './table.ts';
import { columnLetter, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table.ts';
import { type Book, readBook } from './xlsx-book.ts';
import {
  type Merge,
  readSheetXml,
  type Sheet,
  SheetFault,
  type SheetFaultCode,
  type WorkbookRow,
} from './xlsx-sheet.ts';
import { partAt } from './xlsx-parts.ts';
import { XmlFault } from './xlsx-xml.ts';

export type SheetTable = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
  /** Lines of rows, and letters of columns, that the workbook hides though something stands there. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly issues: readonly Issue[];
};

export type BookRead = { readonly sheets: readonly SheetTable[]; readonly issues: readonly Issue[] };

/** Reads all sheets of an unpacked workbook as tables. */
export function readWorkbook(members: ReadonlyMap<string, Uint8Array>): BookRead {
  try {
    const book = readBook(members);
    const sheets = book.sheets.map(({ name, hidden, path }) =>
      readOne(name, hidden, partAt(members, path), book),
    );
    return { sheets, issues: [] };
  } catch (error) {
    return { sheets: [], issues: [faultIssue(error)] };
  }
}

function readOne(name: string, hidden: boolean, bytes: Uint8Array, book: Book): SheetTable {
  try {
    return toTable(name, hidden, readSheetXml(bytes, book));
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    const issue = { ...sheetIssue(error), sheet: name };
    return { name, hidden, rows: [], hiddenRows: [], hiddenColumns: [], issues: [issue] };
  }
}

function toTable(name: string, hidden: boolean, sheet: Sheet): SheetTable {
  const issues = fillMerges(sheet, name);
  const isUsed = (at: number): boolean => sheet.rows.some(({ cells }) => (cells[at] ?? '') !== '');
  return {
    name,
    hidden,
    rows: sheet.rows,
    hiddenRows: sheet.rows.filter((row) => row.hidden).map(({ line }) => line),
    hiddenColumns: [...sheet.hiddenColumns].filter(isUsed).map(columnLetter),
    issues,
  };
}

/** A merged text stands for all its cells; a merged figure belongs to none of them alone. */
function fillMerges({ rows, merges }: Sheet, name: string): Issue[] {
  const places = new Map(rows.map((row, at) => [row.line - 1, at]));
  const rowAt = (line: number): WorkbookRow | undefined => rows[places.get(line) ?? -1];
  const filled = merges.flatMap((merge): Filled[] => {
    const first = rowAt(merge.top);
    const text = first?.cells[merge.left] ?? '';
    if (text === '') return [];
    const isText = first?.kinds[merge.left] === 'text' || /^(?:19|20)\d{2}$/.test(text);
    return [{ merge, text, isText }];
  });
  let left = MOST_FILLED;
  for (const { merge, text, isText } of filled) {
    if (isText) left -= fillMerge(merge, text, rowAt);
    if (left < 0) throw new SheetFault('file-corrupt', merge.top + 1, merge.left);
  }
  // Where headings are merged likewise, the columns only look broad.
  const broad = new Set(filled.filter(({ isText }) => isText).map(({ merge }) => spanOf(merge)));
  return filled.flatMap(({ merge, text, isText }) => {
    const isShared =
      (merge.bottom > merge.top && !isOrdinal(merge, text, filled)) ||
      (merge.right > merge.left && !broad.has(spanOf(merge)));
    return isText || !isShared ? [] : [mergedFigure(merge, text, name)];
  });
}

/** The number of a row, merged over the same rows as the name beside it. */
const isOrdinal = (merge: Merge, text: string, all: readonly Filled[]): boolean =>
  /^\d{1,4}$/.test(text) &&
  all.some(
    ({ merge: { top, bottom, left }, isText }) =>
      isText && top === merge.top && bottom === merge.bottom && left > merge.left,
  );

type Filled = { readonly merge: Merge; readonly text: string; readonly isText: boolean };

const spanOf = ({ left, right }: Merge): string => `${left}:${right}`;

/** Merged cells never overlap in an honest sheet; in a made one they may all cover it. */
const MOST_FILLED = 5_000_000;
const TALLEST_FILL = 5000;

/** A text merged over the whole width is a title: it stays in its first cell. Gives how many cells it looked at. */
function fillMerge(merge: Merge, text: string, rowAt: (line: number) => WorkbookRow | undefined): number {
  let cells = 0;
  for (let line = merge.top; line <= Math.min(merge.bottom, merge.top + TALLEST_FILL); line += 1) {
    const row = rowAt(line);
    if (row === undefined) continue;
    fillRow(row, merge, text, line === merge.top);
    cells += row.cells.length;
  }
  return cells;
}

const WIDEST_FILL = 60;

function fillRow(row: WorkbookRow, merge: Merge, text: string, isFirst: boolean): void {
  const isHeading = merge.right > merge.left;
  const last =
    isHeading && isFirst && isAlone(row, text) ? merge.left : Math.min(merge.right, merge.left + WIDEST_FILL);
  if (isHeading && !isFirst && isAlone(row, '')) return;
  for (let at = merge.left; at <= last; at += 1) {
    while (row.cells.length <= at) {
      row.cells.push('');
      row.kinds.push('text');
    }
    if (row.cells[at] === '') row.cells[at] = text;
  }
}

const isAlone = (row: WorkbookRow, text: string): boolean =>
  row.cells.every((cell) => cell === '' || cell === text);

const mergedFigure = (merge: Merge, text: string, sheet: string): Issue => ({
  ...lineIssue(merge.top + 1, { reason: 'figure-merged' }, text),
  column: columnLetter(merge.left),
  sheet,
});

const FAULTS: Readonly<Record<SheetFaultCode, IssueParams>> = {
  'too-many-rows': { reason: 'sheet-too-many-rows', most: MOST_ROWS },
  'too-many-columns': { reason: 'sheet-too-many-columns', most: MOST_COLUMNS },
  'cell-too-long': { reason: 'sheet-cell-too-long', most: LONGEST_CELL },
  'zip-bomb': { reason: 'sheet-too-large' },
  'file-corrupt': { reason: 'sheet-damaged' },
};

const sheetIssue = ({ code, line, column }: SheetFault): Issue => ({
  ...lineIssue(Math.max(1, line), FAULTS[code]),
  column: column < 0 ? null : columnLetter(column),
});

function faultIssue(error: unknown): Issue {
  if (!(error instanceof XmlFault)) throw error;
  if (error.reason === 'too-many') return fileIssue({ reason: 'workbook-too-many-cells' });
  return fileIssue({ reason: error.reason === 'doctype' ? 'doctype' : 'workbook-unreadable' });
}
