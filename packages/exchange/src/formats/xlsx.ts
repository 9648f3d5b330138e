import type { Issue } from './issue.ts';
import { fileIssue, lineIssue } from './issue.ts';
import type { TableRow } from './table.ts';
import { columnLetter } from './table.ts';
import { type Book, readBook } from './xlsx-book.ts';
import { type Merge, readSheet, type Sheet, SheetLimit, type SheetRow } from './xlsx-sheet.ts';
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
    const sheets = book.sheets.map(({ name, hidden, path }) => {
      const bytes = members.get(path);
      if (bytes === undefined) throw new XmlFault('corrupt');
      return readOne(name, hidden, bytes, book);
    });
    return { sheets, issues: [] };
  } catch (error) {
    return { sheets: [], issues: [faultIssue(error)] };
  }
}

function readOne(name: string, hidden: boolean, bytes: Uint8Array, book: Book): SheetTable {
  try {
    return toTable(name, hidden, readSheet(bytes, book));
  } catch (error) {
    if (!(error instanceof SheetLimit)) throw error;
    const issue = { ...limitIssue(error), sheet: name };
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
  const rowAt = (line: number): SheetRow | undefined => rows[places.get(line) ?? -1];
  return merges.flatMap((merge) => {
    const first = rowAt(merge.top);
    const text = first?.cells[merge.left] ?? '';
    if (text.trim() === '') return [];
    if (first?.kinds[merge.left] !== 'text' && !/^(?:19|20)\d{2}$/.test(text))
      return merge.bottom > merge.top ? [mergedFigure(merge, text, name)] : [];
    fillMerge(merge, text, rowAt);
    return [];
  });
}

const TALLEST_FILL = 5000;

/** A text merged over the whole width is a title: it stays in its first cell. */
function fillMerge(merge: Merge, text: string, rowAt: (line: number) => SheetRow | undefined): void {
  for (let line = merge.top; line <= Math.min(merge.bottom, merge.top + TALLEST_FILL); line += 1) {
    const row = rowAt(line);
    if (row !== undefined) fillRow(row, merge, text, line === merge.top);
  }
}

const WIDEST_FILL = 60;

function fillRow(row: SheetRow, merge: Merge, text: string, isFirst: boolean): void {
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

const isAlone = (row: SheetRow, text: string): boolean =>
  row.cells.every((cell) => cell === '' || cell === text);

const mergedFigure = (merge: Merge, text: string, sheet: string): Issue => ({
  ...lineIssue(
    merge.top + 1,
    'missing-value',
    'Một số nằm trong ô gộp của nhiều dòng: không rõ là số của dòng nào.',
    'Bỏ gộp ô và ghi số của từng dòng.',
    text,
  ),
  column: columnLetter(merge.left),
  sheet,
});

const LIMITS = {
  'too-many-rows': [
    'Trang tính có nhiều hơn 200.000 dòng (hoặc số thứ tự dòng sai).',
    'Chia tệp thành nhiều phần theo năm hoặc theo chỉ tiêu.',
  ],
  'too-many-columns': [
    'Trang tính có nhiều hơn 200 cột (hoặc số thứ tự cột sai).',
    'Bỏ các cột thừa, hoặc chuyển bảng sang dạng dọc.',
  ],
  'cell-too-long': ['Ô dài hơn giới hạn 32.767 ký tự.', 'Rút ngắn nội dung của ô.'],
} as const;

const limitIssue = ({ code, line }: SheetLimit): Issue =>
  lineIssue(Math.max(1, line), code, LIMITS[code][0], LIMITS[code][1]);

function faultIssue(error: unknown): Issue {
  if (!(error instanceof XmlFault)) throw error;
  if (error.reason === 'too-many')
    return fileIssue(
      'too-many-rows',
      'Sổ tính có quá nhiều ô.',
      'Xóa các dòng, cột trống có định dạng rồi lưu lại.',
    );
  if (error.reason === 'doctype')
    return fileIssue(
      'file-type',
      'Sổ tính có khai báo DOCTYPE nên không được mở.',
      'Mở bằng Excel và lưu lại ở dạng .xlsx.',
    );
  return fileIssue(
    'file-corrupt',
    'Tệp .xlsx bị hỏng, không đọc được.',
    'Mở tệp bằng Excel, lưu lại ở dạng .xlsx rồi tải lên lại.',
  );
}
