import { type Issue, type WrittenTable, writeCsv } from '@kts/exchange';

const HEADINGS = ['Dòng', 'Cột', 'Tên cột', 'Trang tính', 'Mức', 'Mã', 'Nội dung', 'Đang ghi', 'Nên sửa'];
const SEVERITIES = { error: 'lỗi', warning: 'cảnh báo' } as const;

/** The error report to send back: every issue beside its row, as it stands in the file. */
export function issueReport(
  issues: readonly Issue[],
  rows: ReadonlyMap<number, readonly string[]>,
  headings: readonly string[],
): string {
  const lines = issues.map((issue) => [...toCells(issue), ...(rows.get(issue.line ?? 0) ?? [])]);
  return writeCsv([[...HEADINGS, ...headings], ...lines]);
}

const toCells = (issue: Issue): WrittenTable[number] => [
  issue.line,
  issue.column,
  issue.columnName,
  issue.sheet,
  SEVERITIES[issue.severity],
  issue.code,
  issue.message,
  issue.found,
  issue.suggestion,
];
