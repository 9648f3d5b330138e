import type { Choices } from './choices.ts';
import type { Column } from './draft.ts';
import type { Cell, Grid, Merge } from './facts.ts';

/** Where a heading stands among the rows of headings. */
type Heading = Merge & { readonly text: string };

/** Headings of one to three rows: a group stands once, over the first of its columns, or over each. */
export function headingRows(columns: readonly Column[], top: number, choices: Choices): Grid {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const isLow = depth > 1 && choices.chance('heading.below', 0.2);
  const isRepeated = depth > 1 && choices.chance('heading.repeated', 0.1);
  const headings = columns.flatMap((_, column) => headingsOf(columns, column, { depth, isLow }));
  const rows: Cell[][] = Array.from({ length: depth }, () => columns.map(() => null));
  for (const { row, column, columns: width, text } of headings) {
    rows[row]?.fill(text, column, column + (isRepeated ? width : 1));
  }
  const merged = headings.filter(({ rows: height, columns: width }) => height > 1 || width > 1);
  return {
    rows,
    merges: isRepeated ? [] : merged.map(({ text: _, row, ...rest }) => ({ ...rest, row: top + row })),
  };
}

/** The headings that begin above a column. Names of rows stand beside the upper row of groups, or the lower. */
function headingsOf(
  columns: readonly Column[],
  column: number,
  { depth, isLow }: { readonly depth: number; readonly isLow: boolean },
): Heading[] {
  const path = columns[column]?.path ?? [];
  if (isLow && path.length === 1)
    return [{ text: path[0] ?? '', row: depth - 1, column, rows: 1, columns: 1 }];
  return path.flatMap((text, row): Heading[] => {
    if (row === path.length - 1) return [{ text, row, column, rows: depth - row, columns: 1 }];
    if (column > 0 && sharesGroup(columns, [column - 1, column], row)) return [];
    let width = 1;
    while (sharesGroup(columns, [column, column + width], row)) width += 1;
    return [{ text, row, column, rows: 1, columns: width }];
  });
}

/** True when two columns have the same headings down to a row, one of them at least below it. */
function sharesGroup(
  columns: readonly Column[],
  [one, other]: readonly [number, number],
  row: number,
): boolean {
  const [a, b] = [columns[one]?.path, columns[other]?.path];
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.slice(0, row + 1).every((text, at) => text === b[at]);
}
