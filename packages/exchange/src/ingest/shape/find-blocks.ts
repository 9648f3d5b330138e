import { isBlank, type TableRow } from '../../formats/table.ts';
import { roleOf } from '@kts/words/reading/heading-roles';
import { bodyOf, findHeadingBlock, type HeadingBlock, headingBlockAt } from './heading-block.ts';
import { isTable, type Layout, layoutOf, type LayoutSource } from './layout.ts';
import { isFigure } from '@kts/words/reading/table-words';
import { filledOf, rowsBelow } from './row-kinds.ts';

/** A table of the sheet: its heading, and the layout below it. */
export type FoundBlock = { readonly block: HeadingBlock; readonly layout: Layout };

/** Finds all tables of a sheet below one another; none when the first heading is no table's. */
export function findBlocks(source: LayoutSource): readonly FoundBlock[] {
  const { table, read, settings } = source;
  const first = findHeadingBlock(table, read, settings.headerLine);
  if (first === null) return [];
  const found: FoundBlock[] = [{ block: first, layout: layoutOf(source, first) }];
  for (let at = bodyOf(first); at < table.rows.length; at += 1) {
    const above = found.at(-1);
    const row = table.rows[at];
    if (above === undefined || row === undefined) break;
    if (holdsFigures(row, above.layout) || isBlank(row)) continue;
    const next = blockBeginningAt(source, at, above);
    if (next === null) continue;
    found.push(next);
    at = bodyOf(next.block) - 1;
  }
  return found;
}

const holdsFigures = ({ cells }: TableRow, { figures }: Layout): boolean =>
  figures.some(({ index }) => {
    const text = cells[index] ?? '';
    const first = text.charCodeAt(0);
    return first >= 48 && first <= 57 && isFigure(text);
  });

/** The heading once more: the next page, or another table of the same columns; or a heading of its own. */
function blockBeginningAt(source: LayoutSource, at: number, above: FoundBlock): FoundBlock | null {
  const { table } = source;
  const row = table.rows[at];
  if (row === undefined) return null;
  const depth = repeatedRow(source, row, above.block);
  if (depth !== null) {
    const { first, last } = above.block;
    const end = at + (last - first - depth);
    const block = { first: at, last: end, below: rowsBelow(table, end, source.read) };
    return { block, layout: { ...layoutOf(source, { ...above.block }), block } };
  }
  if (!isOtherHeading(source, row, above.layout)) return null;
  const found = headingBlockAt(table, at, source.read);
  const block = { ...found, first: Math.max(found.first, bodyOf(above.block)) };
  const layout = layoutOf(source, block);
  return isTable(layout) ? { block, layout } : null;
}

/** Which row of a heading a row repeats, in whatever case; null for none. */
function repeatedRow({ table }: LayoutSource, row: TableRow, { first, last }: HeadingBlock): number | null {
  const text = filledOf(row);
  if (text.length < 2) return null;
  for (let at = first; at <= last; at += 1) {
    const cells = table.rows[at]?.cells ?? [];
    const isSame =
      row.cells.length <= cells.length &&
      cells.every((cell, index) => sameText(cell, row.cells[index] ?? ''));
    if (isSame) return at - first;
  }
  return null;
}

const sameText = (a: string, b: string): boolean =>
  a === b || a.trim().toLocaleLowerCase('vi') === b.trim().toLocaleLowerCase('vi');

const KEYS = ['province', 'provinceCode', 'indicator', 'period'] as const;

/** Cells that head columns, where the key of a row should stand a heading: another table begins. */
function isOtherHeading({ read }: LayoutSource, row: TableRow, { panels, isLong }: Layout): boolean {
  const filled = filledOf(row);
  if (filled.length < 2 || filled.some((cell) => cell.length > 160)) return false;
  // The heading of a list in another language says nothing new.
  if (isLong && filled.length > 2 && filled.every((cell) => roleOf(cell) !== null)) return false;
  const at = panels.flatMap(({ places }) => KEYS.flatMap((role) => places.get(role) ?? []));
  const isKeyHeading = at.some((place) => {
    const text = (row.cells[place] ?? '').trim();
    const { role, area, indicator } = read(text);
    return text !== '' && area === null && indicator === null && KEYS.some((key) => key === role);
  });
  if (!isKeyHeading && at.some((place) => (row.cells[place] ?? '').trim() !== '')) return false;
  const heads = row.cells
    .filter((cell, index) => cell.trim() !== '' && !at.includes(index))
    .map((cell) => read(cell));
  const isNamed = ({ indicator, period, area, rest, role }: (typeof heads)[number]): boolean =>
    indicator !== null || area !== null || role !== null || (period !== null && rest === '');
  return isKeyHeading ? heads.some(isNamed) : heads.length > 1 && heads.every(isNamed);
}
