import type { Issue } from '../formats/issue.ts';
import { fileIssue } from '../formats/issue.ts';
import type { TableRow } from '../formats/table.ts';
import { columnIndex, isBlank } from '../formats/table.ts';
import type { SheetTable } from '../formats/xlsx.ts';
import type { Question } from './import-plan.ts';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { NOTHING_OPENED, type Opened } from './opened.ts';
import { findHeadingBlock } from './table-shape.ts';
import { shapeOf } from './wide-shape.ts';

/** The sheet that is meant: the one named, the only one with a table, or the one that a person chooses. */
export function chooseSheet(all: readonly SheetTable[], settings: ImportSettings, lexicon: Lexicon): Opened {
  const sheets = all.map(({ name, hidden }) => ({ name, hidden }));
  const opened = { ...NOTHING_OPENED, sheets };
  if (settings.sheet !== undefined) return openNamed(all, settings.sheet, opened, settings);
  const filled = all.filter(({ rows, issues }) => rows.some((row) => !isBlank(row)) || issues.length > 0);
  if (filled.length === 0) return { ...opened, issues: [NO_FIGURES] };
  const candidates = candidatesOf(filled, settings, lexicon);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) {
    return { ...opened, questions: [sheetQuestion(candidates.length > 1 ? candidates : filled)] };
  }
  const withNotes = openSheet(only, opened, settings);
  return { ...withNotes, issues: [...sheetsNotRead(filled, only), ...withNotes.issues] };
}

const NO_FIGURES = fileIssue('file-no-data', 'Sổ tính không có số liệu nào.', 'Kiểm tra lại tệp nguồn.');

/** The only sheet that is shown, else those that look like a table; none when only a person can say. */
function candidatesOf(
  filled: readonly SheetTable[],
  settings: ImportSettings,
  lexicon: Lexicon,
): readonly SheetTable[] {
  const visible = filled.filter(({ hidden }) => !hidden);
  return visible.length > 1 ? visible.filter((sheet) => isLikely(sheet, settings, lexicon)) : visible;
}

function openNamed(
  all: readonly SheetTable[],
  name: string,
  opened: Opened,
  settings: ImportSettings,
): Opened {
  const named = all.find((sheet) => sheet.name === name);
  if (named !== undefined) return openSheet(named, opened, settings);
  const known = `Chọn một trong: ${all.map((sheet) => sheet.name).join(', ')}.`;
  return { ...opened, issues: [fileIssue('value-unknown', 'Không có trang tính này.', known, name)] };
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

/** Sheets that nobody chose and that hold something are named, so that none is lost in silence. */
const sheetsNotRead = (filled: readonly SheetTable[], read: SheetTable): Issue[] =>
  filled
    .filter((sheet) => sheet !== read)
    .map(({ name, hidden }) => ({
      ...(hidden ? hiddenSheet(name) : otherSheet(name)),
      severity: 'warning',
      sheet: name,
    }));

const hiddenSheet = (name: string): Issue =>
  fileIssue(
    'hidden-content',
    `Trang ẩn «${name}» không được đọc.`,
    'Nếu cần, bỏ ẩn trang hoặc chọn trang này.',
    name,
  );

const otherSheet = (name: string): Issue =>
  fileIssue(
    'header-missing',
    `Trang «${name}» không có bảng số liệu nên không được đọc.`,
    'Nếu có số liệu ở trang này, chọn trang này khi nhập.',
    name,
  );

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
