import { type ColumnRole, excerpt, fileIssue, type Issue, lineIssue, type ImportSettings } from '@kts/domain';
import type { Table, TableRow } from '../../formats/table.ts';
import type { Layout } from '../shape/layout.ts';

/** Why no table was found: the columns that a heading lacks, or that there is none. */
export function noTable(table: Table, layout: Layout | null, settings: ImportSettings): Issue {
  const lost = lostLetters(table);
  if (lost !== null) return lost;
  const line = layout?.line ?? null;
  const at = table.rows.findIndex((row) => (line === null ? filledIn(row) > 1 : row.line === line));
  const row = table.rows[Math.max(at, 0)];
  const found = excerpt(row?.cells.filter((cell) => cell.trim() !== '').join(' ┊ ') ?? '');
  const issue =
    layout === null
      ? fileIssue({ reason: 'heading-missing' }, found)
      : fileIssue({ reason: 'columns-missing', roles: missingRoles(layout, settings) }, found);
  return { ...issue, line: at < 0 ? null : (row?.line ?? null), sheet: table.sheet };
}

/** Roles without which there is no figure. */
function missingRoles({ panels, columns, figures }: Layout, settings: ImportSettings): readonly ColumnRole[] {
  const has = (role: ColumnRole): boolean =>
    panels.some(({ places }) => places.has(role)) ||
    columns.some((column) => column.kind === 'key' && column.role === role);
  const missing = (['indicator', 'province', 'period'] as const).filter(
    (role) => !has(role) && settings[role] === undefined,
  );
  const named = missing.filter((role) => role !== 'province' || !has('provinceCode'));
  return figures.length > 0 ? named : [...named, 'value'];
}

/** Titles mostly fill one cell: the first row with more is where a heading was expected. */
const filledIn = ({ cells }: TableRow): number => cells.filter((cell) => cell.trim() !== '').length;

/** "T?nh", "Ngu?n": letters that a code page did not have were saved as question marks. */
const QUESTION_MARKS = /\p{L}\?(?:\p{L}|\s|$)/u;

function lostLetters({ rows, sheet }: Table): Issue | null {
  const texts = rows
    .slice(0, 60)
    .flatMap(({ line, cells }) =>
      cells
        .filter((cell) => QUESTION_MARKS.test(cell) && !cell.includes('://'))
        .map((cell) => ({ line, cell })),
    );
  const [first] = texts;
  if (first === undefined || texts.length < 3) return null;
  return { ...lineIssue(first.line, { reason: 'letters-asked' }, excerpt(first.cell)), sheet };
}
