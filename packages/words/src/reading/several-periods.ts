import type { Period } from '@kts/domain';
import { type HeadingPeriod, joinPeriods, periodTextOf } from './heading-period.ts';
import { readPeriod } from './period.ts';

/** A name of the sheet that says more than the titles, or something else, stands beside them. */
export function periodsWith(
  told: readonly HeadingPeriod[],
  own: HeadingPeriod | undefined,
): readonly HeadingPeriod[] {
  if (own === undefined) return told;
  const period = onePeriod(told);
  if (period === undefined) return told.length === 0 ? [own] : told;
  const joined = joinPeriods(period, own) ?? own;
  return periodTextOf(joined) === periodTextOf(period) ? told : [...told, joined];
}

/** "Năm 2023" and "Quý I" are one period; two years are none. */
export function onePeriod(periods: readonly HeadingPeriod[]): HeadingPeriod | undefined {
  if (periods.length <= 1) return periods[0];
  const whole = periods.filter((period) => period.kind === 'parts');
  const years = new Set(whole.flatMap(({ year }) => year ?? []));
  const parts = new Set(whole.flatMap(({ part }) => part || []));
  if (whole.length !== periods.length || years.size > 1 || parts.size > 1) return undefined;
  return { kind: 'parts', year: [...years][0] ?? null, part: [...parts][0] ?? null };
}

/** "Quý II và 6 tháng đầu năm 2023": the year is that of both. */
export function withYear(periods: readonly HeadingPeriod[]): readonly HeadingPeriod[] {
  const years = new Set(periods.flatMap((period) => (period.kind === 'parts' ? (period.year ?? []) : [])));
  const [year = null] = years.size === 1 ? years : [];
  return periods.map((period) =>
    period.kind === 'parts' ? { ...period, year: period.year ?? year } : period,
  );
}

/** The periods that a text can be. */
export function periodsMeant(period: HeadingPeriod): Period[] {
  const read = readPeriod(periodTextOf(period) ?? '');
  if (read.kind === 'period') return [read.period];
  return read.kind === 'candidates' ? [...read.candidates] : [];
}
