import type { ColumnRole } from './column-role.ts';

/** How the letters of a text file are written. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What parts the cells of a text file. */
export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** What to do with rows and columns that a workbook hides. */
export const HIDDEN_CHOICES = ['read', 'skip'] as const;

/** What a person says that the file does not. A column of the file goes before a setting; names are read as in a file. */
export type ImportSettings = {
  readonly indicator?: string;
  /** Of a table about one province, that names it nowhere. */
  readonly province?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly boundaries?: string;
  readonly status?: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or as Vietnamese offices write a day. */
  readonly releasedOn?: string;
  readonly decimalSign?: DecimalSign;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Physical line of the heading. */
  readonly headerLine?: number;
  /** Role → column letter, for headings that are not understood. */
  readonly columns?: Partial<Readonly<Record<ColumnRole, string>>>;
  /**
   * Column letter → what it holds: `ignore`, `role:province`, or what its figures are, any of
   * `indicator:grdp period:2023-Q1 unit:tỷ_đồng province:tien-giang`.
   */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  readonly hidden?: (typeof HIDDEN_CHOICES)[number];
};
