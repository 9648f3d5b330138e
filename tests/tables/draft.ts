import type { ImportSettings } from '@kts/domain';
import type { Facts, Place } from './facts.ts';

export type FigureRow = { readonly kind: 'figures'; readonly label: string; readonly facts: Facts };

export type Row =
  | FigureRow
  /** A line between rows; its facts hold down to the next line. */
  | { readonly kind: 'line'; readonly text: string; readonly facts: Facts }
  /** The sum (or mean) of rows above or below it. */
  | {
      readonly kind: 'total';
      readonly label: string;
      readonly of: readonly FigureRow[];
      readonly place: Place | null;
    }
  /** Anything else: numbers of columns, units, a heading in print again. */
  | { readonly kind: 'cells'; readonly text: (column: Column, at: number) => string | null }
  | { readonly kind: 'blank' };

export type FigureColumn = {
  readonly kind: 'figures';
  /** Headings above it, the outermost first. */
  readonly path: readonly string[];
  readonly facts: Facts;
  /** Rows in an order of its own: their places stand in a column of its own. */
  readonly order?: readonly FigureRow[];
};

export type TextColumn = {
  readonly kind: 'text';
  readonly path: readonly string[];
  readonly text: (row: FigureRow, at: number) => string | null;
  readonly facts?: (row: FigureRow) => Facts;
  readonly order?: readonly FigureRow[];
  /** Totals and lines are named in it; else in the first column of texts. */
  readonly labels?: true;
};

export type Column = FigureColumn | TextColumn;

/** A text above or below a table, in the first column or further to the right. */
export type Line = { readonly text: string; readonly right?: string };

/** A table before it is laid out in cells. */
export type Draft = {
  /** What titles and settings say of all figures. */
  readonly facts: Facts;
  readonly titles: readonly Line[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly footers: readonly Line[];
  readonly settings: ImportSettings;
  readonly sheet: string;
  /** Texts that make figures something else, as they stand in the file. */
  readonly qualifiers: readonly string[];
};

export const figureRows = (draft: Pick<Draft, 'rows'>): FigureRow[] =>
  draft.rows.filter((row): row is FigureRow => row.kind === 'figures');
