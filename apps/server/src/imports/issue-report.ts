import type { Issue } from '@kts/exchange';

const BOM = '\ufeff';
const HEADINGS = ['Dòng', 'Cột', 'Tên cột', 'Trang tính', 'Mức', 'Mã', 'Nội dung', 'Đang ghi', 'Nên sửa'];
const SEVERITIES = { error: 'lỗi', warning: 'cảnh báo' } as const;

/** A spreadsheet takes such a text for a formula, full-width signs included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets strip them and read on
const FORMULA = /^[=+\-@\t\r\u0000＝＋－＠]/;
const FIGURE = /^[+-]?\d[\d.,\u00a0\u202f ]*%?$/;

/** A cell of a CSV file for people: figures stay figures, and text stays text. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The error report to send back: every issue beside its row, as it stands in the file. */
export function issueReport(
  issues: readonly Issue[],
  rows: ReadonlyMap<number, readonly string[]>,
  headings: readonly string[],
): string {
  const lines = issues.map((issue) => csvLine([...toCells(issue), ...(rows.get(issue.line ?? 0) ?? [])]));
  return `${BOM}${csvLine([...HEADINGS, ...headings])}${lines.join('')}`;
}

const toCells = (issue: Issue): string[] => [
  issue.line === null ? '' : String(issue.line),
  issue.column ?? '',
  issue.columnName ?? '',
  issue.sheet ?? '',
  SEVERITIES[issue.severity],
  issue.code,
  issue.message,
  issue.found ?? '',
  issue.suggestion ?? '',
];
