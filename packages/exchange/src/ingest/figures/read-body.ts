import type { SkipReason } from '@kts/domain';
import { isBlank, type TableRow } from '../../formats/table.ts';
import { roleOf } from '@kts/words/reading/heading-roles';
import type { Panel } from '../shape/panels.ts';
import { raggedRow } from '../shape/ragged-row.ts';
import { filledOf, isFooter, isNumbering, isUnitsRow } from '../shape/row-kinds.ts';
import type { Block, Range, Spot } from './block.ts';
import { draftOf } from './draft-of.ts';
import { markLine } from './mark-lines.ts';
import { noteSums } from './note-sums.ts';
import { complain, type Reader } from './reader.ts';
import { PanelRows } from './row-keys.ts';
import { noteRow, repeatsRows } from './repeated-rows.ts';
import { labelOf, type RowSort, sortRow } from './row-sort.ts';
import type { RowTally } from './row-tally.ts';
import { takeLine } from './section.ts';

const ROWS_A_REPORT = 5000;

/** Reads the rows of one table. @param range places of its first row and behind its last */
export function readBody(reader: Reader, block: Block, range: Range, tally: RowTally): void {
  const { panels } = block.layout;
  const rows = panels.map((panel) => new PanelRows(reader, panel, !block.layout.isLong));
  let isPastEnd = false;
  for (let at = range.from; at < range.end; at += 1) {
    if (at % ROWS_A_REPORT === 0) tally.onRows(at);
    const row = reader.table.rows[at];
    if (row === undefined || isBlank(row)) {
      tally.skipped.blank += 1;
      continue;
    }
    const sorts = panels.map((panel) => sortRow(reader, block, panel, row));
    const reason = sorts.every((sort) => sort === 'line')
      ? readLine(reader, block, { at, row, isPastEnd })
      : null;
    if (reason !== null) {
      tally.skipped[reason] += 1;
      if (reason === 'footer') isPastEnd = true;
      if (reason === 'title') for (const panel of rows) panel.forget();
      continue;
    }
    const isLine = sorts.every((sort) => sort === 'line');
    const told = isLine ? sorts.map((): RowSort => 'figures') : sorts;
    readRow(reader, block, { at, row, rows, sorts: told, range }, tally);
  }
}

type Line = {
  readonly at: number;
  readonly row: TableRow;
  readonly isPastEnd: boolean;
};

/** A row without figures: what it is, or null where it is a row of the table that holds none. */
function readLine(reader: Reader, block: Block, { at, row, isPastEnd }: Line): SkipReason | null {
  const [panel] = block.layout.panels;
  if (panel === undefined) return null;
  const reason = furnitureOf(reader, block, row, isPastEnd);
  if (reason !== null) {
    markLine(reader, at, reason === 'units' ? 'attribute' : 'furniture');
    return reason;
  }
  const taken = takeLine(
    reader,
    panel,
    { at, label: labelOf(panel, row), isRepeated: () => repeatsRows(reader, block, panel, at) },
    block.section,
  );
  if (taken === null) return null;
  block.section = taken.section ?? block.section;
  markLine(reader, at, taken.role);
  return 'title';
}

function furnitureOf(
  { read }: Reader,
  { layout: { isLong, figures } }: Block,
  row: TableRow,
  isPastEnd: boolean,
): SkipReason | null {
  if (isNumbering(row) || isHeadingAgain(row)) return 'header';
  if (isUnitsRow(row, read) && filledOf(row).length > 1) return 'units';
  const valueAt = isLong ? (figures[0]?.index ?? -1) : -1;
  return isPastEnd || isFooter(row, valueAt) ? 'footer' : null;
}

/** The heading once more in the other language. */
const isHeadingAgain = (row: TableRow): boolean => {
  const filled = filledOf(row);
  return filled.length > 2 && filled.every((cell) => roleOf(cell) !== null);
};

type Row = {
  readonly at: number;
  readonly row: TableRow;
  readonly rows: readonly PanelRows[];
  readonly sorts: readonly RowSort[];
  readonly range: Range;
};

