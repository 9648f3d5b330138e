import type { Area, Bound, Issue, ObservationStatus, Quality, Question, SkipReason } from '@kts/domain';
import type { CellKind } from '../formats/table.ts';
import type { NumberCell } from '@kts/words/reading/number';
import type { Slot } from './slots.ts';

/** A figure of the file whose key is known, before its number is settled by the whole column. */
export type Draft = {
  readonly line: number;
  /** Place of the value's column, counted from 0. */
  readonly column: number;
  /** As it stands in the file. */
  readonly text: string;
  readonly number: NumberCell;
  readonly slot: Slot;
  readonly area: Area;
  readonly unit: DraftUnit;
  readonly remarks: SaidRemarks;
};

/** Figures so written are the indicator's own times ten to the exponent. */
export type DraftUnit = { readonly text: string; readonly exponent: number };

/** What stands beside a figure; neighbouring rows that say the same share one. */
export type Remarks = {
  readonly status: readonly ObservationStatus[];
  readonly quality: Quality;
  readonly bound: Bound | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  readonly releasedOn: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
};

/** What the file says beside a figure; null where it says nothing. */
export type SaidRemarks = Omit<Remarks, 'status' | 'quality'> & {
  readonly status: readonly ObservationStatus[] | null;
  readonly quality: Quality | null;
};

/** A row "Tổng cộng" of a table by province: checked against its parts, never stored. */
export type SumRow = {
  /** As it stands in the file. */
  readonly label: string;
  readonly cells: readonly {
    readonly column: number;
    readonly text: string;
    readonly kind: CellKind | undefined;
  }[];
  /** Lines of the table's first and last row. */
  readonly lines: readonly [first: number, last: number];
};

/** What reading a table's rows came to; `refused` and `waiting` count figures that became no draft. */
export type DraftRead = {
  readonly drafts: readonly Draft[];
  /** Sums that the file gives for the country: compared with the provinces, never stored. */
  readonly totals: readonly Draft[];
  /** Totals of tables by province. */
  readonly sums: readonly SumRow[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  readonly withFigures: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  readonly refused: number;
  readonly waiting: number;
  readonly empty: number;
};

export const noRowsSkipped = (): Record<SkipReason, number> => ({
  blank: 0,
  title: 0,
  header: 0,
  units: 0,
  totals: 0,
  footer: 0,
});
