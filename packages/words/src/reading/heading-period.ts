import { plainPeriod } from './period-words.ts';

/**
 * The period that a heading or title names: all of it, or a part whose year stands elsewhere ("Quý I" under
 * "Năm 2023"). `text`: a day or a span, left to the reader of periods to ask about or refuse.
 */
export type HeadingPeriod =
  | { readonly kind: 'parts'; readonly year: string | null; readonly part: string | null }
  | { readonly kind: 'text'; readonly text: string };

export type PeriodFound = {
  readonly period: HeadingPeriod | null;
  /** The text (folded by {@link plainPeriod}) without the period. */
  readonly rest: string;
};

const YEAR = '((?:19|20)\\d{2})(?:\\.0)?';
const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const OF_YEAR = `(?: ?[/.,-]? ?(?:nam )?${YEAR})?`;
const QUARTER = '(iv|i{1,3}|[1-4])';
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

type Rule = readonly [pattern: RegExp, read: (match: readonly string[]) => HeadingPeriod];

const rule = (pattern: string, read: (match: readonly string[]) => HeadingPeriod): Rule => [
  new RegExp(BEFORE + pattern + AFTER, 'u'),
  read,
];
const parts = (year: string | undefined, part: string | null): HeadingPeriod => ({
  kind: 'parts',
  year: year ?? null,
  part,
});
const asText = ([text = '']: readonly string[]): HeadingPeriod => ({ kind: 'text', text });
const quarter = (text = ''): string => `Q${ROMAN[text] ?? text}`;
const month = (text = '', year: string | undefined, all = ''): HeadingPeriod =>
  Number(text) >= 1 && Number(text) <= 12 ? parts(year, text.padStart(2, '0')) : { kind: 'text', text: all };

/** Months from January: three are a quarter, six a half-year, twelve a year; others are no period of ours. */
function running(match: readonly string[]): HeadingPeriod {
  const part = new Map([
    [3, 'Q1'],
    [6, 'S1'],
    [12, ''],
  ]).get(Number(match[1]));
  return part === undefined ? asText(match) : parts(match[2], part);
}

const RULES: readonly Rule[] = [
  rule(`luy ke.*`, asText),
  rule(`(?:(?:tinh )?den )?(?:het )?(?:ngay )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}`, asText),
  rule(`\\d{4}-\\d{2}-\\d{2}`, asText),
  rule(`(?:giai doan )?${YEAR} ?(?:-|den) ?${YEAR}`, asText),
  rule(`(?:quy|q)\\.? ?${QUARTER}${OF_YEAR}`, (m) => parts(m[2], quarter(m[1]))),
  rule(`${YEAR} ?[-/.]? ?(?:quy |q)${QUARTER}`, (m) => parts(m[1], quarter(m[2]))),
  rule(`(iv|i{1,3}) ?[/-] ?${YEAR}`, (m) => parts(m[2], quarter(m[1]))),
  rule(`0?6 ?thang cuoi(?: nam)?${OF_YEAR}`, (m) => parts(m[1], 'S2')),
  rule(`nua cuoi(?: nam)?${OF_YEAR}`, (m) => parts(m[1], 'S2')),
  rule(`nua dau(?: nam)?${OF_YEAR}`, (m) => parts(m[1], 'S1')),
  rule(`\\d{1,2} ?thang cuoi(?: nam)?${OF_YEAR}`, asText),
  rule(`ban nien${OF_YEAR}`, asText),
  rule(`thang nam ${YEAR}`, asText),
  rule(`ky [1-4] ?[/.-] ?${YEAR}`, asText),
  rule(`(\\d{1,2}) ?(?:thang|t)(?: dau)?(?: nam)?${OF_YEAR}`, running),
  rule(`(?:dau|giua|cuoi) nam${OF_YEAR}`, asText),
  rule(`${YEAR} ?[-/]? ?(?:h|s)([12])`, (m) => parts(m[1], `S${m[2]}`)),
  rule(`(?:h|s)([12])(?: ?[-/] ?| )${YEAR}`, (m) => parts(m[2], `S${m[1]}`)),
  rule(`thang ?(\\d{1,2})${OF_YEAR}`, (m) => month(m[1], m[2], m[0])),
  rule(`t\\.? ?(\\d{1,2})(?: ?[/.-] ?${YEAR})?`, (m) => month(m[1], m[2], m[0])),
  rule(`(\\d{1,2}) ?[/.-] ?${YEAR}`, (m) => month(m[1], m[2], m[0])),
  rule(`${YEAR} ?[/.-] ?(\\d{1,2})`, (m) => month(m[2], m[1], m[0])),
  rule(`(?:ca )?nam(?: bao cao)? ?${YEAR}`, (m) => parts(m[1], '')),
  rule(YEAR, (m) => parts(m[1], null)),
  rule(`ca nam`, () => parts(undefined, '')),
];

/** Finds the first period named in a text. */
export function findPeriod(text: string): PeriodFound {
  const plain = plainPeriod(text);
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
    return { period: read(match), rest };
  }
  return { period: null, rest: plain };
}

/** One period of two headings above one another, or null when they contradict each other. */
export function joinPeriods(above: HeadingPeriod | null, below: HeadingPeriod | null): HeadingPeriod | null {
  if (above === null || below === null) return below ?? above;
  if (above.kind === 'text' || below.kind === 'text') return below;
  if (above.year !== null && below.year !== null && above.year !== below.year) return null;
  const joined = (a: string | null, b: string | null): string | null =>
    b === null || b === '' ? (a ?? b) : b;
  return { kind: 'parts', year: below.year ?? above.year, part: joined(above.part, below.part) };
}

/** The text that the reader of periods reads, or null while the year is not known. */
export function periodTextOf(period: HeadingPeriod): string | null {
  if (period.kind === 'text') return period.text;
  if (period.year === null) return null;
  return period.part === null || period.part === '' ? period.year : `${period.year}-${period.part}`;
}
