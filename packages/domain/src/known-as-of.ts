import { daysInMonth, type IsoDate } from './period.ts';

/** Milliseconds since 1970 (UTC). */
export type Instant = number;

/** Asia/Ho_Chi_Minh has had no daylight saving since 1975: a constant offset is exact. */
const VIETNAM_OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** True for a day of the calendar: 2024-02-29 is one, 2023-02-29 is not. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first moment of a day in Vietnam. */
export const startOfDay = (date: IsoDate): Instant => Date.parse(`${date}T00:00:00Z`) - VIETNAM_OFFSET;

/** The last millisecond of a day in Vietnam. */
export const endOfDay = (date: IsoDate): Instant => startOfDay(date) + DAY - 1;

/** The day in Vietnam at a moment. */
export const dateAt = (instant: Instant): IsoDate =>
  new Date(instant + VIETNAM_OFFSET).toISOString().slice(0, 10);

export const dayAfter = (day: IsoDate): IsoDate => dateAt(startOfDay(day) + DAY);

/** Figures are known from the twentieth century on; far days would not compare as text. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

/** Reads `asOf`: a day (its last moment) or an RFC 3339 instant; null when it is neither. */
export function parseAsOf(text: string): Instant | null {
  if (text.slice(0, 10) < FIRST_DAY || text.slice(0, 10) > LAST_DAY) return null;
  if (isDate(text)) return endOfDay(text);
  if (!INSTANT.test(text) || !isDate(text.slice(0, 10))) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

/** Whether an `asOf` lies ahead of now: a day after today in Vietnam, or a later instant. Today is known. */
export function isAhead(text: string, now: Instant): boolean {
  const instant = parseAsOf(text);
  if (instant === null) return false;
  return isDate(text) ? text > dateAt(now) : instant > now;
}

/** The first day of what is known of a release date: `2024` → 2024-01-01. Null when the text is no such date. */
export function firstDayOf(releasedOn: string): IsoDate | null {
  if (lastDayOf(releasedOn) === null) return null;
  return `${releasedOn}-01-01`.slice(0, '2024-01-01'.length);
}

/**
 * The last day of what is known of a release date: `2024` → 2024-12-31, `2025-02` → 2025-02-28.
 * A figure counts as known from then on, never earlier. Null when the text is no such date.
 */
export function lastDayOf(releasedOn: string): IsoDate | null {
  if (/^\d{4}$/.test(releasedOn)) return `${releasedOn}-12-31`;
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(releasedOn);
  if (month !== null) {
    return `${releasedOn}-${daysInMonth(Number(month[1]), Number(month[2]))}`;
  }
  return isDate(releasedOn) ? releasedOn : null;
}
