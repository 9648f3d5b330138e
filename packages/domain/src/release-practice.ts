import type { ShownReading } from './computed-reading.ts';
import { isPoint } from './figure-order.ts';
import { dayAfter, lastDayOf } from './known-as-of.ts';
import { comparePeriods, type IsoDate, type Period, periodEnd, periodParts } from './period.ts';

/**
 * What the day is taken from: `released`: the source has released the indicator of this period for
 * somebody; `usual`: as long after the period's end as it was of other periods; `ended`: the day after
 * the period's end, before which there can be no figure of the whole.
 */
export const KNOWN_BY = ['released', 'usual', 'ended'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

/** Since when a figure could be known, and what says so. */
export type CouldBeKnown = { readonly from: IsoDate; readonly by: KnownBy };

const DAY = 86_400_000;
/** The practice of long ago says little of today's. */
const PERIODS_COUNTED = 5;

/**
 * When one source releases an indicator: the first release of a period after its end, for any area; of
 * a period without one the median of the last five that have one whose month is known.
 *
 * @param readings known by `today`, of the indicator, of all areas
 */
export function releasePractice(
  readings: readonly ShownReading[],
  { indicator, source }: Pick<ShownReading, 'indicator' | 'source'>,
  today: IsoDate,
): (period: Period) => CouldBeKnown {
  const ofSource = readings.filter((reading) => reading.indicator === indicator && reading.source === source);
  const releases = firstReleases(ofSource, today);
  const dated = firstReleases(
    ofSource.filter(({ releasedOn }) => releasedOn !== null && releasedOn.length > 'YYYY'.length),
    today,
  );
  return (period) => {
    const released = releases.get(period);
    if (released !== undefined) return { from: released, by: 'released' };
    const days = usualDays(dated, period);
    if (days === null) return { from: dayAfter(periodEnd(period)), by: 'ended' };
    return { from: daysAfter(periodEnd(period), days), by: 'usual' };
  };
}

/**
 * The day of the first release of each period after its end: what was told before is no figure of the
 * whole. What is known of it by its year alone was released by today at the latest.
 */
function firstReleases(readings: readonly ShownReading[], today: IsoDate): ReadonlyMap<Period, IsoDate> {
  const first = new Map<Period, IsoDate>();
  for (const { period, releasedOn } of readings.filter(isPoint)) {
    const told = lastDayOf(releasedOn ?? '');
    if (told === null || told <= periodEnd(period)) continue;
    const day = told < today ? told : today;
    if (day < (first.get(period) ?? LAST_DAY)) first.set(period, day);
  }
  return first;
}

const LAST_DAY = '9999-12-31';

/** Days between a period's end and its release: the median of the last ones of that length, the lower of two. */
function usualDays(releases: ReadonlyMap<Period, IsoDate>, like: Period): number | null {
  const { frequency } = periodParts(like);
  const days = [...releases]
    .filter(([period]) => periodParts(period).frequency === frequency)
    .toSorted(([a], [b]) => comparePeriods(b, a))
    .slice(0, PERIODS_COUNTED)
    .map(([period, day]) => daysBetween(periodEnd(period), day))
    .toSorted((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}

const daysAfter = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
