import { type Period, parsePeriod } from '@kts/domain';
import type { Language } from '@kts/words/language';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS_EN = [
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
const MONTHS_SHORT_EN = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** As a heading: "Năm 2021", "Quý II/2023", "6 tháng đầu năm 2023", "Tháng 6/2023". */
export function writePeriod(language: Language, period: Period): string {
  const parts = parsePeriod(period);
  if (parts === null) return period;
  const { year, frequency, index } = parts;
  if (language === 'en') return englishPeriod(year, frequency, index);
  if (frequency === 'A') return `Năm ${year}`;
  if (frequency === 'S') return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  if (frequency === 'Q') return `Quý ${ROMAN[index - 1] ?? index}/${year}`;
  return `Tháng ${index}/${year}`;
}

function englishPeriod(year: number, frequency: string, index: number): string {
  if (frequency === 'A') return String(year);
  if (frequency === 'S') return `${index === 1 ? 'First' : 'Second'} half of ${year}`;
  if (frequency === 'Q') return `Quarter ${index} of ${year}`;
  return `${MONTHS_EN[index - 1] ?? index} ${year}`;
}

/** Within a sentence: "năm 2021", "quý II/2023". */
export const writePeriodInText = (language: Language, period: Period): string => {
  const text = writePeriod(language, period);
  return language === 'vi' || !/^[A-Z][a-z]+ \d{4}$/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
};

/** For axes and narrow columns: "2021", "Q2/2023", "6/2023". */
export function writePeriodShort(language: Language, period: Period): string {
  const parts = parsePeriod(period);
  if (parts === null) return period;
  const { year, frequency, index } = parts;
  if (frequency === 'A') return String(year);
  if (frequency === 'Q') return `Q${index}/${year}`;
  if (frequency === 'M')
    return language === 'vi' ? `${index}/${year}` : `${MONTHS_SHORT_EN[index - 1] ?? index} ${year}`;
  if (language === 'en') return `H${index}/${year}`;
  return `6T ${index === 1 ? 'đầu' : 'cuối'}/${year}`;
}

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
    return language === 'vi' ? `${month}/${year}` : `${MONTHS_SHORT_EN[month - 1] ?? month} ${year}`;
  }
  const day = Number(dayText);
  if (language === 'en') return `${day} ${MONTHS_SHORT_EN[month - 1] ?? month} ${year}`;
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
