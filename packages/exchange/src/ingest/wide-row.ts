import type { ObservationStatus } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { raggedRow } from './ragged-row.ts';
import type { Draft, Remarks } from './drafts.ts';
import type { Unsettled } from './long-keys.ts';
import { readCell } from './read-cell.ts';
import { objectionTo } from './figure-value.ts';
import type { NumberCell } from './number.ts';
import type { FigureColumn } from './wide-columns.ts';
import { complainAt, type WideContext } from './wide-context.ts';
import { figureOf } from './wide-figure.ts';
import { keysOfRow, remarksOf, type RowKeys } from './wide-keys.ts';
import type { WideShape } from './wide-shape.ts';
import { countryFigure, isCountryRow } from './wide-totals.ts';
import { statedUnit } from './wide-unit.ts';
import { readWorded, TWO_STATUSES, type WordedNumber } from './worded-figure.ts';

/** Reads the figures of one row. */
export function readRow(context: WideContext, row: TableRow): void {
  const filled = filledOf(context, row);
  context.empty += context.shape.figures.length - filled.length;
  readFigures(context, row, filled);
}

const filledOf = ({ shape }: WideContext, row: TableRow): FigureColumn[] =>
  shape.figures.filter(({ index }) => (row.cells[index] ?? '').trim() !== '');

/**
 * Reads the row of the whole country: what the source tells of it are figures, sums are kept to be compared
 * with the provinces. False where it is no such row, or nothing but sums.
 */
export function readCountryRow(context: WideContext, row: TableRow): boolean {
  if (!isCountryRow(context, row)) return false;
  const filled = filledOf(context, row);
  const sums = filled.filter((column) => countryFigure(context, row, column) === 'sum');
  if (sums.length > 0 && !isTooWide(context, row)) addTotals(context, row, sums);
  const told = filled.filter((column) => countryFigure(context, row, column) === 'told');
  readFigures(context, row, told);
  return told.length > 0;
}

function addTotals(context: WideContext, row: TableRow, sums: readonly FigureColumn[]): void {
  const keys = keysOfRow(context, row);
  for (const column of sums) {
    const draft = draftOf(context, row, column, keys);
    if (typeof draft !== 'string') context.totals.push(draft);
  }
}

function readFigures(context: WideContext, row: TableRow, columns: readonly FigureColumn[]): void {
  if (columns.length === 0) return;
  if (isTooWide(context, row)) {
    context.refused += columns.length;
    return;
  }
  const keys = keysOfRow(context, row);
  for (const column of columns) {
    const draft = draftOf(context, row, column, keys);
    if (draft === 'left-out') context.empty += 1;
    else if (typeof draft === 'string') context[draft] += 1;
    else context.drafts.push(draft);
  }
}

/** Cells beyond the heading mean that a separator stands inside a figure: none of the row can be trusted. */
function isTooWide({ shape, issues, table }: WideContext, row: TableRow): boolean {
  const width = shape.names.length;
  const tooMany = row.cells.slice(width).some((cell) => cell.trim() !== '');
  const tooFew = table.sheet === null && row.cells.length < neededWidth(shape);
  if (!tooMany && !tooFew) return false;
  issues.push({ ...raggedRow(row, width), sheet: table.sheet });
  return true;
}

/** Cells up to the last column that has a heading must be there. */
const neededWidth = ({ names }: WideShape): number => names.findLastIndex((name) => name !== '') + 1;

function draftOf(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): Draft | Unsettled | 'left-out' {
  const keyed = figureOf(context, row, column, keys);
  const text = row.cells[column.index] ?? '';
  const number = readCell(text, row.kinds?.[column.index]);
  if (keyed === 'left-out') return keyed;
  if (typeof keyed === 'string') {
    checkFigure(context, row, column, keys, number);
    return keyed;
  }
  const place = { line: row.line, column: column.index, text };
  const said = number.kind === 'refused' ? wordsBeside(context, column, keys, keyed, text) : null;
  if (said === null) return { ...keyed, ...place, number };
  const remarks = withStatus(context, row, column, keys, said.status);
  return remarks === null
    ? 'refused'
    : { ...keyed, ...place, remarks, number: said.number, unit: said.unit ?? keyed.unit };
}

const wordsBeside = (
  context: WideContext,
  column: FigureColumn,
  keys: RowKeys,
  { slot }: Pick<Draft, 'slot'>,
  text: string,
): WordedNumber | null =>
  readWorded(
    text,
    statedUnit(context, column, keys),
    (unit) => context.readers.unit(unit, slot.indicator),
    context.readers.isUnit,
  );

/** A status beside the figure holds where column, line and row say no other. */
function withStatus(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
  status: ObservationStatus | null,
): Remarks | null {
  const stated = column.status ?? context.section?.status ?? null;
  const isStated = stated !== null || keys.status !== '';
  const remarks = remarksOf(context, row, keys, isStated ? stated : status);
  if (status === null || remarks === null || remarks.status.includes(status)) return remarks;
  complainAt(context, row, column.index, row.cells[column.index] ?? '', TWO_STATUSES);
  return null;
}

/** All errors are told at once; but a row that may not be of ours at all is asked about first. */
function checkFigure(
  context: WideContext,
  row: TableRow,
  { index, indicator: ofColumn }: FigureColumn,
  { indicator }: RowKeys,
  number: NumberCell,
): void {
  if (ofColumn === null && typeof indicator === 'string') return;
  const objection = objectionTo(number, null);
  if (objection !== null) complainAt(context, row, index, row.cells[index] ?? '', objection);
}
