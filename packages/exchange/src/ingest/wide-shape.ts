import { indicatorOption } from './constants.ts';
import type { ColumnRole, Issue, IssueParams, Question } from '@kts/domain';
import { excerpt, lineIssue, namedEntry, question } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { columnLetter, isBlank } from '../formats/table.ts';
import { tidy } from './fold.ts';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { headingsOf } from './heading-columns.ts';
import { declaredMeaning, isNumbering, isUnitsRow, type HeadingBlock } from './table-shape.ts';
import type { FigureColumn, WideColumn } from './wide-columns.ts';
import { keyRoleOf } from './column-content.ts';
import { readColumn } from './wide-columns.ts';

/** How a table with figures in several columns is laid out. */
export type WideShape = {
  readonly block: HeadingBlock;
  readonly line: number;
  /** Heading of each column, rows above one another joined by a stroke. */
  readonly names: readonly string[];
  readonly columns: readonly WideColumn[];
  readonly figures: readonly FigureColumn[];
  readonly places: ReadonlyMap<ColumnRole, number>;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
};

const SAMPLE = 120;

/** Understands the columns under a heading; null when none of them holds figures of a known kind. */
export function shapeOf(
  table: Table,
  block: HeadingBlock,
  lexicon: Lexicon,
  settings: ImportSettings,
): WideShape {
  const body = table.rows.slice(block.last + 1 + block.below, block.last + 1 + block.below + SAMPLE);
  const filled = body.filter((row) => !isBlank(row) && !isNumbering(row));
  const units = unitsBelow(table, block, lexicon);
  const headings = headingsOf(table, block);
  const read: WideColumn[] = [];
  for (const [index, texts] of headings.entries()) {
    const declared = declaredMeaning(settings, index);
    read.push(withUnit(readColumn(index, texts, filled, lexicon, declared, read[index - 1]), units));
  }
  const columns = withKeys(read, filled, lexicon);
  const line = table.rows[block.last]?.line ?? 1;
  const { places, issues } = placesOf(columns, line, table.sheet);
  const questions = columns.flatMap((column) =>
    column.kind === 'unknown' ? [columnQuestion(column, line, table.sheet)] : [],
  );
  return {
    block,
    line,
    names: columns.map(({ name }) => name),
    columns,
    figures: columns.filter((column) => column.kind === 'figures'),
    places,
    issues: [...issues, ...columns.flatMap((column) => asideIssue(column, line, table.sheet))],
    questions,
  };
}

/** Units that stand in a row of their own below the heading. */
function unitsBelow(table: Table, block: HeadingBlock, lexicon: Lexicon): readonly string[] {
  const below = table.rows.slice(block.last + 1, block.last + 1 + block.below);
  const row = below.find((each) => isUnitsRow(each, lexicon));
  return row?.cells.map((cell) => (lexicon.units.isUnit(cell) ? tidy(cell) : '')) ?? [];
}

const withUnit = (column: WideColumn, units: readonly string[]): WideColumn =>
  column.kind === 'figures' && column.unit === null && (units[column.index] ?? '') !== ''
    ? { ...column, unit: units[column.index] ?? null }
    : column;

/** Where no heading says what a row is about, the cells do: "Đơn vị" over the names of provinces. */
function withKeys(columns: readonly WideColumn[], body: readonly TableRow[], lexicon: Lexicon): WideColumn[] {
  const isAreaKnown = columns.some(
    (column) =>
      (column.kind === 'role' && (column.role === 'province' || column.role === 'provinceCode')) ||
      (column.kind === 'figures' && column.area !== null),
  );
  const firstFigure = columns.findIndex(({ kind }) => kind === 'figures');
  const taken = new Set<ColumnRole>(
    columns.flatMap((column) => (column.kind === 'role' ? [column.role] : [])),
  );
  return columns.map((column) => {
    const mayBeKey =
      (column.kind === 'aside' && column.why === 'text' && (firstFigure < 0 || column.index < firstFigure)) ||
      (column.kind === 'role' && column.role === 'unit' && !isAreaKnown);
    if (!mayBeKey) return column;
    const role = keyRoleOf(column.index, body, lexicon);
    if (role === null || taken.has(role)) return column;
    taken.add(role);
    return { kind: 'role', index: column.index, name: column.name, role };
  });
}

function placesOf(
  columns: readonly WideColumn[],
  line: number,
  sheet: string | null,
): { places: Map<ColumnRole, number>; issues: Issue[] } {
  const places = new Map<ColumnRole, number>();
  const issues: Issue[] = [];
  for (const column of columns) {
    if (column.kind !== 'role') continue;
    const first = columns[places.get(column.role) ?? -1];
    if (first === undefined) places.set(column.role, column.index);
    else if (column.role !== 'ordinal' && column.role !== 'note')
      issues.push(
        columnIssue(column, line, sheet, {
          severity: 'error',
          params: { reason: 'column-repeated', name: column.name, first: first.name },
        }),
      );
  }
  return { places, issues };
}

const columnIssue = (
  { index, name }: { readonly index: number; readonly name: string },
  line: number,
  sheet: string | null,
  { severity, params }: Pick<Issue, 'severity' | 'params'>,
): Issue => ({
  ...lineIssue(line, params, excerpt(name)),
  severity,
  column: columnLetter(index),
  columnName: name,
  sheet,
});

function asideIssue(column: WideColumn, line: number, sheet: string | null): Issue[] {
  const told = (params: IssueParams): Issue[] => [
    columnIssue(column, line, sheet, { severity: 'warning', params }),
  ];
  if (column.kind === 'unknown') {
    const like = column.like === null ? null : namedEntry(column.like);
    return told({ reason: 'figures-unknown', like });
  }
  if (column.kind !== 'aside' || column.why === 'blank' || column.why === 'declared') return [];
  return told({ reason: 'column-not-read', why: column.why });
}

function columnQuestion(
  { index, name, like }: Extract<WideColumn, { kind: 'unknown' }>,
  line: number,
  sheet: string | null,
): Question {
  const column = columnLetter(index);
  return question(
    {
      id: `column:${column}`,
      about: 'meanings',
      params: { reason: 'what-is-column', column, name },
      options: [
        ...(like === null ? [] : [{ value: `indicator:${like.code}`, params: indicatorOption(like) }]),
        { value: 'ignore', params: { reason: 'leave-out-column' } },
      ],
    },
    { line, column, cells: [{ sheet, line, column }] },
  );
}
