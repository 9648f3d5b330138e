import type { Issue } from '../formats/issue.ts';
import { lineIssue, shown } from '../formats/issue.ts';
import type { Table, TableRow } from '../formats/table.ts';
import { columnLetter, isBlank } from '../formats/table.ts';
import { tidy } from './fold.ts';
import type { Question } from './import-plan.ts';
import type { ColumnRole, ImportSettings } from './import-request.ts';
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
    column.kind === 'unknown' ? [columnQuestion(column, line)] : [],
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
          code: 'header-duplicate',
          message: `Cột «${column.name}» trùng ý nghĩa với cột «${first.name}».`,
          suggestion: 'Giữ một cột, đổi tên hoặc bỏ cột kia.',
        }),
      );
  }
  return { places, issues };
}

const columnIssue = (
  { index, name }: { readonly index: number; readonly name: string },
  line: number,
  sheet: string | null,
  rest: Pick<Issue, 'severity' | 'code' | 'message' | 'suggestion'>,
): Issue => ({
  ...lineIssue(line, rest.code, rest.message, rest.suggestion, shown(name)),
  severity: rest.severity,
  column: columnLetter(index),
  columnName: name,
  sheet,
});

const NOT_READ = {
  text: 'Cột này không thuộc mẫu nhập nên không được đọc.',
  plan: 'Cột kế hoạch, mục tiêu không phải là số liệu thực hiện nên không được đọc.',
  comparison: 'Cột so sánh với cột khác nên không được đọc.',
} as const;

function asideIssue(column: WideColumn, line: number, sheet: string | null): Issue[] {
  if (column.kind === 'unknown') {
    const message = 'Không biết cột số này là chỉ tiêu nào, kỳ nào.';
    const like =
      column.like === null ? 'Chọn chỉ tiêu của cột, hoặc bỏ qua cột.' : `Có phải «${column.like.nameVi}»?`;
    return [
      columnIssue(column, line, sheet, {
        severity: 'warning',
        code: 'header-unknown',
        message,
        suggestion: like,
      }),
    ];
  }
  if (column.kind !== 'aside' || column.why === 'blank' || column.why === 'declared') return [];
  const suggestion = 'Nếu cần đọc, chọn ý nghĩa của cột.';
  return [
    columnIssue(column, line, sheet, {
      severity: 'warning',
      code: 'header-unknown',
      message: NOT_READ[column.why],
      suggestion,
    }),
  ];
}

function columnQuestion(column: Extract<WideColumn, { kind: 'unknown' }>, line: number): Question {
  const letter = columnLetter(column.index);
  const like = column.like;
  return {
    id: `column:${letter}`,
    about: 'meanings',
    code: 'header-unknown',
    line,
    column: letter,
    text: `Cột ${letter} «${column.name}» có số nhưng không rõ là chỉ tiêu nào. Đọc cột này thế nào?`,
    options: [
      ...(like === null ? [] : [{ value: `indicator:${like.code}`, label: `${like.nameVi} (${like.unit})` }]),
      { value: 'ignore', label: 'Không đọc cột này' },
    ],
  };
}
