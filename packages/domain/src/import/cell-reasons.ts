import type { Boundaries } from '../area.ts';
import type { MissingReason } from '../observation.ts';
import type { Period } from '../period.ts';
import type { IssueCode } from './issue-code.ts';
import type { Named, NamedEntry } from './named.ts';

/** Why the text of one cell is not read as what its place asks for. */
export type CellReason =
  | { readonly reason: 'number-format' }
  | { readonly reason: 'number-not-finite' }
  | { readonly reason: 'number-precision' }
  | { readonly reason: 'number-date' }
  | { readonly reason: 'number-scaled' }
  | { readonly reason: 'formula' }
  | {
      readonly reason: 'number-range';
      readonly min: number | null;
      readonly max: number | null;
      readonly unit: Named;
    }
  | { readonly reason: 'number-integer'; readonly unit: Named }
  | { readonly reason: 'figure-merged' }
  | { readonly reason: 'figure-though-missing'; readonly status: MissingReason }
  | { readonly reason: 'percent-of-other-unit'; readonly unit: Named }
  | { readonly reason: 'key-blank' }
  | { readonly reason: 'indicator-unknown'; readonly like: NamedEntry | null }
  | { readonly reason: 'source-unknown'; readonly sources: readonly Named[] }
  | { readonly reason: 'sources-several'; readonly sources: readonly string[] }
  | { readonly reason: 'period-format' }
  | { readonly reason: 'period-granularity' }
  | { readonly reason: 'period-range' }
  /** It has not begun; or it still runs, and the figure is neither an estimate nor a running total nor a stock. */
  | { readonly reason: 'period-future'; readonly period: Period }
  | { readonly reason: 'period-running'; readonly period: Period }
  | { readonly reason: 'province-unknown'; readonly like: Named | null }
  /** The province is one of `list`, and the period is of the other one; `related`: what it became or came from. */
  | {
      readonly reason: 'province-of-other-list';
      readonly province: Named;
      readonly list: Boundaries;
      readonly related: readonly Named[];
    }
  /** Gone before the 63; `until`: its last day, or as much of it as is known; `heirs`: what it went into. */
  | {
      readonly reason: 'province-gone';
      readonly province: Named;
      readonly until: string;
      readonly heirs: readonly Named[];
    }
  | {
      readonly reason: 'code-of-other-province';
      readonly province: Named;
      readonly code: string;
      readonly coded: Named | null;
    }
  | { readonly reason: 'no-country-value' }
  | { readonly reason: 'unit-not-of-indicator'; readonly unit: Named }
  | { readonly reason: 'boundaries-unknown' }
  | { readonly reason: 'status-unknown' }
  | { readonly reason: 'statuses-differ' }
  | { readonly reason: 'quality-unknown'; readonly allowed: readonly string[] }
  | { readonly reason: 'release-date-format' }
  | { readonly reason: 'address-format' };

export const CELL_CODES = {
  'number-format': 'number-format',
  'number-not-finite': 'number-not-finite',
  'number-precision': 'number-precision',
  'number-date': 'number-date',
  'number-scaled': 'number-scaled',
  formula: 'formula',
  'number-range': 'number-range',
  'number-integer': 'number-integer',
  'figure-merged': 'missing-value',
  'figure-though-missing': 'inconsistent',
  'percent-of-other-unit': 'unit-mismatch',
  'key-blank': 'missing-key',
  'indicator-unknown': 'indicator-unknown',
  'source-unknown': 'source-unknown',
  'sources-several': 'source-unknown',
  'period-format': 'period-format',
  'period-granularity': 'period-granularity',
  'period-range': 'period-range',
  'period-future': 'period-future',
  'period-running': 'period-future',
  'province-unknown': 'province-unknown',
  'province-of-other-list': 'province-era',
  'province-gone': 'province-era',
  'code-of-other-province': 'inconsistent',
  'no-country-value': 'inconsistent',
  'unit-not-of-indicator': 'unit-mismatch',
  'boundaries-unknown': 'boundaries-unknown',
  'status-unknown': 'status-unknown',
  'statuses-differ': 'inconsistent',
  'quality-unknown': 'quality-unknown',
  'release-date-format': 'date-format',
  'address-format': 'value-unknown',
} as const satisfies Readonly<Record<CellReason['reason'], IssueCode>>;
