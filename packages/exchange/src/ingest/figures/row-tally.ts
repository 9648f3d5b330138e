import type { SkipReason } from '@kts/domain';

/** How many rows were read, and what those without figures were. */
export type RowTally = {
  withFigures: number;
  readonly skipped: Record<SkipReason, number>;
  /** Cells of figures that hold nothing; drafts that such cells became, their row saying why. */
  empty: number;
  blankDrafts: number;
  /** Cells left out at a person's word, or as parts of a whole. */
  leftOut: number;
  readonly onRows: (rows: number) => void;
};
