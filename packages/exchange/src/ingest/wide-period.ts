import type { Asked, Period } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { DatedPeriod } from './cell-readers.ts';
import { constantPeriodQuestion, periodOption } from './constants.ts';
import { findPeriod, joinPeriods, periodTextOf } from './heading-period.ts';
import type { HeadingPeriod } from './heading-period.ts';
import type { Unsettled } from './long-keys.ts';
import type { Outcome } from './outcome.ts';
import { periodQuestion } from './row-context.ts';
import type { FigureColumn } from './wide-columns.ts';
import { askAt, complainAt, type WideContext } from './wide-context.ts';
import type { RowKeys } from './wide-keys.ts';

/** The period that column, row, the line above its group and the titles name together. */
export function periodFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): DatedPeriod | Unsettled {
  const constant = context.section?.period ?? context.constants.period ?? null;
  const text = periodTextFor(column.period, keys.period ?? null, constant);
  if (text === null) return askPeriod(context, row, column);
  const at = column.period === null && keys.periodAt >= 0 ? keys.periodAt : column.index;
  const place = column.period === null ? row : headingRow(context, row);
  const outcome = readPeriod(context, text, constant);
  if (outcome.ok === true) return outcome.value;
  if (outcome.ok === 'ask') {
    askAt(context, place, at, outcome.question);
    return 'waiting';
  }
  complainAt(context, place, at, column.period === null ? text : column.name, outcome);
  return 'refused';
}

function readPeriod(
  context: WideContext,
  text: string,
  constant: HeadingPeriod | null,
): Outcome<DatedPeriod> | { readonly ok: 'ask'; readonly question: Asked } {
  const doubt = partInDoubt(context, text, constant);
  if (doubt !== null && 'id' in doubt) return { ok: 'ask', question: doubt };
  const outcome = context.readers.period(doubt?.chosen ?? text);
  return outcome.ok === 'ask' ? { ok: 'ask', question: periodQuestion(text, outcome.candidates) } : outcome;
}

/** "2022 | 2023" below "6 tháng đầu năm 2023": halves of both years, or the years themselves. */
function partInDoubt(
  { readers, shape }: WideContext,
  text: string,
  constant: HeadingPeriod | null,
): Asked | { readonly chosen: string } | null {
  if (constant?.kind !== 'parts' || !constant.part || !/^\d{4}$/.test(text)) return null;
  // A report of June 2024 may well print the years to 2023.
  const isShown = shape.figures.some(
    ({ period }) => period?.kind === 'parts' && period.year === constant.year,
  );
  if (!isShown) return null;
  const options = [`${text}-${constant.part}`, text];
  const question = partQuestion(text, options);
  const answer = readers.answers.get(question.id);
  return answer !== undefined && options.includes(answer) ? { chosen: answer } : question;
}

const partQuestion = (year: string, periods: readonly Period[]): Asked => ({
  id: `period:${year}`,
  about: 'period',
  params: { reason: 'year-or-part', year, period: periods[0] ?? year },
  options: periods.map(periodOption),
});

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
  // A part of the year without its year, "Quý I" above "2022 | 2023", goes with each of them.
  if (constant?.kind === 'parts' && constant.year === null && own?.kind === 'parts' && !own.part)
    return textOf(joinPeriods(constant, own));
  return text ?? textOf(own === null ? constant : joinPeriods(constant, own));
}

const textOf = (period: HeadingPeriod | null): string | null =>
  period === null ? null : periodTextOf(period);

/** A year in the row and a quarter in the column, or the other way about; two that differ are no period. */
function joinRow(column: HeadingPeriod, row: HeadingPeriod): HeadingPeriod {
  if (row.kind !== 'text') return column;
  const { period, rest } = findPeriod(row.text);
  if (period?.kind !== 'parts' || rest.trim() !== '' || column.kind !== 'parts') return column;
  return joinPeriods(period, column) ?? { kind: 'text', text: `${row.text} / ${periodTextOf(column)}` };
}

function askPeriod(context: WideContext, row: TableRow, column: FigureColumn): Unsettled {
  askAt(context, headingRow(context, row), column.index, constantPeriodQuestion(context.periods));
  return 'waiting';
}
