import type { ObservationStatus } from '@kts/domain';
import { bare } from './fold.ts';
import { findPeriod, type HeadingPeriod, periodTextOf } from './heading-period.ts';
import { plainPeriod } from './period-words.ts';

/** Days and the numbers of documents hold years that are no period of the figures. */
const NOT_PERIODS = [
  /ngay \d{1,2} ?(?:\/|thang) ?\d{1,2} ?(?:\/|nam) ?\d{4}/g,
  /^[^,;:]{2,40}, thang \d{1,2} nam \d{4}$/g,
  /(?:ngay|gio) \d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g,
  /(?:so )?\d+\/\d{4}\/[a-z]+[a-z0-9-]*/g,
  /(?:so )?\d+\/[a-z]+[a-z0-9-]*(?: nam \d{4})?/g,
  /gia (?:so sanh|co dinh|goc)(?: nam)? \d{4}/g,
];

/** "(Tính đến 30/6/2023)": the day that figures are of, where no period is named. */
export function dayIn(text: string): HeadingPeriod[] {
  const [, day, month, year] =
    /(?:tinh den|den het|thoi diem).{0,24}?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})/.exec(
      bare(text),
    ) ?? [];
  return day === undefined ? [] : [{ kind: 'text', text: `${day}/${month}/${year}` }];
}

/** The periods that a line of running text names. */
export function periodsIn(text: string): HeadingPeriod[] {
  let rest = NOT_PERIODS.reduce((plain, pattern) => plain.replace(pattern, ' '), bare(text));
  const periods: HeadingPeriod[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const found = findPeriod(rest);
    if (found.period === null) break;
    periods.push(found.period);
    rest = found.rest;
  }
  return periods;
}

const periodKey = (period: HeadingPeriod): string => periodTextOf(period) ?? JSON.stringify(period);

export const distinctPeriods = (periods: readonly HeadingPeriod[]): HeadingPeriod[] => [
  ...new Map(periods.map((period) => [periodKey(period), period])).values(),
];

/** What a title says of all figures; "thực hiện … và ước thực hiện …" says two things, so nothing. */
export function statusIn(text: string): ObservationStatus[] {
  const plain = plainPeriod(text);
  const isOf = (words: string): boolean => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(plain);
  const isPreliminary = isOf('so bo|sb|preliminary');
  const isEstimate =
    isOf('so lieu uoc|uoc (?:tinh|thuc hien|dat)') || /\(uoc\)/.test(plain) || isOfOneEstimate(text);
  const isActual = isOf('(?<!uoc )thuc hien|so lieu chinh thuc') || /\(chinh thuc\)/.test(plain);
  if (isPreliminary !== isEstimate) return isActual ? [] : [isPreliminary ? 'P' : 'E'];
  return isOf('so lieu chinh thuc') || /\(chinh thuc\)/.test(plain) ? ['A'] : [];
}

/** "Ước 6T/2023", "2024E": an estimate, where the title names no other period that is none. */
const isOfOneEstimate = (text: string): boolean =>
  /(?<!\p{L})(?:uoc|uth)(?!\p{L})/u.test(plainPeriod(text)) && periodsIn(text).length === 1;
