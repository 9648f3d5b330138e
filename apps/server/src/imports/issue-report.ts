import type { Issue } from '@kts/domain';
import { type WrittenTable, writeCsv } from '@kts/exchange';
import { words, type Language, sayIssue } from '@kts/words';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Dòng', 'Cột', 'Tên cột', 'Trang tính', 'Mức', 'Mã', 'Nội dung', 'Đang ghi', 'Nên sửa'],
  en: ['Line', 'Column', 'Heading', 'Sheet', 'Severity', 'Code', 'What is wrong', 'Found', 'What to do'],
};

/** The error report to send back: every issue beside its row, as it stands in the file. */
export function issueReport(
  language: Language,
  issues: readonly Issue[],
  rows: ReadonlyMap<number, readonly string[]>,
  headings: readonly string[],
): string {
  const lines = issues.map((issue) => [...toCells(language, issue), ...(rows.get(issue.line ?? 0) ?? [])]);
  return writeCsv([[...HEADINGS[language], ...headings], ...lines]);
}

function toCells(language: Language, issue: Issue): WrittenTable[number] {
  const { message, suggestion } = sayIssue(language, issue.params);
  return [
    issue.line,
    issue.column,
    issue.columnName,
    issue.sheet,
    words[language].imports.severities[issue.severity],
    issue.code,
    message,
    issue.found,
    suggestion,
  ];
}
