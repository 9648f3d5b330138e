import type { Codebook } from './codebook.ts';
import { type Indicator, isInRange } from './indicator.ts';
import { isDate, lastDayOf } from './known-as-of.ts';
import type { IsoDate } from './period.ts';
import { parsePeriod } from './period.ts';
import type { NamedBaseline, Target, TargetDocument } from './target.ts';

export const TARGET_FAULTS = [
  'area-unknown',
  'indicator-unknown',
  'source-unknown',
  'period-form',
  'period-range',
  'value-range',
  'value-integer',
  'range-end-missing',
  'range-end-before',
  'range-end-unwanted',
  'baseline-after',
  'text-missing',
  'date-form',
  'date-future',
  'address-form',
] as const;

/** What is wrong with one field, by a name that each language has words for. */
export type TargetFault = { readonly field: string; readonly fault: (typeof TARGET_FAULTS)[number] };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Everything that is wrong with a target as somebody wrote it; empty: it may stand. */
export function targetFaults(
  target: Target,
  codebook: Pick<Codebook, 'area' | 'indicator' | 'source'>,
): TargetFault[] {
  const indicator = codebook.indicator(target.indicator);
  const faults: (TargetFault | null)[] = [
    codebook.area(target.area) === undefined ? { field: 'area', fault: 'area-unknown' } : null,
    indicator === undefined ? { field: 'indicator', fault: 'indicator-unknown' } : null,
    target.source !== null && codebook.source(target.source) === undefined
      ? { field: 'source', fault: 'source-unknown' }
      : null,
    periodFault('period', target.period),
    valueFault('value', target.value, indicator),
    rangeFault(target, indicator),
    ...baselineFaults(target.baseline, target.period, indicator, codebook),
  ];
  return faults.filter((fault) => fault !== null);
}

function periodFault(field: string, period: string): TargetFault | null {
  const parts = parsePeriod(period);
  if (parts === null) return { field, fault: 'period-form' };
  return parts.year < FIRST_YEAR || parts.year > LAST_YEAR ? { field, fault: 'period-range' } : null;
}

function valueFault(field: string, value: number, indicator: Indicator | undefined): TargetFault | null {
  if (!Number.isFinite(value)) return { field, fault: 'value-range' };
  if (indicator === undefined) return null;
  if (!isInRange(indicator, value)) return { field, fault: 'value-range' };
  return indicator.integer && !Number.isInteger(value) ? { field, fault: 'value-integer' } : null;
}

function rangeFault(
  { comparator, value, valueMax }: Target,
  indicator: Indicator | undefined,
): TargetFault | null {
  const field = 'valueMax';
  if (comparator !== 'range') return valueMax === null ? null : { field, fault: 'range-end-unwanted' };
  if (valueMax === null) return { field, fault: 'range-end-missing' };
  return valueMax > value ? valueFault(field, valueMax, indicator) : { field, fault: 'range-end-before' };
}

function baselineFaults(
  baseline: NamedBaseline | null,
  until: string,
  indicator: Indicator | undefined,
  codebook: Pick<Codebook, 'source'>,
): (TargetFault | null)[] {
  if (baseline === null) return [];
  const { period, value, source } = baseline;
  return [
    periodFault('baseline.period', period) ??
      (period.slice(0, 4) > until.slice(0, 4) ? { field: 'baseline.period', fault: 'baseline-after' } : null),
    valueFault('baseline.value', value, indicator),
    source !== null && codebook.source(source) === undefined
      ? { field: 'baseline.source', fault: 'source-unknown' }
      : null,
  ];
}

/** Everything that is wrong with a document as somebody wrote it; empty: it may stand. */
export function documentFaults(
  { number, titleVi, issuer, issuedOn, address, area }: TargetDocument,
  codebook: Pick<Codebook, 'area'>,
  today: IsoDate,
): TargetFault[] {
  const written = (field: string, text: string | null): TargetFault | null =>
    text === null || text.trim() === '' ? { field, fault: 'text-missing' } : null;
  const faults: (TargetFault | null)[] = [
    number === null ? null : written('number', number),
    written('titleVi', titleVi),
    written('issuer', issuer),
    issuedOn === null ? null : dateFault('issuedOn', issuedOn, today),
    address === null || isWebAddress(address) ? null : { field: 'address', fault: 'address-form' },
    area !== null && codebook.area(area) === undefined ? { field: 'area', fault: 'area-unknown' } : null,
  ];
  return faults.filter((fault) => fault !== null);
}

/** As much of a day as is known; a document of tomorrow sets no target yet. */
function dateFault(field: string, text: string, today: IsoDate): TargetFault | null {
  if (lastDayOf(text) === null || (text.length === 10 && !isDate(text))) return { field, fault: 'date-form' };
  return text > today ? { field, fault: 'date-future' } : null;
}

/** What a browser may open, and nothing else: no `javascript:`, no file of this machine. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s/?#@"<>\\]+([/?#][^\s"<>\\]*)?$/i.test(text);
