import { lineIssue, excerpt } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import { onePeriod } from './constants.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { HeadingBlock } from './table-shape.ts';
import { isPlainTitle } from './title-words.ts';
import { factsOf } from './titles.ts';
import type { Section, WideContext } from './wide-context.ts';

/** The heading once more: the next page of the same table, or another table of the same columns. */
export const repeatsHeading = ({ shape, table }: WideContext, row: TableRow): boolean =>
  repeatsBlock(table, shape.block, row);

/** True for a row that says the same as one of the heading's rows. */
export const repeatsBlock = ({ rows }: Table, { first, last }: HeadingBlock, row: TableRow): boolean =>
  !isBlank(row) &&
  rows
    .slice(first, last + 1)
    .some(
      ({ cells }) =>
        cells.every((cell, index) => cell.trim() === (row.cells[index] ?? '').trim()) &&
        row.cells.length <= cells.length,
    );

/** What stands between two tables is the title of the second. */
export function beginAgain(context: WideContext): void {
  const { between, lexicon, table, shape } = context;
  const titles = new Set(table.rows.slice(0, shape.block.first).map(textOf));
  const own = between.rows.filter((row) => !titles.has(textOf(row)) && textOf(row) !== '');
  context.section = between.section;
  context.isPastEnd = false;
  context.between = { rows: [], section: context.section };
  const [first] = own;
  if (first === undefined) return;
  context.section = titledSection(first, own, context.section, lexicon);
}

function titledSection(
  row: TableRow,
  titles: readonly TableRow[],
  above: Section | null,
  lexicon: Lexicon,
): Section {
  const { indicators, periods, units, statuses, provinces } = factsOf(titles, [], lexicon);
  const [named = null] = indicators.length === 1 ? indicators : [];
  const text = titles.map(({ cells }) => cells.join(' ').trim()).join(' ');
  return {
    row,
    indicator: named ?? above?.indicator ?? null,
    period: onePeriod(periods) ?? null,
    // The unit above the first table is not that of another indicator.
    unit: units[0] ?? (named === null ? null : ''),
    status: statuses[0] ?? null,
    area: provinces[0] ?? null,
    unclear: named !== null || isPlainTitle(text) ? null : text,
  };
}

/** "(Tiếp theo)" is no title of its own. */
const textOf = ({ cells }: TableRow): string =>
  fold(cells.join(' '))
    .replace(/(?:^| )(?:tiep theo|tiep|continued|cont)(?= |$)/g, '')
    .trim();

/** Cells that head columns, where the key of a row should stand a heading: another table begins. */
export function isOtherHeading({ shape, heading }: WideContext, row: TableRow): boolean {
  const { places } = shape;
  const keys = ['province', 'provinceCode', 'indicator', 'period'] as const;
  const at = keys.map((role) => places.get(role)).filter((place) => place !== undefined);
  const isKeyHeading = at.some((place) => {
    const text = (row.cells[place] ?? '').trim();
    const { role, area, indicator } = heading(text);
    return text !== '' && area === null && indicator === null && keys.some((key) => key === role);
  });
  if (!isKeyHeading && at.some((place) => (row.cells[place] ?? '').trim() !== '')) return false;
  const heads = row.cells
    .filter((cell, index) => cell.trim() !== '' && !at.includes(index))
    .map((cell) => heading(cell));
  const isNamed = ({ indicator, period, area, rest }: (typeof heads)[number]): boolean =>
    indicator !== null || area !== null || (period !== null && rest === '');
  return isKeyHeading ? heads.some(isNamed) : heads.length > 1 && heads.every(isNamed);
}

/** The columns of the second table are not those of the first: nothing below can be read with them. */
export function refuseOtherTable(context: WideContext, row: TableRow): void {
  context.isOther = true;
  const found = row.cells.filter((cell) => cell.trim() !== '').join(' ┊ ');
  context.issues.push({
    ...lineIssue(
      row.line,
      { reason: 'other-table', from: row.line, first: context.shape.line },
      excerpt(found),
    ),
    sheet: context.table.sheet,
  });
}
