/**
 * Periods in SDMX form: `2025` (year), `2025-S1` (half-year), `2025-Q2` (quarter), `2025-06` (month).
 * Source: SDMX 2.1, Section 6 Technical Notes, §4.2. Days are of the calendar, in Asia/Ho_Chi_Minh.
 */
export type Period = string;

/** A day, `YYYY-MM-DD`. */
export type IsoDate = string;

export type Frequency = 'A' | 'S' | 'Q' | 'M';

export type PeriodParts = {
  readonly year: number;
  readonly frequency: Frequency;
  /** 1-based place within the year: 1 for a year, 1–2, 1–4 or 1–12. */
  readonly index: number;
};

export const PARTS_A_YEAR: Readonly<Record<Frequency, number>> = { A: 1, S: 2, Q: 4, M: 12 };
const PATTERN = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** The parts of a period, or null when the text is not one. */
export function parsePeriod(text: string): PeriodParts | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, year, half, quarter, month] = match;
  const at = (frequency: Frequency, index: string | undefined): PeriodParts => ({
    year: Number(year),
    frequency,
    index: Number(index ?? 1),
  });
  if (half !== undefined) return at('S', half);
  if (quarter !== undefined) return at('Q', quarter);
  if (month !== undefined) return at('M', month);
  return at('A', undefined);
}

/** As {@link parsePeriod}, for text that has been checked before; throws when it was not. */
export function periodParts(period: Period): PeriodParts {
  const parts = parsePeriod(period);
  if (parts === null) throw new Error(`Not a period: ${period}`);
  return parts;
}

export const isPeriod = (text: string): boolean => parsePeriod(text) !== null;

export function formatPeriod({ year, frequency, index }: PeriodParts): Period {
  const y = String(year).padStart(4, '0');
  if (frequency === 'A') return y;
  if (frequency === 'M') return `${y}-${String(index).padStart(2, '0')}`;
  return `${y}-${frequency}${index}`;
}

/** The last day of a period: what was in force on it decides what a name or code means. */
export function periodEnd(period: Period): IsoDate {
  const { year, frequency, index } = periodParts(period);
  const lastMonth = (12 / PARTS_A_YEAR[frequency]) * index;
  return `${pad4(year)}-${pad2(lastMonth)}-${pad2(daysInMonth(year, lastMonth))}`;
}

/** The first day of a period. */
export function periodStart(period: Period): IsoDate {
  const { year, frequency, index } = periodParts(period);
  return `${pad4(year)}-${pad2((12 / PARTS_A_YEAR[frequency]) * (index - 1) + 1)}-01`;
}

/**
 * Where a period stands on the axis of years, counted by its end: 2021 is 2021, 2023-06 is 2022.5
 * (half a year before the end of 2023). Differences are years, quarters being a fourth.
 */
export function periodInYears(period: Period): number {
  const { year, frequency, index } = periodParts(period);
  return year - 1 + index / PARTS_A_YEAR[frequency];
}

/** True when a period lies wholly between two others, both included: 2023-06 lies in 2023. */
export const liesWithin = (period: Period, from: Period | undefined, to: Period | undefined): boolean =>
  (from === undefined || periodStart(period) >= periodStart(from)) &&
  (to === undefined || periodEnd(period) <= periodEnd(to));

/** The same period `years` later. */
export function shiftYears(period: Period, years: number): Period {
  const parts = periodParts(period);
  return formatPeriod({ ...parts, year: parts.year + years });
}

/** The year that a period lies in. */
export const yearOf = (period: Period): Period =>
  formatPeriod({ ...periodParts(period), frequency: 'A', index: 1 });

/** Orders by end, then the longer period last (2023-Q4 before 2023). */
export function comparePeriods(a: Period, b: Period): number {
  const byEnd = periodInYears(a) - periodInYears(b);
  if (byEnd !== 0) return byEnd;
  return PARTS_A_YEAR[periodParts(b).frequency] - PARTS_A_YEAR[periodParts(a).frequency];
}

const pad2 = (n: number): string => String(n).padStart(2, '0');
const pad4 = (n: number): string => String(n).padStart(4, '0');

/** Gregorian; leap years counted. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
