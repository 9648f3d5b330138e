import { type ImportDetail, type ImportIssue, MOST_LINES } from '@kts/contract';
import { columnIndex, columnLetter } from './column-meaning.ts';

type Mended = Pick<ImportDetail['cells'][number], 'sheet' | 'line' | 'column' | 'text'>;

export type GridCell = {
  readonly column: string;
  /** As it stands in the file; null where that is not known here. */
  readonly original: string | null;
  /** As it was mended; null: not at all. */
  readonly mended: string | null;
  readonly issues: readonly ImportIssue[];
};

export type GridRow = {
  readonly sheet: string | null;
  readonly line: number;
  readonly cells: readonly GridCell[];
  /** Of the row as a whole. */
  readonly issues: readonly ImportIssue[];
  /** Nothing is said of it: it is shown for what stands beside it. */
  readonly isAround: boolean;
  readonly isDropped: boolean;
};

export type GridParts = {
  readonly issues: readonly ImportIssue[];
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly cells: readonly Mended[];
  readonly sheet: string | null;
  /** Least number of columns. */
  readonly columns: number;
};

/** A cell that is mended or drafted: the last word counts, null brings the original back. */
export type CellDraft = Omit<Mended, 'text'> & { readonly text: string | null };

export const placeOf = ({ line, column }: { readonly line: number; readonly column: string }): string =>
  `${line}|${column}`;

/** What was mended before, as it would be with the drafts. */
export function withDrafts(cells: readonly Mended[], drafts: readonly CellDraft[]): Mended[] {
  const all = new Map(cells.map((cell) => [placeOf(cell), cell]));
  for (const { text, ...place } of drafts) {
    if (text === null) all.delete(placeOf(place));
    else all.set(placeOf(place), { ...place, text });
  }
  return [...all.values()];
}

/** A page of issues, and the line at which the next one begins. */
export type IssuePage = {
  readonly issues: readonly ImportIssue[];
  readonly next: number | null;
  readonly page: number;
  readonly pages: number;
};

const ROWS_PER_PAGE = 25;

/** What was mended in the part of the file that a page is about; where nothing is wrong, so many rows of it. */
export function mendedOnPage(cells: readonly Mended[], { issues, next, page, pages }: IssuePage): Mended[] {
  if (issues.length === 0) {
    const lines = [...new Set(cells.map(({ line }) => line))].toSorted((a, b) => a - b);
    const shown = new Set(lines.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE));
    return cells.filter(({ line }) => shown.has(line));
  }
  const first = page === 1 ? 0 : (issues.find(({ line }) => line !== null)?.line ?? 0);
  const end = page === pages ? Number.POSITIVE_INFINITY : (next ?? 0);
  return cells.filter(({ line }) => line >= first && line < end);
}

/** The lines of these rows, and those before and after what is wrong, where they are below the heading. */
export function linesAround(
  issues: readonly ImportIssue[],
  cells: readonly Mended[],
  headerLine: number | null,
): number[] {
  const wrong = issues.flatMap(({ line }) => line ?? []);
  const beside = wrong.flatMap((line) => [line - 1, line + 1]).filter((line) => line > (headerLine ?? 0));
  const lines = new Set([...wrong, ...beside, ...cells.map(({ line }) => line)]);
  return [...lines].toSorted((a, b) => a - b).slice(0, MOST_LINES);
}

/**
 * The rows that something is wrong with or was mended in, and what else is at hand, by line: every cell with
 * all that is said of it.
 */
export function gridRows({ issues, rows, cells, sheet, columns }: GridParts): GridRow[] {
  const byLine = Map.groupBy(
    issues.filter(({ line }) => line !== null),
    ({ line }) => line ?? 0,
  );
  const mended = Map.groupBy(cells, ({ line }) => line);
  const lines = [...new Set([...byLine.keys(), ...mended.keys(), ...rows.keys()])].toSorted((a, b) => a - b);
  return lines.map((line) => {
    const ofLine = byLine.get(line) ?? [];
    const original = rows.get(line) ?? null;
    const texts = new Map((mended.get(line) ?? []).map(({ column, text }) => [column, text]));
    const places = [...texts.keys(), ...ofLine.flatMap(({ column }) => column ?? [])].map(columnIndex);
    const width = original?.length ?? Math.max(columns, ...places.map((place) => place + 1));
    const row = Array.from({ length: width }, (_, index): GridCell => {
      const column = columnLetter(index);
      return {
        column,
        original: original === null ? foundIn(ofLine, column) : (original[index] ?? ''),
        mended: texts.get(column) ?? null,
        issues: ofLine.filter((issue) => issue.column === column),
      };
    });
    return {
      sheet: ofLine[0]?.sheet ?? sheet,
      line,
      cells: row,
      issues: ofLine.filter(({ column }) => column === null || columnIndex(column) >= width),
      isAround: ofLine.length === 0 && texts.size === 0,
      isDropped: texts.size > 0 && row.every(({ original: text, mended: to }) => (to ?? text) === ''),
    };
  });
}

/** Where the row itself is not at hand, an issue tells what stands in its cell. */
const foundIn = (issues: readonly ImportIssue[], column: string): string | null =>
  issues.find((issue) => issue.column === column)?.found ?? null;

/** Drafts that leave a row empty, so that it is set aside; what was mended in it before is mended again. */
export const dropped = ({ sheet, line, cells }: GridRow): CellDraft[] =>
  cells.filter(({ original }) => original !== '').map(({ column }) => ({ sheet, line, column, text: '' }));

export const restored = ({ sheet, line, cells }: GridRow): CellDraft[] =>
  cells.filter(({ mended }) => mended !== null).map(({ column }) => ({ sheet, line, column, text: null }));

/** Drafts with one more: a later one of the same cell takes the place of the earlier. */
export const addDrafts = (drafts: readonly CellDraft[], more: readonly CellDraft[]): CellDraft[] => [
  ...new Map([...drafts, ...more].map((draft) => [placeOf(draft), draft])).values(),
];
