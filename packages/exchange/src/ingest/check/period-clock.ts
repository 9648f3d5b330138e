import { type IsoDate, lastDayOf, type ObservationStatus, periodEnd, periodStart } from '@kts/domain';
import type { Draft, Remarks } from '../drafts.ts';
import type { Objection } from '../settle/gathering.ts';

/** Statuses that a figure of a period that still runs may have: nobody knows its end. */
const EARLY: ReadonlySet<ObservationStatus> = new Set<ObservationStatus>(['E', 'V', 'F', 'M', 'O', 'L', 'Q']);

/** The day by which a figure was known: that of its release, else today; of a year or month its last day. */
export const knownOn = (releasedOn: string | null, today: IsoDate): IsoDate => {
  const released = releasedOn === null ? null : lastDayOf(releasedOn);
  return released !== null && released < today ? released : today;
};

/** Nearly all figures are of earlier years: two short texts are compared sooner than days. */
const isOfEarlierYear = (period: string, day: IsoDate): boolean => period.slice(0, 4) < day.slice(0, 4);

/** True for a period that had not begun on a day: it has no figure, a plan belongs to the register. */
export const isFuture = (period: string, day: IsoDate): boolean =>
  !isOfEarlierYear(period, day) && periodStart(period) > day;

/**
 * A period that still runs has estimates and stocks only, never a figure of the whole.
 * Source: docs/methods.md, "a figure cannot come from the future".
 */
export function runningObjection(
  { slot }: Draft,
  { status, releasedOn }: Remarks,
  today: IsoDate,
): Objection | null {
  const day = knownOn(releasedOn, today);
  if (isOfEarlierYear(slot.period, day) || periodEnd(slot.period) <= day) return null;
  if (slot.indicator.accumulation === 'stock') return null;
  if (status.some((one) => EARLY.has(one))) return null;
  return { severity: 'error', params: { reason: 'period-running', period: slot.period } };
}
