import { fileIssue, type Issue, type TargetRole } from '@kts/domain';
import { fold } from '@kts/words/reading/fold';
import { nearest } from '@kts/words/reading/nearest';
import { TARGET_ROLE_OF, targetRoleOf } from '@kts/words/reading/target-headings';
import type { Table, TableRow } from '../../formats/table.ts';
import { issueAt } from '../shape/issue-at.ts';
import type { RecordColumns } from '../shape/record-row.ts';

/** The columns of a file of targets. */
export type TargetColumns = RecordColumns<TargetRole> & {
  /** Place of the heading in the table. */
  readonly at: number;
  /** What is wrong with the headings. */
  readonly issues: readonly Issue[];
};

const NEEDED: readonly TargetRole[] = ['province', 'indicator', 'period', 'value'];

/** A document is known by its number, or by its title where it has none. */
const NAMES_DOCUMENT: readonly TargetRole[] = ['number', 'document'];

/** Titles of office documents above a table are shorter. */
const DEEPEST = 60;
/** So many headings make a row the heading. */
const FEWEST = 3;

/** Finds the row with the most headings, and the columns below it; without those that are needed, issues alone. */
export function findTargetColumns(table: Table): TargetColumns | readonly Issue[] {
  const heads = table.rows
    .slice(0, DEEPEST)
    .map(({ cells }) => new Set(cells.map(targetRoleOf).filter((role) => role !== null)).size);
  const most = Math.max(...heads, 0);
  const at = heads.indexOf(most);
  const row = table.rows[at];
  if (row === undefined || most < FEWEST) return [fileIssue({ reason: 'target-heading-missing' })];
  const columns = columnsOf(row, at);
  const roles = NEEDED.filter((role) => !columns.places.has(role));
  if (!NAMES_DOCUMENT.some((role) => columns.places.has(role))) roles.push('number');
  if (roles.length === 0) return columns;
  return [...columns.issues, { ...fileIssue({ reason: 'target-columns-missing', roles }), line: row.line }];
}

function columnsOf({ line, cells }: TableRow, at: number): TargetColumns {
  const names = cells.map((cell) => cell.trim());
  const places = new Map<TargetRole, number>();
  const issues: Issue[] = [];
  names.forEach((name, column) => {
    const place = { line, column, name };
    const role = targetRoleOf(name);
    const before = role === null ? undefined : places.get(role);
    if (before !== undefined) {
      issues.push(issueAt(place, name, { reason: 'column-repeated', name, first: names[before] ?? '' }));
    } else if (role !== null) places.set(role, column);
    else if (name !== '') {
      const like = nearest(fold(name), TARGET_ROLE_OF.keys());
      issues.push(issueAt(place, name, { reason: 'target-column-unknown', like }, 'warning'));
    }
  });
  // Spreadsheets leave out blank cells at the end of a row.
  return { at, places, names, needed: 0, issues };
}
