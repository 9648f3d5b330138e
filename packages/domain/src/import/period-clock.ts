import { lastDayOf } from '../known-as-of.ts';
import type { Indicator } from '../indicator.ts';
import type { ObservationStatus } from '../observation.ts';
import { type IsoDate, type Period, periodEnd, periodStart } from '../period.ts';

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
 * Whether a figure is of a period that had not ended on a day: such a period has estimates and stocks only,
 * never a figure of the whole. Source: docs/methods.md, "a figure cannot come from the future".
 */
export function isTooEarly(
  { accumulation }: Pick<Indicator, 'accumulation'>,
  period: Period,
  status: readonly ObservationStatus[],
  day: IsoDate,
): boolean {
  if (isOfEarlierYear(period, day) || periodEnd(period) <= day) return false;
  return accumulation !== 'stock' && !status.some((one) => EARLY.has(one));
}
