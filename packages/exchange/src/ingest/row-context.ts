import type { Asked, ColumnRole, Issue, IssueParams, Period, Question } from '@kts/domain';
import { COLUMN_ROLES, excerpt, lineIssue, question } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { columnLetter } from '../formats/table.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Remarks } from './drafts.ts';
import type { Heading } from './header.ts';
import type { ImportSettings } from './import-request.ts';
import { periodOption } from './constants.ts';
import type { SettledKeys } from './long-keys.ts';
import type { Outcome } from './outcome.ts';
import { Repeated } from './repeated.ts';
import { type SlotFinder, slotFinder } from './slots.ts';

/** What reading the rows of one table needs and gathers. */
export type RowContext = {
  readonly sheet: string | null;
  readonly heading: Heading;
  readonly readers: CellReaders;
  /** Place of each role's column, -1 for none: looked up in every row, so not in a Map. */
  readonly at: Readonly<Record<ColumnRole, number>>;
  /** Place of the last column that a row of a text file must reach: Excel leaves out blank cells behind it. */
  readonly lastNeeded: number;
  /** What stands in for a column that the file lacks or leaves empty. */
  given: Partial<Readonly<Record<ColumnRole, string>>>;
  readonly issues: Issue[];
  readonly questions: Map<string, Question>;
  /** What has been complained of in titles and settings: once, not on every row. */
  readonly badSettings: Set<string>;
  readonly slotOf: SlotFinder;
  /** What the row before was about, and what it said beside its figure. */
  readonly keys: Repeated<SettledKeys>;
  readonly remarks: Repeated<Remarks>;
};

const GIVEN = ['indicator', 'period', 'unit', 'source', 'boundaries', 'status', 'releasedOn'] as const;
const MAY_BE_LEFT_OUT: ReadonlySet<ColumnRole> = new Set([
  'note',
  'noteEn',
  'quality',
  'sourceTitle',
  'sourceUrl',
  'releasedOn',
  'status',
]);
const KEYS = ['indicator', 'period', 'quarter', 'month', 'source', 'boundaries', 'unit'] as const;
const REMARKS = ['status', 'quality', 'releasedOn', 'sourceUrl', 'note', 'noteEn', 'sourceTitle'] as const;

export function rowContext(
  sheet: string | null,
  heading: Heading,
  readers: CellReaders,
  settings: ImportSettings,
): RowContext {
  const given: Partial<Record<ColumnRole, string>> = {};
  for (const role of GIVEN) {
    const text = settings[role];
    if (text !== undefined) given[role] = text;
  }
  const places = COLUMN_ROLES.map((role) => [role, heading.places.get(role) ?? -1]);
  const at: Record<ColumnRole, number> = Object.fromEntries(places);
  return {
    sheet,
    heading,
    readers,
    at,
    lastNeeded: lastNeeded(heading),
    given,
    issues: [],
    questions: new Map(),
    badSettings: new Set(),
    slotOf: slotFinder(),
    keys: new Repeated(KEYS.map((role) => at[role])),
    remarks: new Repeated(REMARKS.map((role) => at[role])),
  };
}

/** Remarks may be blank; a row that ends before another column was cut off, or has a cell too few. */
function lastNeeded({ places }: Heading): number {
  const needed = [...places].filter(([role]) => !MAY_BE_LEFT_OUT.has(role));
  return Math.max(...needed.map(([, at]) => at));
}

function ownCell(context: RowContext, row: TableRow, role: ColumnRole): string {
  const at = context.at[role];
  return at < 0 ? '' : (row.cells[at] ?? '');
}

/** The text under a role in this row, else the setting, else nothing. */
export const cellOf = (context: RowContext, row: TableRow, role: ColumnRole): string =>
  ownCell(context, row, role) || (context.given[role] ?? '');

export type Complaint = { readonly params: IssueParams };

/** Notes an issue with the cell of this row. */
export function complain(
  context: RowContext,
  row: TableRow,
  role: ColumnRole,
  text: string,
  { params }: Complaint,
): void {
  const { heading, given, badSettings } = context;
  const at = context.at[role];
  const issue = {
    ...lineIssue(row.line, params, excerpt(text)),
    sheet: context.sheet,
  };
  if (given[role] !== undefined && ownCell(context, row, role) === '') {
    const said = `${role} ${JSON.stringify(params)}`;
    if (!badSettings.has(said)) context.issues.push(atGiven(context, issue, role));
    badSettings.add(said);
  } else if (at < 0) context.issues.push(issue);
  else context.issues.push({ ...issue, column: columnLetter(at), columnName: heading.names[at] ?? null });
}

/** A unit that does not go with a figure is seen at the figure; other settings are wrong by themselves. */
function atGiven({ heading, at }: RowContext, issue: Issue, role: ColumnRole): Issue {
  if (role !== 'unit') return { ...issue, line: null };
  return { ...issue, column: columnLetter(at.value), columnName: heading.names[at.value] ?? null };
}

/** Reads the cell of a role; notes an issue and gives undefined when it cannot be read. */
export function take<T>(
  context: RowContext,
  row: TableRow,
  role: ColumnRole,
  read: (text: string) => Outcome<T>,
): T | undefined {
  const text = cellOf(context, row, role);
  const outcome = read(text);
  if (outcome.ok) return outcome.value;
  complain(context, row, role, text, outcome);
  return undefined;
}

/** Asks once, from the first row on which it arises. */
export function ask(context: RowContext, row: TableRow, role: ColumnRole, asked: Asked): void {
  if (context.questions.has(asked.id)) return;
  const at = context.at[role];
  const { sheet } = context;
  const place = { line: row.line, column: at < 0 ? null : columnLetter(at) };
  const cells = place.column === null ? [] : [{ sheet, line: row.line, column: place.column }];
  context.questions.set(asked.id, question(asked, { ...place, cells }));
}

export const periodQuestion = (text: string, candidates: readonly Period[]): Asked => ({
  id: `period:${text.trim()}`,
  about: 'period',
  params: { reason: 'which-period-of-day', text: text.trim() },
  options: candidates.map(periodOption),
});
