import type { Issue, IssueParams, Severity } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';
import type { TableColumn } from './table-column.ts';
import { issueAt } from './issue-at.ts';
import type { Layout } from './layout.ts';

/** What is wrong with the columns of a table, or not read of them. */
export function columnIssues({ columns, repeated, line }: Layout, sheet: string | null): Issue[] {
  const issue = ({ index, name }: TableColumn, params: IssueParams, severity: Severity): Issue =>
    issueAt({ sheet, line, column: index, name }, name, params, severity);
  return [
    ...repeated.map(({ column, first }) =>
      issue(column, { reason: 'column-repeated', name: column.name, first: columnTold(first) }, 'error'),
    ),
    ...columns.flatMap((column) =>
      column.kind === 'aside' && (column.why === 'plan' || column.why === 'comparison')
        ? [issue(column, { reason: 'column-not-read', why: column.why }, 'warning')]
        : [],
    ),
  ];
}

/** Two columns of one heading are told apart by their letters. */
const columnTold = ({ index, name }: TableColumn): string => `${columnLetter(index)}: ${name}`;
