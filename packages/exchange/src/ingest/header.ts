import type { ColumnRole, Issue } from '@kts/domain';
import { excerpt, fileIssue, lineIssue } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { columnIndex, columnLetter } from '../formats/table.ts';
import { fold } from './fold.ts';
import type { ImportSettings } from './import-request.ts';
import { ROLE_OF, roleOf } from './heading-roles.ts';
import { nearest } from './nearest.ts';

/** A heading found: where, and which column holds what. */
export type Heading = {
  /** Place of the row in the table. */
  readonly at: number;
  readonly line: number;
  readonly names: readonly string[];
  readonly places: ReadonlyMap<ColumnRole, number>;
  readonly issues: readonly Issue[];
};

/** A heading below more rows than this is not looked for: titles of office papers are shorter. */
const DEEPEST = 60;

/** The row whose cells name most roles (at least two, a value or a province among them), or null. */
export function findHeading(table: Table, settings: ImportSettings): Heading | null {
  if (settings.headerLine !== undefined) {
    const at = table.rows.findIndex(({ line }) => line === settings.headerLine);
    const row = table.rows[at];
    return row === undefined ? null : headingOf(row, at, settings);
  }
  let best = -1;
  let most = 1;
  table.rows.slice(0, DEEPEST).forEach((row, at) => {
    const roles = new Set(row.cells.map(roleOf).filter((role) => role !== null));
    if (roles.size > most && (roles.has('value') || roles.has('province') || roles.has('provinceCode'))) {
      best = at;
      most = roles.size;
    }
  });
  const row = table.rows[best];
  return row === undefined ? null : headingOf(row, best, settings);
}

function headingOf(row: TableRow, at: number, settings: ImportSettings): Heading {
  const names = row.cells.map((cell) => cell.trim());
  const places = new Map<ColumnRole, number>();
  const issues: Issue[] = [];
  const roles = rolesOf(names, settings);
  for (const [index, name] of names.entries()) {
    const role = roles[index] as ColumnRole | null;
    const first = names[role === null ? -1 : (places.get(role) ?? -1)];
    if (first !== undefined) issues.push(repeatedHeading(row.line, index, name, first));
    else if (role !== null) places.set(role, index);
    else if (name !== '') issues.push(unknownHeading(row.line, index, name));
  }
  return { at, line: row.line, names, places, issues };
}

/** What a person declared of each column, else what its heading names. */
function rolesOf(names: readonly string[], { columns = {} }: ImportSettings): (ColumnRole | null)[] {
  const roles = names.map(roleOf);
  for (const [role, letter] of Object.entries(columns)) {
    const index = columnIndex(letter);
    if (index >= 0 && index < roles.length) roles[index] = role as ColumnRole;
  }
  return roles;
}

function unknownHeading(line: number, index: number, name: string): Issue {
  const like = nearest(fold(name), ROLE_OF.keys());
  return {
    ...lineIssue(line, { reason: 'column-unknown', like }, excerpt(name)),
    severity: 'warning',
    column: columnLetter(index),
    columnName: name,
  };
}

const repeatedHeading = (line: number, index: number, name: string, first: string): Issue => ({
  ...lineIssue(line, { reason: 'column-repeated', name, first }, excerpt(name)),
  column: columnLetter(index),
  columnName: name,
});

/** Roles without which there is no figure. */
const NEEDED: readonly ColumnRole[] = ['indicator', 'province', 'period', 'value'];

/** What a long table still lacks, given the settings. */
export function missingRoles(
  places: ReadonlyMap<ColumnRole, number>,
  settings: ImportSettings,
): readonly ColumnRole[] {
  const given = (role: ColumnRole): boolean =>
    places.has(role) ||
    (role === 'province' && places.has('provinceCode')) ||
    (role === 'indicator' && settings.indicator !== undefined) ||
    (role === 'period' && (settings.period !== undefined || places.has('quarter') || places.has('month')));
  return NEEDED.filter((role) => !given(role));
}

export const headerMissing = (
  line: number | null,
  roles: readonly ColumnRole[],
  found: string | null,
): Issue => ({
  ...fileIssue(line === null ? { reason: 'heading-missing' } : { reason: 'columns-missing', roles }, found),
  line,
});
