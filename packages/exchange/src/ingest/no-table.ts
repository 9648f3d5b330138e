import type { ColumnRole, Issue } from '@kts/domain';
import { lineIssue, excerpt } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { headerMissing, type Heading, missingRoles } from './header.ts';
import type { ImportSettings } from './import-request.ts';
import type { WideShape } from './wide-shape.ts';

/** Why no table was found: the columns that a heading lacks, or that there is none. */
export function noTable(
  table: Table,
  long: Heading | null,
  shape: WideShape | null,
  settings: ImportSettings,
): Issue {
  const lost = lostLetters(table);
  if (lost !== null) return lost;
  const missing = long === null ? [] : missingRoles(long.places, settings);
  const line = long?.line ?? shape?.line ?? null;
  const at = table.rows.findIndex((row) => (line === null ? filledIn(row) > 1 : row.line === line));
  const row = table.rows[Math.max(at, 0)];
  const found = row?.cells.filter((cell) => cell.trim() !== '').join(' ┊ ') ?? '';
  const named: readonly ColumnRole[] =
    missing.length === 0 && line !== null ? ['province', 'value'] : missing;
  return {
    ...headerMissing(line, named, excerpt(found)),
    line: at < 0 ? null : (row?.line ?? null),
    sheet: table.sheet,
  };
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
