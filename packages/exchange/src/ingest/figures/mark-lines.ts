import type { CellRole, ColumnRole } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import type { TitleFacts } from '@kts/words/reading/title-facts';
import { isSourceLine, roleOfTitle } from '@kts/words/reading/title-facts';
import type { TableColumn } from '../shape/columns.ts';
import { bodyOf, type HeadingBlock } from '../shape/heading-block.ts';
import type { Layout } from '../shape/layout.ts';
import { isUnitsRow } from '../shape/row-kinds.ts';
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
