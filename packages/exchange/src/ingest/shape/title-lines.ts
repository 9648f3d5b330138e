import { isBlank, type TableRow } from '../../formats/table.ts';
import { fold } from '@kts/words/reading/fold';
import type { FoundBlock } from './find-blocks.ts';
import { bodyOf } from './heading-block.ts';
import { isFigure } from '@kts/words/reading/table-words';
import { filledOf, isFooter } from './row-kinds.ts';

/** The rows between a table and the one above it; places in the sheet. */
export type LinesAbove = {
  /** The first row that belongs to this table and no more to the one above. */
  readonly from: number;
  readonly titles: readonly number[];
  /** Nothing but what the first page said already: the table above goes on. */
  readonly isNextPage: boolean;
};

/** Parts the rows between tables: notes of the one above, titles of the one below. */
export function linesAbove(rows: readonly TableRow[], blocks: readonly FoundBlock[]): readonly LinesAbove[] {
  let known = new Set<string>();
  return blocks.map(({ block }, index): LinesAbove => {
    const above = blocks[index - 1];
    const places = (from: number): number[] =>
      Array.from({ length: Math.max(block.first - from, 0) }, (_, at) => from + at).filter(
        (at) => rows[at] !== undefined && !isBlank(rows[at] as TableRow),
      );
    if (above === undefined) {
      const titles = places(0);
      known = new Set(titles.map((at) => textOf(rows[at])));
      return { from: 0, titles, isNextPage: false };
    }
    const behind = places(lastFigureRow(rows, above, block.first) + 1);
    const lines = behind.filter((at) => !isFooter(rows[at] as TableRow, -1));
    const titles = lines.filter((at) => textOf(rows[at]) !== '' && !known.has(textOf(rows[at])));
    return { from: lines[0] ?? block.first, titles, isNextPage: titles.length === 0 };
  });
}

/** Marks for a figure that is missing. */
const MISSING = /^(?:\.{1,3}|…|-|–|x)$/;

/** A short number in front counts the rows, or the notes. */
const ORDINAL = /^\d{1,3}\.?$/;

/**
 * The last row of a table that holds figures beside something else.
 * @param end place of a row behind the table
 */
export function lastFigureRow(rows: readonly TableRow[], { block, layout }: FoundBlock, end: number): number {
  const from = bodyOf(block);
  for (let at = end - 1; at >= from; at -= 1) {
    const row = rows[at];
    const filled = filledOf(row);
    const isHeld = (cell: string, place: number): boolean =>
      (isFigure(cell) && (place > 0 || !ORDINAL.test(cell))) || (place > 0 && MISSING.test(cell));
    // In a column of figures 1969 is one, and no year.
    const isInColumn = layout.figures.some(({ index }) => index > 0 && /^\d+$/.test(row?.cells[index] ?? ''));
    if (filled.length > 1 && (isInColumn || filled.some(isHeld))) return at;
  }
  return from - 1;
}

/** "(Tiếp theo)" is no title of its own. */
const textOf = (row: TableRow | undefined): string =>
  fold(row?.cells.join(' ') ?? '')
    .replace(/(?:^| )(?:tiep theo|tiep|continued|cont)(?= |$)/g, '')
    .trim();
