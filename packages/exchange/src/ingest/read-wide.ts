import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Constants } from './constants.ts';
import type { DraftRead } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import { bare } from './fold.ts';
import { readHeading } from './heading-text.ts';
import type { SkipReason } from './import-plan.ts';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { readNumber } from './number.ts';
import { isFooter } from './rows-aside.ts';
import { isNumbering, isUnitsRow } from './table-shape.ts';
import type { WideShape } from './wide-shape.ts';
import { wideContext, type WideContext } from './wide-context.ts';
import { readCountryRow, readRow } from './wide-row.ts';
import { isCountryRow, isTotalRow } from './wide-totals.ts';

/** Reads a table that holds several figures a row. */
export function readWide(
  table: Table,
  shape: WideShape,
  constants: Constants,
  readers: CellReaders,
  lexicon: Lexicon,
  settings: ImportSettings,
  onRows: (rows: number) => void,
): DraftRead {
  const context = wideContext(table, shape, constants, readers, lexicon, settings);
  const skipped = noRowsSkipped();
  let withFigures = 0;
  table.rows.forEach((row, at) => {
    if (at % 5000 === 0) onRows(at);
    const reason = reasonToSkip(context, row, at);
    if (reason !== null) {
      skipped[reason] += 1;
      return;
    }
    withFigures += 1;
    if (!isCountryRow(context, row)) readRow(context, row);
  });
  const { drafts, totals, issues, questions, refused, waiting, empty } = context;
  return {
    drafts,
    totals,
    issues,
    questions: [...questions.values()],
    withFigures,
    skipped,
    refused,
    waiting,
    empty,
  };
}

function reasonToSkip(context: WideContext, row: TableRow, at: number): SkipReason | null {
  const { first, last, below } = context.shape.block;
  if (isBlank(row)) return 'blank';
  if (at < first) return 'title';
  if (at <= last) return 'header';
  if (at <= last + below) return isUnitsRow(row) ? 'units' : 'header';
  if (repeatsHeading(context, row) || (isNumbering(row) && !hasKey(context, row))) return 'header';
  return reasonBelow(context, row);
}

const repeatsHeading = ({ shape, table }: WideContext, row: TableRow): boolean =>
  table.rows
    .slice(shape.block.first, shape.block.last + 1)
    .some(
      ({ cells }) =>
        cells.every((cell, index) => cell.trim() === (row.cells[index] ?? '').trim()) &&
        row.cells.length <= cells.length,
    );

const hasKey = ({ shape }: WideContext, row: TableRow): boolean =>
  ['province', 'indicator', 'period'].some((role) =>
    /\p{L}{2}/u.test(row.cells[shape.places.get(role as 'province') ?? -1] ?? ''),
  );

/** Totals, footers and the lines that only part a table ("I. Vùng …"). */
function reasonBelow(context: WideContext, row: TableRow): SkipReason | null {
  const label = labelOf(context, row);
  if (isTotalRow(context, label) && !readCountryRow(context, row)) return 'totals';
  const texts = context.shape.figures
    .map(({ index }) => (row.cells[index] ?? '').trim())
    .filter((cell) => cell !== '');
  const hasNumber = texts.some((cell) => readNumber(cell).kind !== 'refused');
  if (hasNumber) return null;
  // Below the first footer names and offices stand in the columns of figures too.
  if (context.isPastEnd || isFooter(row, -1)) {
    context.isPastEnd = true;
    return 'footer';
  }
  if (texts.length > 0) return null;
  return isSection(context, row, label) ? 'title' : null;
}

/** The text that names a row: its province, indicator or period, else its first text. */
function labelOf({ shape }: WideContext, row: TableRow): string {
  for (const role of ['province', 'indicator', 'period'] as const) {
    const text = (row.cells[shape.places.get(role) ?? -1] ?? '').trim();
    if (text !== '') return text;
  }
  return row.cells.find((cell) => /\p{L}/u.test(cell)) ?? '';
}

/** A line that names what the rows below it are about. */
function isSection(context: WideContext, row: TableRow, label: string): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  if (filled.length > 2) return false;
  const { area } = readHeading(label, context.lexicon);
  if (area !== null && context.shape.places.has('province')) return false;
  const part = readHeading(label, context.lexicon);
  const told = part.indicator !== null || (part.period !== null && part.rest === '');
  if (told && !context.shape.places.has('indicator')) {
    context.section = { indicator: part.indicator, period: part.period, unit: part.unit };
    return true;
  }
  return (
    /^\s*(?:[IVX]+|[A-H]|\d+)\s*[.)/-]/.test(label) ||
    label === label.toUpperCase() ||
    context.shape.places.has('indicator') ||
    bare(label).startsWith('trong do')
  );
}
