import type { Indicator, ObservationStatus } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { bare, fold, tidy } from './fold.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { findPeriod, periodTextOf } from './heading-period.ts';
import type { Lexicon } from './lexicon.ts';
import { plainPeriod } from './period-words.ts';
import { isPlainTitle } from './title-words.ts';
import type { UnitNames } from './unit.ts';

/** What the lines above and below a table say of all its figures. Several: they contradict each other. */
export type TableFacts = {
  readonly units: readonly string[];
  readonly periods: readonly HeadingPeriod[];
  readonly indicators: readonly Indicator[];
  /** Named beside words that may make another indicator of them: "Tốc độ tăng GRDP". */
  readonly doubtful: readonly Indicator[];
  /** Folded names of provinces. */
  readonly provinces: readonly string[];
  readonly isNational: boolean;
  readonly sources: readonly string[];
  readonly statuses: readonly ObservationStatus[];
};

/** "Đơn vị" alone may also be followed by the office that reports, and without a colon anything may follow. */
const UNIT =
  /(?:^|[\s(;,.–-])(đơn vị tính|don vi tinh|đvt|dvt|unit|đơn vị|don vi)\s*([:=]?)[\s–-]*([^;()]*(?:\([^()]*\)[^;()]*)?)/i;
const UNIT_LABEL = /^(?:đơn vị(?: tính)?|don vi(?: tinh)?|đvt|dvt|unit)\s*[:=]?$/i;
const SOURCE = /(?:^|[\s(;*])(?:nguồn(?: số liệu| dữ liệu)?|source)\s*:\s*([^;]+)/i;
/** Days and the numbers of papers hold years that are no period of the figures. */
const NOT_PERIODS = [
  /ngay \d{1,2} ?(?:\/|thang) ?\d{1,2} ?(?:\/|nam) ?\d{4}/g,
  /^[^,;:]{2,40}, thang \d{1,2} nam \d{4}$/g,
  /(?:ngay|gio) \d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g,
  /(?:so )?\d+\/\d{4}\/[a-z]+[a-z0-9-]*/g,
  /(?:so )?\d+\/[a-z]+[a-z0-9-]*(?: nam \d{4})?/g,
  /gia (?:so sanh|co dinh|goc)(?: nam)? \d{4}/g,
];

/** The unit that lines declare for all figures of their table, or undefined. */
export const unitInTitles = (rows: readonly TableRow[], lexicon: Lexicon): string | undefined =>
  unitsInTitles(rows, lexicon)[0];

/** Units that lines declare; those in brackets behind a title count where none is declared outright. */
function unitsInTitles(rows: readonly TableRow[], lexicon: Lexicon): string[] {
  const declared = unitsDeclaredIn(rows, lexicon);
  const units =
    declared.length > 0
      ? declared
      : rows
          .flatMap(({ cells }) => cells.flatMap((cell) => [...bracketed(cell), alone(cell)]))
          .filter(lexicon.units.isUnit);
  return [...new Map(units.map((unit) => [bare(unit), unit])).values()];
}

/** Units behind "Đơn vị tính" and its kind. */
export const unitsDeclaredIn = (rows: readonly TableRow[], { units }: Lexicon): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) =>
      unitIn(UNIT_LABEL.test(tidy(cell)) ? `${cell} ${nextFilled(cells, at)}` : cell, units),
    ),
  );

/** "Đơn vị tính:" in one cell, the unit in another. */
const nextFilled = (cells: readonly string[], at: number): string =>
  cells.slice(at + 1).find((cell) => cell.trim() !== '') ?? '';

function unitIn(cell: string, units: UnitNames): string[] {
  const [, label = '', colon = '', text = ''] = UNIT.exec(tidy(cell)) ?? [];
  const unit = text.replace(/[\s.,]+$/, '');
  if (unit === '') return [];
  const isSure = colon !== '' && /tính|tinh|t$/i.test(label);
  return isSure || units.isUnit(unit) ? [alone(unit)] : [];
}

/** "GRDP (triệu đồng)": units stand in brackets. */
const bracketed = (text: string): string[] =>
  [...tidy(text).matchAll(/\(([^()]+(?:\([^()]*\))?)\)/g)].map(([, inside = '']) => inside);

/** "Triệu đồng - Mill. dongs": yearbooks say it twice. */
function alone(text: string): string {
  const [first = '', second] = tidy(text).split(
    / ?[/-] (?=(?:unit\b|[a-z]+\. ?dongs?|.*(?:person|percent|enterprise)))/i,
  );
  return second === undefined ? tidy(text) : first;
}

/** "HUYỆN CÁI BÈ, TỈNH TIỀN GIANG": its figures are not those of the province. */
const DISTRICT = /(?:^|\s)(?:huyện|thị xã|quận|thị trấn)\s+\p{L}/iu;

