import { excerpt, fileIssue, type Issue, type IssueParams, type Severity } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';

/** Where something is said: a cell; without a column the whole line, without a line the whole file. */
export type IssuePlace = {
  readonly sheet?: string | null;
  readonly line: number | null;
  /** Place of the column. */
  readonly column: number | null;
  /** Heading of the column. */
  readonly name: string | null;
};

/** An issue of a place in a file. @param text what stands there */
export const issueAt = (
  { sheet = null, line, column, name }: IssuePlace,
  text: string,
  params: IssueParams,
  severity: Severity = 'error',
): Issue => ({
  ...fileIssue(params, excerpt(text)),
  severity,
  sheet,
  line,
  column: column === null ? null : columnLetter(column),
  columnName: name,
});
