import type { TableRow } from '../formats/table.ts';
import type { DatedPeriod } from './cell-readers.ts';
import { constantPeriodQuestion } from './constants.ts';
import { joinPeriods, periodTextOf } from './heading-period.ts';
import type { HeadingPeriod } from './heading-period.ts';
import type { Unsettled } from './long-keys.ts';
import { refuse } from './outcome.ts';
import { periodQuestion } from './row-context.ts';
import type { FigureColumn } from './wide-columns.ts';
import { askAt, complainAt, type WideContext } from './wide-context.ts';
import type { RowKeys } from './wide-keys.ts';

const NO_PERIOD = refuse(
  'header-missing',
  'Không biết số liệu thuộc kỳ nào.',
  'Ghi kỳ ở tiêu đề cột hoặc trên bảng (như «Năm 2023»), hoặc chọn kỳ khi nhập.',
);

/** The period that column, row, the line above its group and the titles name together. */
export function periodFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): DatedPeriod | Unsettled {
  const section = context.section?.period ?? null;
  const text = periodTextFor(column.period, keys.period ?? null, section ?? context.constants.period ?? null);
  const at = column.period === null && keys.periodAt >= 0 ? keys.periodAt : column.index;
  if (text === null) return askPeriod(context, row, column);
  const outcome = context.readers.period(text);
  if (outcome.ok === true) return outcome.value;
  if (outcome.ok === 'ask') {
    askAt(context, row, at, periodQuestion(text, outcome.candidates));
    return 'waiting';
  }
  const place = column.period === null ? row : headingRow(context, row);
  complainAt(context, place, at, column.period === null ? text : column.name, outcome);
  return 'refused';
}

/** An issue with a heading stands on the heading's line, once. */
export const headingRow = ({ table, shape }: WideContext, row: TableRow): TableRow =>
  table.rows[shape.block.last] ?? row;

function periodTextFor(
  column: HeadingPeriod | null,
  row: HeadingPeriod | null,
  constant: HeadingPeriod | null,
): string | null {
  if (row?.kind === 'text' && row.text === '') return '';
  const own = column !== null && row !== null ? joinRow(column, row) : (column ?? row);
  const text = textOf(own);
  return text ?? textOf(own === null ? constant : joinPeriods(constant, own));
}

const textOf = (period: HeadingPeriod | null): string | null =>
  period === null ? null : periodTextOf(period);

/** A year in the row and a quarter in the column, or the other way about. */
function joinRow(column: HeadingPeriod, row: HeadingPeriod): HeadingPeriod {
  if (row.kind === 'text' && /^\d{4}$/.test(row.text.trim()) && column.kind === 'parts')
    return { ...column, year: column.year ?? row.text.trim() };
  return column;
}

function askPeriod(context: WideContext, row: TableRow, column: FigureColumn): Unsettled {
  const { periods } = context;
  const question = constantPeriodQuestion(periods);
  if (question.options.length === 0) {
    complainAt(context, headingRow(context, row), column.index, column.name, NO_PERIOD);
    return 'refused';
  }
  askAt(context, headingRow(context, row), column.index, question);
  return 'waiting';
}
