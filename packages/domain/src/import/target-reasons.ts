import type { TARGET_FAULTS } from '../target-rules.ts';
import type { IssueCode } from './issue-code.ts';

/** What a column of a file of targets holds. */
export const TARGET_ROLES = [
  'province',
  'indicator',
  'period',
  'comparator',
  'value',
  'valueMax',
  'unit',
  'document',
  'number',
  'issuedOn',
  'issuer',
  'address',
  'source',
  'note',
  'ordinal',
] as const;
export type TargetRole = (typeof TARGET_ROLES)[number];

/** A fault of a target or of its document, told of a line of a file. */
type FaultReason = `target-${(typeof TARGET_FAULTS)[number]}`;

/** What is wrong in a file of targets. */
export type TargetReason =
  | { readonly reason: FaultReason }
  | { readonly reason: 'no-targets' }
  | { readonly reason: 'target-heading-missing' }
  | { readonly reason: 'target-columns-missing'; readonly roles: readonly TargetRole[] }
  | { readonly reason: 'target-column-unknown'; readonly like: string | null }
  | { readonly reason: 'target-repeated'; readonly line: number }
  | { readonly reason: 'target-repeated-otherwise'; readonly first: number; readonly line: number }
  | { readonly reason: 'target-period-several' }
  | { readonly reason: 'target-value-missing' }
  | { readonly reason: 'target-value-format' }
  | { readonly reason: 'target-value-ambiguous'; readonly asGrouped: number; readonly asDecimal: number }
  | { readonly reason: 'comparator-missing' }
  | { readonly reason: 'comparator-unknown' }
  | { readonly reason: 'documents-several' }
  | { readonly reason: 'document-number-missing' }
  /** Of a document that is known: what stands is kept. */
  | { readonly reason: 'document-issuer-differs'; readonly kept: string }
  | { readonly reason: 'document-title-differs'; readonly kept: string };

export const TARGET_CODES = {
  'target-area-unknown': 'province-unknown',
  'target-indicator-unknown': 'indicator-unknown',
  'target-source-unknown': 'source-unknown',
  'target-period-form': 'period-format',
  'target-period-range': 'period-range',
  'target-value-range': 'number-range',
  'target-value-integer': 'number-integer',
  'target-range-end-missing': 'missing-value',
  'target-range-end-before': 'inconsistent',
  'target-range-end-unwanted': 'inconsistent',
  'target-baseline-after': 'inconsistent',
  'target-text-missing': 'missing-key',
  'target-date-form': 'date-format',
  'target-date-future': 'date-format',
  'target-address-form': 'value-unknown',
  'no-targets': 'file-no-data',
  'target-heading-missing': 'header-missing',
  'target-columns-missing': 'header-missing',
  'target-column-unknown': 'header-unknown',
  'target-repeated': 'duplicate-identical',
  'target-repeated-otherwise': 'duplicate-conflict',
  'target-period-several': 'period-ambiguous',
  'target-value-missing': 'missing-value',
  'target-value-format': 'number-format',
  'target-value-ambiguous': 'number-ambiguous',
  'comparator-missing': 'missing-key',
  'comparator-unknown': 'value-unknown',
  'documents-several': 'inconsistent',
  'document-number-missing': 'missing-key',
  'document-issuer-differs': 'inconsistent',
  'document-title-differs': 'inconsistent',
} as const satisfies Readonly<Record<TargetReason['reason'], IssueCode>>;
