import type { ImportDetail, ImportIssue } from '@kts/contract';
import { columnIndex, columnLetter } from './column-meaning.ts';

type Mended = ImportDetail['cells'][number];

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
export type Draft = Omit<Mended, 'text'> & { readonly text: string | null };

export const placeOf = ({ line, column }: { readonly line: number; readonly column: string }): string =>
  `${line}|${column}`;

/** What was mended before, as it would be with the drafts. */
export function withDrafts(cells: readonly Mended[], drafts: readonly Draft[]): Mended[] {
  const all = new Map(cells.map((cell) => [placeOf(cell), cell]));
  for (const { text, ...place } of drafts) {
    if (text === null) all.delete(placeOf(place));
    else all.set(placeOf(place), { ...place, text });
  }
  return [...all.values()];
}

/** The rows that something is wrong with or was mended in, by line, every cell with all that is said of it. */
export function gridRows({ issues, rows, cells, sheet, columns }: GridParts): GridRow[] {
  const byLine = Map.groupBy(
    issues.filter(({ line }) => line !== null),
    ({ line }) => line ?? 0,
  );
  const mended = Map.groupBy(cells, ({ line }) => line);
  const lines = [...new Set([...byLine.keys(), ...mended.keys()])].toSorted((a, b) => a - b);
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
      isDropped: row.length > 0 && row.every(({ original: text, mended: to }) => (to ?? text) === ''),
    };
  });
}

/** Where the row itself is not at hand, an issue tells what stands in its cell. */
const foundIn = (issues: readonly ImportIssue[], column: string): string | null =>
  issues.find((issue) => issue.column === column)?.found ?? null;

/** Drafts that leave a row empty, so that it is set aside; what was mended in it before is mended again. */
export const dropped = ({ sheet, line, cells }: GridRow): Draft[] =>
  cells.filter(({ original }) => original !== '').map(({ column }) => ({ sheet, line, column, text: '' }));

export const restored = ({ sheet, line, cells }: GridRow): Draft[] =>
  cells.filter(({ mended }) => mended !== null).map(({ column }) => ({ sheet, line, column, text: null }));

/** Drafts with one more: a later one of the same cell takes the place of the earlier. */
export const addDrafts = (drafts: readonly Draft[], more: readonly Draft[]): Draft[] => [
  ...new Map([...drafts, ...more].map((draft) => [placeOf(draft), draft])).values(),
];
