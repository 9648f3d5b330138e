import type { Language } from './language.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const MONTHS_SHORT = MONTHS.map((name) => name.slice(0, 3));

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * A day, or as much of it as is known: "18/11/2022", "2/2025", "2023".
 * Days below 10 and the months 1 and 2 get a zero in a full date, as Nghị định 30/2020 asks.
 */
export function writeDate(language: Language, date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (match === null) return date;
  const [, year = '', monthText, dayText] = match;
  if (monthText === undefined) return year;
  const month = Number(monthText);
  if (dayText === undefined) {
    return language === 'vi' ? `${month}/${year}` : `${MONTHS_SHORT[month - 1] ?? month} ${year}`;
  }
  const day = Number(dayText);
  if (language === 'en') return `${day} ${MONTHS_SHORT[month - 1] ?? month} ${year}`;
  return `${pad(day)}/${month <= 2 ? pad(month) : month}/${year}`;
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment by the clock of Vietnam: "18/11/2022 14:05". */
export function writeMoment(language: Language, instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const part = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  const day = `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
  return `${writeDate(language, day)} ${part.get('hour')}:${part.get('minute')}`;
}
