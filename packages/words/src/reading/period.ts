import type { Period } from '@kts/domain';
import { daysInMonth } from '@kts/domain';
import { withoutNotes } from './fold.ts';
import { plainPeriod } from './period-words.ts';

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/**
 * What the text of a period can mean. `candidates`: a day such as 30/6/2023 ends a month, a quarter and a
 * half-year; a person must say which is meant. `granularity`: a span that is none of ours (9 tháng).
 */
export type PeriodRead =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'candidates'; readonly candidates: readonly Period[] }
  | { readonly kind: 'refused'; readonly code: 'period-format' | 'period-granularity' | 'period-range' };

const refused = (code: 'period-format' | 'period-granularity' | 'period-range'): PeriodRead => ({
  kind: 'refused',
  code,
});

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
};
const ordinal = (text: string): number => ROMAN[text] ?? Number(text);
const YEAR = '(?:nam )?(?:bao cao )?(\\d{4})';
/** What may stand between a part of a year and the year. */
const GAP = ' ?[/.,-]? ?';
const QUARTER = '(0?[1-4]|iv|i{1,3})';

/** Null: a span that is no period of ours; an empty text: no span at all (month 13). */
type Rule = readonly [pattern: RegExp, period: (match: readonly string[]) => Period | '' | null];

const half = (year: string, index: string): string => `${year}-S${index}`;
const month = (year: string, index: string): Period | '' =>
  Number(index) >= 1 && Number(index) <= 12 ? `${year}-${index.padStart(2, '0')}` : '';

/** Running months from January: three are a quarter, six a half, twelve a year; others are no period of ours. */
function runningMonths(year: string, months: string): string | null {
  const known: Readonly<Record<string, string>> = { 3: `${year}-Q1`, 6: `${year}-S1`, 12: year };
  return known[Number(months)] ?? null;
}

const RULES: readonly Rule[] = [
  [new RegExp(`^${YEAR}(?:[.,]0)?$`), ([, year = '']) => year],
  [/^(?:ca )?nam (\d{4})$/, ([, year = '']) => year],
  [
    new RegExp(`^(?:qu[yi]|q)[. ]?${QUARTER}${GAP}${YEAR}$`),
    ([, q = '', year = '']) => `${year}-Q${ordinal(q)}`,
  ],
  [new RegExp(`^(\\d{4})${GAP}(?:quy |q)${QUARTER}$`), ([, year = '', q = '']) => `${year}-Q${ordinal(q)}`],
  [/^(iv|i{1,3}) ?[/.-] ?(\d{4})$/, ([, q = '', year = '']) => `${year}-Q${ordinal(q)}`],
  [new RegExp(`^(?:h|s) ?([12])${GAP}(\\d{4})$`), ([, index = '', year = '']) => half(year, index)],
  [new RegExp(`^(\\d{4})${GAP}(?:h|s)([12])$`), ([, year = '', index = '']) => half(year, index)],
  [new RegExp(`^(?:6 ?thang|nua) dau${GAP}${YEAR}$`), ([, year = '']) => half(year, '1')],
  [new RegExp(`^(?:6 ?thang|nua) cuoi${GAP}${YEAR}$`), ([, year = '']) => half(year, '2')],
  [
    new RegExp(`^(\\d{1,2}) ?(?:t|thang)(?: dau)?${GAP}${YEAR}$`),
    ([, months = '', year = '']) => runningMonths(year, months),
  ],
  [/^(?:thg|th) ?(\d{1,2})[ -](\d{4})$/, ([, index = '', year = '']) => month(year, index)],
  [/^(\d{4})[ -]?[mt](\d{1,2})$/, ([, year = '', index = '']) => month(year, index)],
  [new RegExp(`^(?:thang|t|m) ?(\\d{1,2})${GAP}${YEAR}$`), ([, index = '', year = '']) => month(year, index)],
  [/^(\d{1,2}) ?[/.-] ?(\d{4})$/, ([, index = '', year = '']) => month(year, index)],
  [/^(\d{4}) ?[/.-] ?(\d{1,2})$/, ([, year = '', index = '']) => month(year, index)],
];

const DAY =
  /^(?:(?:tinh )?den )?(?:het )?(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})$/;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?$/;
/** What stands at the end of a month: a stock of that month, or what ran up from January. */
const TO_MONTH = /^(?:tinh )?den (?:het )?thang (\d{1,2}) ?[/-] ?(\d{4})$/;
const OTHER_SPAN = /thang|luy ke|den|tuan|ngay|^\d{4} ?[-–] ?\d{4}$|giai doan/;

/** Reads a period as Vietnamese offices write it. Years outside 1990…2100 are refused. */
export function readPeriod(text: string): PeriodRead {
  const plain = plainPeriod(withoutNotes(text)).replace(/^(?:ky (?![1-4] ?[/.-])|')/, '');
  const period = byRule(plain);
  if (period === null) return refused('period-granularity');
  if (period !== undefined) return period === '' ? refused('period-format') : inRange([period]);
  const ends = periodsEndingOn(plain) ?? periodsUpTo(plain);
  if (ends !== null && ends.length > 0) return inRange(ends);
  const isSpan = ends !== null || (OTHER_SPAN.test(plain) && /\d{4}/.test(plain));
  return refused(isSpan ? 'period-granularity' : 'period-format');
}

/** As the first rule that fits says; undefined where none does. */
function byRule(plain: string): Period | '' | null | undefined {
  for (const [pattern, toPeriod] of RULES) {
    const match = pattern.exec(plain);
    if (match !== null) return toPeriod(match);
  }
  return undefined;
}

function inRange(periods: readonly Period[]): PeriodRead {
  const year = Number(periods[0]?.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused('period-range');
  const [period] = periods;
  return period !== undefined && periods.length === 1
    ? { kind: 'period', period }
    : { kind: 'candidates', candidates: periods };
}

/** The periods whose last day this is, the longest first; null when the text is no day. */
function periodsEndingOn(plain: string): readonly Period[] | null {
  const [, isoYear, isoMonth, isoDay] = ISO_DAY.exec(plain) ?? [];
  const [, day = isoDay, monthText = isoMonth, year = isoYear] = DAY.exec(plain) ?? [];
  if (day === undefined || monthText === undefined || year === undefined) return null;
  const index = Number(monthText);
  if (index < 1 || index > 12 || Number(day) > daysInMonth(Number(year), index)) return null;
  return Number(day) === daysInMonth(Number(year), index) ? endingWith(year, index) : [];
}

/** "Đến tháng 6/2023": several periods end with June; with May only the month does, and the running total is none. */
function periodsUpTo(plain: string): readonly Period[] | null {
  const [, month = '', year = ''] = TO_MONTH.exec(plain) ?? [];
  const ends = Number(month) >= 1 && Number(month) <= 12 ? endingWith(year, Number(month)) : [];
  return ends.length > 1 ? ends : null;
}

function endingWith(year: string, index: number): Period[] {
  const ends = [`${year}-${String(index).padStart(2, '0')}`];
  if (index % 3 === 0) ends.unshift(`${year}-Q${index / 3}`);
  if (index % 6 === 0) ends.unshift(`${year}-S${index / 6}`);
  if (index === 12) ends.unshift(year);
  return ends;
}
