import type { Issue } from '@kts/domain';
import { type WrittenTable, writeCsv } from '@kts/exchange';
import { words, type Language, sayIssue } from '@kts/words';

/** The error report to send back: every issue beside its row, as it stands in the file. */
export function issueReport(
  language: Language,
  issues: readonly Issue[],
  rows: ReadonlyMap<number, readonly string[]>,
  headings: readonly string[],
): string {
  const lines = issues.map((issue) => [...toCells(language, issue), ...(rows.get(issue.line ?? 0) ?? [])]);
  return writeCsv([[...words[language].imports.report, ...headings], ...lines]);
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
