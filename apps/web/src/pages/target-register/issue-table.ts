import type { TargetFileIssue } from '@kts/contract';
import type { ChartTable } from '../../charts/chart-table.ts';

export type IssueHeadings = Readonly<
  Record<'severity' | 'line' | 'column' | 'code' | 'message' | 'found' | 'suggestion', string>
>;

/** The report to send back with a file: one line an issue, the place as a text editor counts it. */
export const issueTable = (issues: readonly TargetFileIssue[], headings: IssueHeadings): ChartTable => ({
  columns: Object.values(headings).map((label) => ({ label })),
  rows: issues.map(({ severity, line, column, code, message, found, suggestion }) => [
    severity,
    line === null ? null : String(line),
    column,
    code,
    message,
    found,
    suggestion,
  ]),
});
