import type { Indicator } from '../indicator.ts';
import type { CellRole } from './cell-role.ts';

/** What a figure is: all that identifies its observation. */
export type CellKey = {
  readonly indicator: Indicator['code'];
  readonly area: string;
  readonly period: string;
  /** Null while it is asked. */
  readonly source: string | null;
  readonly boundaries: string | null;
  readonly unit: string;
  readonly status: readonly string[] | null;
};

export type SheetCell = {
  readonly text: string;
  /** Null for a blank cell. */
  readonly role: CellRole | null;
  readonly mended: boolean;
  readonly key: CellKey | null;
};

export type SheetRow = { readonly line: number; readonly cells: readonly SheetCell[] };

export type SheetColumn = {
  readonly letter: string;
  /** Headings above one another. */
  readonly headings: readonly string[];
  readonly role: CellRole | null;
};

export type SheetView = {
  readonly sheet: string | null;
  readonly columns: readonly SheetColumn[];
  readonly total: number;
  readonly rows: readonly SheetRow[];
};
