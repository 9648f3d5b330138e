import type { Issue, TargetRole } from '@kts/domain';
import { excerpt, fileIssue, lineIssue } from '@kts/domain';
import type { Table, TableRow } from '../../formats/table.ts';
import { columnLetter } from '../../formats/table.ts';
import { fold } from '@kts/words/reading/fold';
import { nearest } from '@kts/words/reading/nearest';

/** Headings of a file of targets, folded. */
const HEADINGS = {
  province: ['tinh', 'tinh thanh', 'tinh thanh pho', 'dia phuong', 'dia ban', 'province', 'area', 'locality'],
  indicator: ['chi tieu', 'ten chi tieu', 'ma chi tieu', 'chi so', 'indicator', 'indicator code'],
  period: ['nam', 'ky', 'nam muc tieu', 'den nam', 'thoi han', 'han', 'year', 'period', 'deadline'],
  comparator: ['so sanh', 'dau', 'phep so sanh', 'dang muc tieu', 'comparator', 'comparison'],
  value: ['gia tri', 'muc tieu', 'gia tri muc tieu', 'value', 'target', 'target value'],
  valueMax: ['gia tri cuoi', 'gia tri den', 'den', 'can tren', 'value max', 'upper'],
  unit: ['don vi', 'don vi tinh', 'dvt', 'unit'],
  document: ['van ban', 'ten van ban', 'trich yeu', 'document', 'document title', 'title'],
  number: ['so hieu', 'so ky hieu', 'so van ban', 'so hieu van ban', 'number', 'document number'],
  issuedOn: ['ngay ban hanh', 'ngay', 'ngay van ban', 'issued on', 'issued', 'date'],
  issuer: ['co quan', 'co quan ban hanh', 'noi ban hanh', 'issuer', 'issued by', 'agency'],
  address: ['duong dan', 'lien ket', 'dia chi', 'address', 'url', 'link'],
  source: ['nguon', 'nguon quyet dinh', 'nguon so lieu', 'source'],
  note: ['ghi chu', 'note', 'notes'],
  ordinal: ['stt', 'tt', 'so tt', 'so thu tu', 'no', 'ordinal'],
} as const satisfies Readonly<Record<TargetRole, readonly string[]>>;

const ROLE_OF = new Map<string, TargetRole>();
for (const [role, headings] of Object.entries(HEADINGS)) {
  for (const heading of headings) ROLE_OF.set(heading, role as TargetRole);
}

const roleOf = (heading: string): TargetRole | null =>
  ROLE_OF.get(fold(heading)) ?? ROLE_OF.get(fold(heading.replace(/\([^)]*\)/g, ' '))) ?? null;

export type TargetHeading = {
  /** Place of the row in the table. */
  readonly at: number;
  readonly line: number;
  readonly names: readonly string[];
  readonly places: ReadonlyMap<TargetRole, number>;
  readonly issues: readonly Issue[];
};

const NEEDED: readonly TargetRole[] = ['province', 'indicator', 'period', 'value'];

/** A paper is known by its number, or by its title where it has none. */
const NAMES_PAPER: readonly TargetRole[] = ['number', 'document'];

/** Titles of office papers above a table are shorter. */
const DEEPEST = 60;
/** So many headings make a row the heading. */
const FEWEST = 3;

export function findTargetHeading(table: Table): {
  readonly heading: TargetHeading | null;
  readonly issues: readonly Issue[];
} {
  let best = -1;
  let most = FEWEST - 1;
  table.rows.slice(0, DEEPEST).forEach(({ cells }, at) => {
    const roles = new Set(cells.map(roleOf).filter((role) => role !== null));
    if (roles.size > most) {
      best = at;
      most = roles.size;
    }
  });
  const row = table.rows[best];
  if (row === undefined) return { heading: null, issues: [headerMissing(null, [])] };
  const heading = headingOf(row, best);
  const missing = NEEDED.filter((role) => !heading.places.has(role));
  if (!NAMES_PAPER.some((role) => heading.places.has(role))) missing.push('number');
  return missing.length === 0
    ? { heading, issues: [] }
    : { heading: null, issues: [...heading.issues, headerMissing(row.line, missing)] };
}

function headingOf(row: TableRow, at: number): TargetHeading {
  const names = row.cells.map((cell) => cell.trim());
  const places = new Map<TargetRole, number>();
  const issues: Issue[] = [];
  names.forEach((name, index) => {
    const role = roleOf(name);
    const place = { column: columnLetter(index), columnName: name };
    if (role === null) {
      if (name !== '') issues.push({ ...unknownHeading(row.line, name), ...place });
    } else if (places.has(role)) {
      const first = names[places.get(role) ?? 0] ?? '';
      issues.push({ ...repeatedHeading(row.line, name, first), ...place });
    } else places.set(role, index);
  });
  return { at, line: row.line, names, places, issues };
}

function unknownHeading(line: number, name: string): Issue {
  const like = nearest(fold(name), ROLE_OF.keys());
  const issue = lineIssue(line, { reason: 'target-column-unknown', like }, excerpt(name));
  return { ...issue, severity: 'warning' };
}

const repeatedHeading = (line: number, name: string, first: string): Issue =>
  lineIssue(line, { reason: 'column-repeated', name, first }, excerpt(name));

const headerMissing = (line: number | null, roles: readonly TargetRole[]): Issue => ({
  ...fileIssue(
    line === null ? { reason: 'target-heading-missing' } : { reason: 'target-columns-missing', roles },
  ),
  line,
});
