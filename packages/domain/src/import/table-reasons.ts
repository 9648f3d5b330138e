import type { ColumnRole } from './column-role.ts';
import type { IssueCode } from './issue-code.ts';
import type { NamedEntry } from './named.ts';

/** What a column of figures is when it is not what the catalogue measures. */
export const OTHER_FIGURES = ['running-total', 'other-prices', 'plan', 'comparison', 'forecast'] as const;
export type OtherFigures = (typeof OTHER_FIGURES)[number];

/** What is wrong with sheets, headings, titles and rows of a table. */
export type TableReason =
  | { readonly reason: 'heading-missing' }
  | { readonly reason: 'columns-missing'; readonly roles: readonly ColumnRole[] }
  /** `like`: the nearest heading that is known. */
  | { readonly reason: 'column-unknown'; readonly like: string | null }
  | { readonly reason: 'column-not-read'; readonly why: 'text' | 'plan' | 'comparison' | 'running-total' }
  | { readonly reason: 'figures-unknown'; readonly like: NamedEntry | null }
  | { readonly reason: 'figures-of-other-kind'; readonly kind: OtherFigures }
  | { readonly reason: 'column-repeated'; readonly name: string; readonly first: string }
  | { readonly reason: 'other-table'; readonly from: number; readonly first: number }
  | { readonly reason: 'row-ragged'; readonly cells: number; readonly columns: number }
  | { readonly reason: 'titles-name-units'; readonly units: readonly string[] }
  | { readonly reason: 'title-of-other-prices' }
  | { readonly reason: 'title-of-running-total' }
  | { readonly reason: 'no-figures' }
  | { readonly reason: 'workbook-without-figures' }
  | { readonly reason: 'sheet-unknown'; readonly sheets: readonly string[] }
  | { readonly reason: 'sheet-hidden'; readonly name: string }
  | { readonly reason: 'sheet-without-table'; readonly name: string }
  | { readonly reason: 'mended-cell-absent' }
  /** A text that could say something of figures, and that nobody has said the meaning of. */
  | { readonly reason: 'text-unread' };

export const TABLE_CODES = {
  'heading-missing': 'header-missing',
  'columns-missing': 'header-missing',
  'column-unknown': 'header-unknown',
  'column-not-read': 'header-unknown',
  'figures-unknown': 'header-unknown',
  'figures-of-other-kind': 'header-unknown',
  'column-repeated': 'header-duplicate',
  'other-table': 'header-duplicate',
  'row-ragged': 'row-ragged',
  'titles-name-units': 'unit-mismatch',
  'title-of-other-prices': 'inconsistent',
  'title-of-running-total': 'period-granularity',
  'no-figures': 'file-no-data',
  'workbook-without-figures': 'file-no-data',
  'sheet-unknown': 'value-unknown',
  'sheet-hidden': 'hidden-content',
  'sheet-without-table': 'header-missing',
  'mended-cell-absent': 'value-unknown',
  'text-unread': 'unread',
} as const satisfies Readonly<Record<TableReason['reason'], IssueCode>>;
