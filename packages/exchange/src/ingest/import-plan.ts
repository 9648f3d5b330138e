import type { AccountCounts } from './account/cell-account.ts';
import type { UnderstoodSheet } from './account/sheet-view.ts';
import type {
  Boundaries,
  Change,
  ChangeKind,
  ColumnRole,
  Issue,
  ObservationKey,
  Period,
  PlanState,
  Question,
  Reading,
  Severity,
  SkipReason,
  Understood,
} from '@kts/domain';
import type { Encoding } from '../formats/decode.ts';
import type { Delimiter } from '../formats/delimiter.ts';

/** What is there already. */
export type ImportGround = {
  readonly current: (key: ObservationKey) => Reading | null;
  /** Known values of one indicator of one area by one source, in any order; asked once for each. */
  readonly series?: (indicator: string, area: string, source: string) => readonly SeriesValue[];
  /** Least and greatest known value of an indicator over all provinces; null when none is known. */
  readonly spread?: (
    indicator: string,
    source: string,
  ) => { readonly least: number; readonly most: number } | null;
};

export type SeriesValue = {
  readonly period: Period;
  readonly boundaries: Boundaries | null;
  readonly value: number;
};

export type CellInFile = {
  readonly sheet: string | null;
  readonly line: number;
  /** Column letter. */
  readonly column: string;
  /** The text as it stands in the file (or as mended). */
  readonly text: string;
};

export type PlannedObservation = {
  readonly key: ObservationKey;
  readonly before: Reading | null;
  readonly reading: Reading;
  readonly cell: CellInFile;
};

/** `read` = `withFigures` + all of `skipped`; `figures` = `observations` + `identical` + `refused` + `waiting` + `empty`. */
export type RowCounts = {
  /** Rows of the file, blank ones included. */
  readonly read: number;
  readonly withFigures: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Cells that should hold a figure: one a row in a long table. */
  readonly figures: number;
  readonly observations: number;
  readonly identical: number;
  readonly refused: number;
  /** Waiting for an answer. */
  readonly waiting: number;
  readonly empty: number;
};

/** Figures whose unit was not the indicator's own: each was multiplied by 10^exponent. */
export type UnitConversion = {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly exponent: number;
  readonly figures: number;
};

export type MappedColumn = {
  /** `value` for any column of figures; null for one that is not read. */
  readonly role: ColumnRole | null;
  readonly column: string;
  readonly columnName: string;
  /** As in {@link ImportSettings.meanings}; `unknown` for a column that is asked about. */
  readonly meaning: string;
};

/** The heading and the first rows below it, so that a person can see and correct how they were understood. */
export type Preview = {
  readonly columns: readonly MappedColumn[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type ImportPlan = {
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly encoding: Encoding | null;
    readonly delimiter: Delimiter | null;
    readonly sheet: string | null;
    /** Sheets of a workbook, hidden ones included. */
    readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  };
  readonly layout: 'long' | 'wide' | null;
  readonly headerLine: number | null;
  readonly columns: readonly MappedColumn[];
  readonly understood: readonly Understood[];
  readonly preview: Preview | null;
  readonly conversions: readonly UnitConversion[];
  readonly rows: RowCounts;
  /** Empty unless the state is `ready`: a refused file brings nothing. */
  readonly observations: readonly PlannedObservation[];
  readonly changes: Readonly<Record<Exclude<ChangeKind, 'withdrawn'>, number>>;
  readonly issues: readonly Issue[];
  readonly issueTotals: Readonly<Record<Severity, number>>;
  readonly questions: readonly Question[];
  readonly state: PlanState;
  /** Cells that are not blank, by what they were taken for. */
  readonly account: AccountCounts;
  /** Tells files of one form; null where no table was found. */
  readonly form: string | null;
  /** The sheet as it was understood, to be shown; null where no table was found. */
  readonly sheet: UnderstoodSheet | null;
  /** Of keys, readings and what was there before: what was shown is what is committed. */
  readonly digest: string;
};

export const changesOf = (plan: Pick<ImportPlan, 'observations'>): Change[] =>
  plan.observations.map(({ key, before, reading }) => ({ key, before, after: reading }));
