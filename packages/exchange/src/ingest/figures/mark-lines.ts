import type { CellRole, ColumnRole } from '@kts/domain';
import { isBlank, type TableRow } from '../../formats/table.ts';
import { isSourceLine, roleOfTitle, type TitleFacts } from '@kts/words/reading/title-facts';
import type { TableColumn } from '../shape/table-column.ts';
import { bodyOf, type HeadingBlock } from '../shape/heading-block.ts';
import type { Layout } from '../shape/layout.ts';
import { isFooter, isUnitsRow } from '../shape/row-kinds.ts';
import type { LinesAbove } from '../shape/title-lines.ts';
import type { RowTally } from './row-tally.ts';
import type { Reader } from './reader.ts';

/** What the cells of the lines above a table are. */
export function markTitles(reader: Reader, titles: readonly number[], facts: TitleFacts): void {
  for (const at of titles)
    eachCell(reader.table.rows[at], (cell, column) => {
      const role = roleOfTitle(cell, facts, reader.lexicon);
      reader.account.markCell(at, column, role);
    });
}

/** What the cells of a heading are: what the columns below them are. */
export function markHeading({ account, table, read }: Reader, block: HeadingBlock, layout: Layout): void {
  for (let at = block.first; at < bodyOf(block); at += 1) {
    const row = table.rows[at];
    const isUnits = isUnitsRow(row, read);
    eachCell(row, (_cell, column) => {
      const role =
        at > block.last ? (isUnits ? 'attribute' : 'furniture') : headingRole(layout.columns[column]);
      account.markCell(at, column, role);
    });
  }
  account.columnsFrom(
    bodyOf(block),
    layout.columns.map((column) => bodyRole(column, layout)),
  );
}

const headingRole = (column: TableColumn | undefined): CellRole => {
  if (column === undefined) return 'furniture';
  if (column.kind === 'key') return KEYS.has(column.role) ? 'key' : (ROLE[column.role] ?? 'attribute');
  return column.kind === 'figures' ? 'key' : 'unread';
};

const KEYS = new Set<ColumnRole>(['indicator', 'province', 'provinceCode', 'period', 'quarter', 'month']);
const ROLE: Partial<Readonly<Record<ColumnRole, CellRole>>> = { ordinal: 'furniture' };

function bodyRole(column: TableColumn, { panels }: Layout): CellRole {
  if (column.kind === 'figures')
    return panels.some(({ figures }) => figures.includes(column)) ? 'figure' : 'unread';
  if (column.kind === 'key') return headingRole(column);
  return panels.some(({ texts }) => texts.includes(column.index)) ? 'key' : 'unread';
}

/** A line below the heading: notes, signatures and what parts the table; a line of the source says something. */
export function markLine({ account, table }: Reader, at: number, role: CellRole): void {
  eachCell(table.rows[at], (cell, column) =>
    account.markCell(at, column, role === 'furniture' && isSourceLine(cell) ? 'attribute' : role),
  );
}

/** Counts the rows between the table above and the first row of this one, and says what their cells are. */
export function countAbove(
  reader: Reader,
  block: HeadingBlock,
  { from, titles, isNextPage }: LinesAbove,
  { skipped }: RowTally,
): void {
  const { rows } = reader.table;
  for (let at = from; at < block.first; at += 1) {
    const row = rows[at];
    if (row === undefined || isBlank(row)) {
      skipped.blank += 1;
      continue;
    }
    const isTitle = titles.includes(at);
    if (!isTitle || isNextPage) markLine(reader, at, 'furniture');
    skipped[isTitle || from === 0 ? 'title' : isFooter(row, -1) ? 'footer' : 'title'] += 1;
  }
  for (let at = block.first; at < bodyOf(block); at += 1) {
    const row = rows[at];
    if (row === undefined || isBlank(row)) skipped.blank += 1;
    else if (at > block.last && isUnitsRow(row, reader.read)) skipped.units += 1;
    else skipped.header += 1;
  }
}

/** Once all is read: cells that were asked about are unread until they are understood. */
export function markUnread({ account, answers, unread }: Reader): void {
  for (const { key, cells } of unread) {
    const answer = answers.get(`text:${key}`);
    const role = answer === 'label' ? 'furniture' : answer?.startsWith('indicator:') ? 'key' : 'unread';
    for (const { at, column } of cells) account.markCell(at, column, role);
  }
}

function eachCell(row: TableRow | undefined, mark: (cell: string, column: number) => void): void {
  row?.cells.forEach((cell, column) => {
    if (cell.trim() !== '') mark(cell, column);
  });
}
