import type { IssueCode } from './issue-code.ts';

/** What a column of a codebook file may refer to. */
export type CodebookThing = 'indicator' | 'unit' | 'area' | 'region' | 'source' | 'document' | 'target';

/** What is wrong in the codebook's own files, whose columns are fixed. */
export type RecordReason =
  | { readonly reason: 'codebook-file-missing'; readonly file: string }
  | {
      readonly reason: 'record-columns-missing';
      readonly missing: readonly string[];
      readonly all: readonly string[];
    }
  | { readonly reason: 'record-blank' }
  | { readonly reason: 'record-number' }
  | { readonly reason: 'record-value'; readonly allowed: readonly string[] }
  | { readonly reason: 'record-yes-or-blank' }
  | { readonly reason: 'record-period' }
  | { readonly reason: 'record-day' }
  | { readonly reason: 'record-date' }
  | { readonly reason: 'record-repeated'; readonly name: string }
  | { readonly reason: 'record-area-known' }
  | { readonly reason: 'record-rank-code' }
  | { readonly reason: 'record-bounds' }
  | { readonly reason: 'record-range-end' }
  | { readonly reason: 'record-baseline' }
  | { readonly reason: 'reference-unknown'; readonly thing: CodebookThing; readonly name: string };

export const RECORD_CODES = {
  'codebook-file-missing': 'file-empty',
  'record-columns-missing': 'header-missing',
  'record-blank': 'missing-key',
  'record-number': 'number-format',
  'record-value': 'value-unknown',
  'record-yes-or-blank': 'value-unknown',
  'record-period': 'period-format',
  'record-day': 'date-format',
  'record-date': 'date-format',
  'record-repeated': 'duplicate-conflict',
  'record-area-known': 'duplicate-conflict',
  'record-rank-code': 'inconsistent',
  'record-bounds': 'inconsistent',
  'record-range-end': 'inconsistent',
  'record-baseline': 'inconsistent',
  'reference-unknown': 'reference-unknown',
} as const satisfies Readonly<Record<RecordReason['reason'], IssueCode>>;