/** Gathers what titles (all of it) and footers (only the source) say. */
export function factsOf(
  titles: readonly TableRow[],
  footers: readonly TableRow[],
  lexicon: Lexicon,
): TableFacts {
  const texts = textsOf(titles);
  const about = texts.filter((text) => !SOURCE.test(text));
  const named = about.map((text) => indicatorsIn(text, lexicon));
  const periods = distinctPeriods(about.flatMap(periodsIn));
  return {
    units: unitsInTitles(titles, lexicon),
    periods: periods.length > 0 ? periods : distinctPeriods(about.flatMap(dayIn)),
    indicators: distinct(named.flatMap(({ found, isSure }) => (isSure ? found : []))),
    doubtful: distinct(named.flatMap(({ found }) => found)),
    provinces: distinct(
      about.filter((text) => !DISTRICT.test(text)).flatMap((text) => lexicon.provincesIn(text).found),
    ),
    isNational: about.some((text) => / (?:ca nuoc|toan quoc) /.test(` ${fold(text)} `)),
    sources: distinct([...texts, ...textsOf(footers)].flatMap((text) => sourcesIn(text, lexicon))),
    statuses: distinct(about.flatMap(statusIn)),
  };
}

/** A title about constant prices is not about the indicator at current prices. */
function indicatorsIn(text: string, lexicon: Lexicon): { found: readonly Indicator[]; isSure: boolean } {
  if (/gia (?:so sanh|co dinh|goc)/.test(bare(text))) return { found: [], isSure: false };
  const plain = bracketed(text).reduce(
    (left, inside) => (lexicon.units.isUnit(inside) ? left.replace(`(${inside})`, ' ') : left),
    text.replace(UNIT, ' '),
  );
  const { found, rest } = lexicon.indicatorsIn(plain);
  return { found, isSure: isPlainTitle(lexicon.provincesIn(rest).rest) };
}

/** "(Tính đến 30/6/2023)": the day that figures are of, where no period is named. */
function dayIn(text: string): HeadingPeriod[] {
  const [, day, month, year] =
    /(?:tinh den|den het|thoi diem).{0,24}?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})/.exec(
      bare(text),
    ) ?? [];
  return day === undefined ? [] : [{ kind: 'text', text: `${day}/${month}/${year}` }];
}

/** A sheet whose whole name is a period or a province says it of its table: "2021", "Quý II-2023", "Tiền Giang". */
export function sheetTitle(name: string | null, lexicon: Lexicon): TableRow[] {
  const text = tidy(name ?? '').replaceAll('_', ' ');
  // "T1" is the first month to one office and the first table to another.
  if (/^t ?\d{1,2}$/i.test(text)) return [];
  const rest = findPeriod(text).rest.replace(/so lieu|bao cao|ket qua|bieu|sheet|trang|[\s.,()-]/g, '');
  return text !== '' && (rest === '' || lexicon.isArea(text)) ? [{ line: 0, cells: [text] }] : [];
}

const textsOf = (rows: readonly TableRow[]): string[] =>
  distinct(rows.flatMap(({ cells }) => cells.map(tidy).filter((text) => text !== '')));

const distinct = <T>(entries: readonly T[]): T[] => [...new Set(entries)];

function periodsIn(text: string): HeadingPeriod[] {
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

const distinctPeriods = (periods: readonly HeadingPeriod[]): HeadingPeriod[] => [
  ...new Map(periods.map((period) => [periodKey(period), period])).values(),
];

/** What a title says of all figures; "thực hiện … và ước thực hiện …" says two things, so nothing. */
function statusIn(text: string): ObservationStatus[] {
  const plain = plainPeriod(text);
  const isOf = (words: string): boolean => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(plain);
  const isPreliminary = isOf('so bo|sb');
  const isEstimate =
    isOf('so lieu uoc|uoc (?:tinh|thuc hien|dat)') || /\(uoc\)/.test(plain) || isOfOneEstimate(text);
  const isActual = isOf('(?<!uoc )thuc hien|so lieu chinh thuc') || /\(chinh thuc\)/.test(plain);
  if (isPreliminary !== isEstimate) return isActual ? [] : [isPreliminary ? 'P' : 'E'];
  return isOf('so lieu chinh thuc') || /\(chinh thuc\)/.test(plain) ? ['A'] : [];
}

/** "Ước 6T/2023", "2024E": an estimate, where the title names no other period that is none. */
const isOfOneEstimate = (text: string): boolean =>
  /(?<!\p{L})(?:uoc|uth)(?!\p{L})/u.test(plainPeriod(text)) && periodsIn(text).length === 1;

/** Sources that a line of few cells names behind "Nguồn:". */
export const sourcesNamed = ({ cells }: TableRow, lexicon: Lexicon): string[] =>
  cells.some((cell) => SOURCE.test(cell))
    ? distinct(cells.flatMap((cell) => sourcesIn(tidy(cell), lexicon)))
    : [];

function sourcesIn(text: string, lexicon: Lexicon): string[] {
  const named = SOURCE.exec(text)?.[1];
  if (named === undefined) return [];
  const office = named.replace(/[\s.)]+$/, '');
  const found = lexicon.sourcesIn(office);
  // One that the catalogue does not know is still another than those that it knows.
  return found.length > 0 || office === '' ? [...found] : [office];
}
