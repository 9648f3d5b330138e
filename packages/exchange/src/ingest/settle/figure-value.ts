import type { Indicator, IssueParams, MissingReason, ObservationStatus } from '@kts/domain';
import { isInPercent, isInRange, MISSING_REASONS, namedUnit } from '@kts/domain';
import type { Draft, DraftUnit } from '../drafts.ts';
import { type Gathering, object, type Objection } from './gathering.ts';
import { type NumberCell, shiftDecimal } from '@kts/words/reading/number';
import type { Given } from '../planned-figure.ts';
import type { Settled } from './settle-numbers.ts';

type Stated = Extract<Settled, { kind: 'value' | 'missing' | 'refused' }>;

/** What a draft says once its number is settled; null, and an issue, when it cannot be so. */
export function givenBy(gathering: Gathering, draft: Draft, settled: Stated): Given | null {
  if (settled.kind === 'refused') return refuse(gathering, draft, error({ reason: settled.code }));
  const missing = missingReasonOf(draft.remarks.status);
  if (settled.kind === 'missing') return missingGiven(draft, missing);
  if (missing !== null)
    return refuse(gathering, draft, error({ reason: 'figure-though-missing', status: missing }));
  const { indicator } = draft.slot;
  if (isMeantPercent(draft, settled.value))
    return refuse(gathering, draft, error({ reason: 'percent-of-other-unit', unit: namedUnit(indicator) }));
  const objection = rangeObjection(indicator, settled.value);
  if (objection !== null) return refuse(gathering, draft, objection);
  return { value: settled.value, missing: null };
}

/**
 * What is wrong with a figure by its own text, though its key is refused or waits for an answer: all errors of
 * a file are told at once. `measure` null: not known what it measures.
 */
export function objectionTo(
  number: NumberCell,
  measure: { readonly indicator: Indicator; readonly unit: DraftUnit } | null,
): Objection | null {
  if (number.kind === 'refused') return error({ reason: number.code });
  if (number.kind !== 'value' || measure === null) return null;
  return rangeObjection(measure.indicator, shiftDecimal(number.value, measure.unit.exponent));
}

/** A per cent sign after what is no share; not where a person said that an index is written so. */
function isMeantPercent({ number, slot, unit }: Draft, value: number): boolean {
  if (number.kind !== 'value' || !number.percent || isInPercent(slot.indicator)) return false;
  return unit.exponent !== 0 || number.value === value;
}

function refuse(gathering: Gathering, draft: Draft, objection: Objection): null {
  object(gathering, draft, objection);
  return null;
}

const error = (params: IssueParams): Objection => ({ severity: 'error', params });

const isMissingReason = (status: ObservationStatus): status is MissingReason =>
  MISSING_REASONS.some((reason) => reason === status);

/** Nearly every figure has one status, and it is no reason. */
const missingReasonOf = (status: readonly ObservationStatus[] | null): MissingReason | null =>
  status === null || (status.length === 1 && status[0] === 'A')
    ? null
    : (status.find(isMissingReason) ?? null);

function missingGiven(draft: Draft, missing: MissingReason | null): Given {
  const reason = missing ?? 'O';
  const others = (draft.remarks.status ?? []).filter((status) => status !== 'A' && !isMissingReason(status));
  return { value: null, missing: { reason, status: [reason, ...others] } };
}

function rangeObjection(indicator: Indicator, value: number): Objection | null {
  const { min, max, integer } = indicator;
  if (!Number.isFinite(value)) return error({ reason: 'number-not-finite' });
  if (!isInRange(indicator, value))
    return error({ reason: 'number-range', min, max, unit: namedUnit(indicator) });
  return integer && !Number.isInteger(value)
    ? error({ reason: 'number-integer', unit: namedUnit(indicator) })
    : null;
}
