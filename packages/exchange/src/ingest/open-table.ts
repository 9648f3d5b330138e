import type { Delimiter } from '../formats/delimiter.ts';
import { parseCsv } from '../formats/csv.ts';
import type { Encoding } from '../formats/decode.ts';
import { decode } from '../formats/decode.ts';
import type { Issue } from '../formats/issue.ts';
import { fileIssue } from '../formats/issue.ts';
import type { Table, TableRow } from '../formats/table.ts';
import { columnIndex, isBlank } from '../formats/table.ts';
import type { SheetTable } from '../formats/xlsx.ts';
import { readWorkbook } from '../formats/xlsx.ts';
import type { ImportPlan, ImportRequest, ImportSettings, Question } from './import-plan.ts';
import type { Lexicon } from './lexicon.ts';
import { findHeadingBlock } from './table-shape.ts';
import { shapeOf } from './wide-shape.ts';

/** A file as one table of cells; null when it cannot be read, or when a person must choose first. */
export type Opened = {
  readonly table: Table | null;
  /** The whole text of a text file. */
  readonly text: string | null;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: ImportPlan['file']['sheets'];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
};

const NONE: Opened = {
  table: null,
  text: null,
  encoding: null,
  delimiter: null,
  sheets: [],
  issues: [],
  questions: [],
};

export function openTable(request: ImportRequest, settings: ImportSettings, lexicon: Lexicon): Opened {
  if (request.workbook !== undefined) {
    if (!request.workbook.ok) return { ...NONE, issues: [request.workbook.issue] };
    const book = readWorkbook(request.workbook.members);
    return book.issues.length > 0
      ? { ...NONE, issues: book.issues }
      : chooseSheet(book.sheets, settings, lexicon);
  }
  const decoded = decode(request.bytes, settings.encoding);
  if (decoded.text === null) return { ...NONE, encoding: decoded.encoding, issues: decoded.issues };
  const csv = parseCsv(decoded.text, settings.delimiter);
  const opened = { ...NONE, text: decoded.text, encoding: decoded.encoding, delimiter: csv.delimiter };
  return csv.issues.length > 0 ? { ...opened, issues: csv.issues } : { ...opened, table: csv.table };
}

/** The sheet that is meant: the one named, the only one with a table, or the one that a person chooses. */
function chooseSheet(all: readonly SheetTable[], settings: ImportSettings, lexicon: Lexicon): Opened {
  const sheets = all.map(({ name, hidden }) => ({ name, hidden }));
  const opened = { ...NONE, sheets };
  if (settings.sheet !== undefined) {
    const named = all.find(({ name }) => name === settings.sheet);
    return named === undefined
      ? {
          ...opened,
          issues: [
            fileIssue(
              'value-unknown',
              'Không có trang tính này.',
              `Chọn một trong: ${sheets.map(({ name }) => name).join(', ')}.`,
              settings.sheet,
            ),
          ],
        }
      : openSheet(named, opened, settings);
  }
  const filled = all.filter(({ rows, issues }) => rows.some((row) => !isBlank(row)) || issues.length > 0);
  const visible = filled.filter(({ hidden }) => !hidden);
  if (filled.length === 0)
    return {
      ...opened,
      issues: [fileIssue('file-no-data', 'Sổ tính không có số liệu nào.', 'Kiểm tra lại tệp nguồn.')],
    };
  const likely = visible.length > 1 ? visible.filter((sheet) => isLikely(sheet, settings, lexicon)) : visible;
  const [only] = likely.length === 0 ? visible : likely;
  if (only === undefined || likely.length > 1 || (likely.length === 0 && visible.length > 1))
    return { ...opened, questions: [sheetQuestion(likely.length > 1 ? likely : filled)] };
  const withNotes = openSheet(only, opened, settings);
  return { ...withNotes, issues: [...hiddenSheets(filled), ...withNotes.issues] };
}

function isLikely({ rows, issues, name }: SheetTable, settings: ImportSettings, lexicon: Lexicon): boolean {
  if (issues.length > 0) return true;
  const table = { sheet: name, rows };
  const block = findHeadingBlock(table, lexicon, settings);
  return block !== null && shapeOf(table, block, lexicon, settings).figures.length > 0;
}

const sheetQuestion = (sheets: readonly SheetTable[]): Question => ({
  id: 'sheet',
  about: 'sheet',
  code: 'missing-key',
  text: 'Sổ tính có nhiều trang. Số liệu cần nhập ở trang nào?',
  options: sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? `${name} (trang ẩn)` : name })),
  line: null,
  column: null,
});

const hiddenSheets = (filled: readonly SheetTable[]): Issue[] =>
  filled
    .filter(({ hidden }) => hidden)
    .map(({ name }) => ({
      ...fileIssue(
        'hidden-content',
        `Trang ẩn «${name}» không được đọc.`,
        'Nếu cần, bỏ ẩn trang hoặc chọn trang này.',
        name,
      ),
      severity: 'warning',
      sheet: name,
    }));

/** Hidden rows and columns are read only when a person says so. */
function openSheet(sheet: SheetTable, opened: Opened, settings: ImportSettings): Opened {
  if (sheet.rows.length === 0 && sheet.issues.length > 0) return { ...opened, issues: sheet.issues };
  const table = { sheet: sheet.name, rows: sheet.rows };
  const hides = sheet.hiddenRows.length + sheet.hiddenColumns.length > 0;
  if (!hides || settings.hidden === 'read') return { ...opened, table, issues: sheet.issues };
  const rows = withoutHidden(sheet);
  if (settings.hidden === 'skip') return { ...opened, table: { ...table, rows }, issues: sheet.issues };
  return { ...opened, table, issues: sheet.issues, questions: [hiddenQuestion(sheet)] };
}

function withoutHidden({ rows, hiddenRows, hiddenColumns }: SheetTable): TableRow[] {
  const lines = new Set(hiddenRows);
  const places = new Set(hiddenColumns.map(columnIndex));
  return rows
    .filter(({ line }) => !lines.has(line))
    .map((row) =>
      places.size === 0 ? row : { ...row, cells: row.cells.map((cell, at) => (places.has(at) ? '' : cell)) },
    );
}

function hiddenQuestion({ hiddenRows, hiddenColumns }: SheetTable): Question {
  const told = [
    hiddenRows.length === 0
      ? ''
      : `${hiddenRows.length} dòng ẩn (${hiddenRows.slice(0, 5).join(', ')}${hiddenRows.length > 5 ? '…' : ''})`,
    hiddenColumns.length === 0 ? '' : `cột ẩn ${hiddenColumns.slice(0, 5).join(', ')}`,
  ].filter((text) => text !== '');
  return {
    id: 'hidden',
    about: 'hidden',
    code: 'hidden-content',
    text: `Trang tính có ${told.join(' và ')}. Có đọc phần ẩn không?`,
    options: [
      { value: 'skip', label: 'Không đọc phần ẩn' },
      { value: 'read', label: 'Đọc cả phần ẩn' },
    ],
    line: hiddenRows[0] ?? null,
    column: hiddenColumns[0] ?? null,
  };
}
