import { type IsoDate, isTooEarly, knownOn } from '@kts/domain';
import type { Draft, Remarks } from '../drafts.ts';
import type { Objection } from '../settle/gathering.ts';

/** A figure of the whole of a period that still ran when it was released, or else uploaded. */
export function runningObjection(
  { slot: { indicator, period } }: Draft,
  { status, releasedOn }: Remarks,
  today: IsoDate,
): Objection | null {
  if (!isTooEarly(indicator, period, status, knownOn(releasedOn, today))) return null;
  return { severity: 'error', params: { reason: 'period-running', period } };
}
