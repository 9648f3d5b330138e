import { lastDayOf } from '@kts/domain';
import { tidy } from './fold.ts';

/**
 * A release date, as much of it as is known: `2024`, `2024-02`, `2024-02-29`. Reads ISO, the Vietnamese
 * order day/month/year and "18 Nov 2022"; null for anything else. There is no month/day/year: Vietnamese offices do not write it.
 */
export function readReleaseDate(text: string): string | null {
  const plain = tidy(text)
    .replace(/^(?:ngày|tháng) /i, '')
    .replace(/ tháng (\d{1,2}) năm /i, '/$1/')
    .replace(/[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?Z?)?$/, '');
  if (lastDayOf(plain) !== null) return plain;
  const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(plain) ?? inEnglish(plain);
  if (month === undefined || year === undefined) return null;
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const iso = parts.join('-');
  return lastDayOf(iso) === null ? null : iso;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "18 Nov 2022", "July 2023": day, month and year as digits, behind the whole as in a match; empty where it is none. */
function inEnglish(text: string): readonly (string | undefined)[] {
  const [all, day, name = '', year] = /^(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? [] : [all, day, String(month), year];
}
