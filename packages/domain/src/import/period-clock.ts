import { lastDayOf } from '../known-as-of.ts';
import type { Indicator } from '../indicator.ts';
import type { ObservationStatus } from '../observation.ts';
import { type IsoDate, type Period, periodEnd, periodStart } from '../period.ts';

/** A figure of a whole period that still runs bears one of these: nobody knows its end. */
const BEFORE_THE_END: ReadonlySet<ObservationStatus> = new Set<ObservationStatus>(['E', 'V']);

/** The day by which a figure was known: that of its release, else today; of a year or month its last day. */
export const knownOn = (releasedOn: string | null, today: IsoDate): IsoDate => {
  const released = releasedOn === null ? null : lastDayOf(releasedOn);
  return released !== null && released < today ? released : today;
};

/** Nearly all figures are of earlier years: two short texts are compared sooner than days. */
const isOfEarlierYear = (period: string, day: IsoDate): boolean => period.slice(0, 4) < day.slice(0, 4);

/** True for a period that had not begun on a day: nothing can be said of it, a plan belongs to the register. */
export const isFuture = (period: string, day: IsoDate): boolean =>
  !isOfEarlierYear(period, day) && periodStart(period) > day;

/**
 * Whether a value is an official or preliminary one of a period that had not ended on a day. A flow or an average
 * of a running period is an estimate or an unverified figure; a stock is counted on a day, and passes. On its
 * last day a period counts as ended. Source: docs/methods.md, "A figure cannot come from the future".
 */
export function isTooEarly(
  { accumulation }: Pick<Indicator, 'accumulation'>,
  period: Period,
  status: readonly ObservationStatus[],
  day: IsoDate,
): boolean {
  if (isOfEarlierYear(period, day) || periodEnd(period) <= day) return false;
  return accumulation !== 'stock' && !status.some((one) => BEFORE_THE_END.has(one));
}
