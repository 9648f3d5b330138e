import type { Change } from '../change-set.ts';
import type { Boundaries } from '../area.ts';
import type { ObservationKey, Reading } from '../observation.ts';
import type { Period } from '../period.ts';
import type { ColumnRole } from './column-role.ts';
import type { SkipReason } from './skip-reason.ts';

/** What is there already, where a file is planned. */
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

/** A figure that is known. */
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

/** The changes that the figures of a plan are. */
export const changesOf = (plan: { readonly observations: readonly PlannedObservation[] }): Change[] =>
  plan.observations.map(({ key, before, reading }) => ({ key, before, after: reading }));

/** A cell as a person mended it; the original stays in the file. */
export type MendedCell = {
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string;
  readonly text: string;
};