/** Reads the figures of a row, panel by panel. */
function readRow(reader: Reader, block: Block, { at, row, rows, sorts, range }: Row, tally: RowTally): void {
  if (sorts.every((sort) => sort === 'total')) {
    noteSums(reader, block, row, range);
    markLine(reader, at, 'furniture');
    tally.skipped.totals += 1;
    return;
  }
  reader.account.markByColumns(at);
  const isRagged = isRaggedRow(reader, block, row);
  let figures = 0;
  block.layout.panels.forEach((panel, index) => {
    const texts = rows[index];
    if (texts === undefined) return;
    const sort = sorts[index] ?? 'line';
    figures += readPanel(reader, { block, panel, row, at, texts, sort, isRagged }, tally);
  });
  if (figures === 0) tally.skipped.totals += 1;
  else tally.withFigures += 1;
  noteRow(block, row);
}

type PanelRow = {
  readonly block: Block;
  readonly panel: Panel;
  readonly row: TableRow;
  readonly at: number;
  readonly texts: PanelRows;
  readonly sort: RowSort;
  readonly isRagged: boolean;
};

/** Reads the figures of one panel of a row; how many of its cells are figures of the row. */
function readPanel(reader: Reader, one: PanelRow, tally: RowTally): number {
  const { panel, row, at, sort, isRagged, texts, block } = one;
  let figures = 0;
  for (const column of panel.figures) {
    const isFilled = (row.cells[column.index] ?? '').trim() !== '';
    if (sort === 'total' || (sort === 'line' && !isFilled)) {
      if (isFilled) reader.account.markCell(at, column.index, 'furniture');
      continue;
    }
    figures += 1;
    if (isRagged) {
      if (isFilled) reader.counts.refused += 1;
      else tally.empty += 1;
      continue;
    }
    const keys = texts.keysOf(row, at);
    const spot: Spot = { block, panel, row, at, column, keys };
    if (isFilled || saysMissing(reader, keys.status)) {
      figures -= readSpot(reader, spot, { texts, sort, isFilled }, tally) === 'total' ? 1 : 0;
    } else tally.empty += 1;
  }
  return figures;
}

/** A blank cell is nothing at all, unless its row says why there is no figure. */
function saysMissing({ readers }: Reader, status: string): boolean {
  if (status === '') return false;
  const outcome = readers.status(status);
  return outcome.ok && outcome.value.some((code) => MISSING.has(code));
}

const MISSING: ReadonlySet<string> = new Set(['M', 'O', 'L', 'Q']);

type SpotTexts = { readonly texts: PanelRows; readonly sort: RowSort; readonly isFilled: boolean };

function readSpot(
  reader: Reader,
  spot: Spot,
  { texts, sort, isFilled }: SpotTexts,
  tally: RowTally,
): 'total' | 'figure' {
  const { at, column, row } = spot;
  const draft = draftOf(reader, spot, texts.areaText(row));
  if (draft === 'total' || (sort === 'country' && isSum(draft))) {
    if (typeof draft !== 'string') reader.totals.push(draft);
    reader.account.markCell(at, column.index, 'furniture');
    return 'total';
  }
  if (draft === 'left-out') {
    tally.leftOut += 1;
    reader.account.markCell(at, column.index, 'unread');
  } else if (draft === 'refused' || draft === 'waiting') {
    if (isFilled) reader.counts[draft] += 1;
  } else {
    reader.drafts.push(draft);
    if (!isFilled) tally.blankDrafts += 1;
  }
  return 'figure';
}

/** Among provinces the country's amounts are their sum; its shares are told by the source. */
const isSum = (draft: ReturnType<typeof draftOf>): boolean =>
  typeof draft !== 'string' && draft.slot.indicator.restate === 'sum';

/** A row whose figures may stand under the wrong heading is not read. */
function isRaggedRow(reader: Reader, block: Block, row: TableRow): boolean {
  const { names, needed } = block.layout;
  // A sheet's row ends with its last filled cell.
  const params = raggedRow(row.cells, names.length, reader.table.sheet === null ? needed : 0);
  if (params === null) return false;
  complain(reader, { row, column: null, name: null }, row.cells.join(' ┊ '), { params });
  return true;
}
