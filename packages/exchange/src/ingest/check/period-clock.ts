import { type IsoDate, isTooEarly, knownOn } from '@kts/domain';
import type { Draft, Remarks } from '../drafts.ts';
import type { Objection } from '../settle/gathering.ts';

/** A figure of a period that still runs, where none can be. */
export function runningObjection(
  { slot: { indicator, period } }: Draft,
  { status, releasedOn }: Remarks,
  today: IsoDate,
): Objection | null {
  if (!isTooEarly(indicator, period, status, knownOn(releasedOn, today))) return null;
  return { severity: 'error', params: { reason: 'period-running', period } };
}
