import type { ColumnRole } from './column-role.ts';
import type { IssueCode } from './issue-code.ts';

/** What a column of figures is when it is not what the catalogue measures. */
export const OTHER_FIGURES = ['running-total', 'other-prices', 'plan', 'comparison', 'forecast'] as const;
export type OtherFigures = (typeof OTHER_FIGURES)[number];

/** What is wrong with sheets, headings, titles and rows of a table. */
export type TableReason =
  | { readonly reason: 'heading-missing' }
  | { readonly reason: 'columns-missing'; readonly roles: readonly ColumnRole[] }
  | { readonly reason: 'column-not-read'; readonly why: 'text' | 'plan' | 'comparison' | 'running-total' }
  | { readonly reason: 'figures-of-other-kind'; readonly kind: OtherFigures }
  | { readonly reason: 'column-repeated'; readonly name: string; readonly first: string }
  | { readonly reason: 'row-ragged'; readonly cells: number; readonly columns: number }
  | { readonly reason: 'titles-name-units'; readonly units: readonly string[] }
  | { readonly reason: 'title-of-running-total' }
  | { readonly reason: 'no-figures' }
  | { readonly reason: 'workbook-without-figures' }
  | { readonly reason: 'sheet-unknown'; readonly sheets: readonly string[] }
  | { readonly reason: 'sheet-hidden'; readonly name: string }
  | { readonly reason: 'sheet-without-table'; readonly name: string }
  | { readonly reason: 'mended-cell-absent' };

export const TABLE_CODES = {
  'heading-missing': 'header-missing',
  'columns-missing': 'header-missing',
  'column-not-read': 'header-unknown',
  'figures-of-other-kind': 'header-unknown',
  'column-repeated': 'header-duplicate',
  'row-ragged': 'row-ragged',
  'titles-name-units': 'unit-mismatch',
  'title-of-running-total': 'period-granularity',
  'no-figures': 'file-no-data',
  'workbook-without-figures': 'file-no-data',
  'sheet-unknown': 'value-unknown',
  'sheet-hidden': 'hidden-content',
  'sheet-without-table': 'header-missing',
  'mended-cell-absent': 'value-unknown',
} as const satisfies Readonly<Record<TableReason['reason'], IssueCode>>;
