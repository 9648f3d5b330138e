import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Constants } from './constants.ts';
import type { DraftRead } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import type { SkipReason } from '@kts/domain';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { readNumber } from './number.ts';
import { isFooter } from './rows-aside.ts';
import { isNumbering, isUnitsRow } from './table-shape.ts';
import type { TableSources } from './table-sources.ts';
import { beginAgain, isOtherHeading, refuseOtherTable, repeatsHeading } from './wide-again.ts';
import { takeSection } from './wide-sections.ts';
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
  sources: TableSources | null,
  onRows: (rows: number) => void,
): DraftRead {
  const context = wideContext(table, shape, constants, readers, lexicon, settings);
  const skipped = noRowsSkipped();
  let withFigures = 0;
  table.rows.forEach((row, at) => {
    if (at % 5000 === 0) onRows(at);
    context.tableSources = sources?.get(at) ?? context.tableSources;
    const reason = reasonToSkip(context, row, at);
    if (reason !== null) {
      skipped[reason] += 1;
      return;
    }
    withFigures += 1;
    context.between = { rows: [], section: context.section };
    if (context.isOther) context.refused += 1;
    else if (!isCountryRow(context, row)) readRow(context, row);
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
  if (at <= last + below) return isUnitsRow(row, context.lexicon) ? 'units' : 'header';
  if (context.isOther) return null;
  if (isUnitsRow(row, context.lexicon) && !hasKey(context, row)) return 'units';
  return headingAgain(context, row) ? 'header' : reasonBelow(context, row);
}

/** Headings below the first rows: repeated on the next page, or those of another table. */
function headingAgain(context: WideContext, row: TableRow): boolean {
  if (repeatsHeading(context, row)) {
    beginAgain(context);
    return true;
  }
  if (isNumbering(row) && !hasKey(context, row)) return true;
  if (!isOtherHeading(context, row)) return false;
  refuseOtherTable(context, row);
  return true;
}

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
  const reason = reasonWithout(context, row, label, texts.length > 0);
  if (reason !== null) context.between = { ...context.between, rows: [...context.between.rows, row] };
  return reason;
}

/** Why a row without figures is none of the table, or null when it is one. */
function reasonWithout(
  context: WideContext,
  row: TableRow,
  label: string,
  hasText: boolean,
): SkipReason | null {
  // Below the first footer names and offices stand in the columns of figures too.
  if (context.isPastEnd || isFooter(row, -1)) {
    context.isPastEnd = true;
    return 'footer';
  }
  return !hasText && takeSection(context, row, label) ? 'title' : null;
}

/** The text that names a row: its province, indicator or period, else its first text. */
function labelOf({ shape }: WideContext, row: TableRow): string {
  for (const role of ['province', 'indicator', 'period'] as const) {
    const text = (row.cells[shape.places.get(role) ?? -1] ?? '').trim();
    if (text !== '') return text;
  }
  return row.cells.find((cell) => /\p{L}/u.test(cell)) ?? '';
}
