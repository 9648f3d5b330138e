import type { CellRole, Indicator, ObservationStatus } from '@kts/domain';
import { bare, fold, tidy } from './fold.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { findPeriod } from './heading-period.ts';
import type { Lexicon } from './lexicon.ts';
import type { UnitNames } from './unit.ts';
import { isOfficeLine } from './office-lines.ts';
import { isPlain } from './plain-words.ts';
import { dayIn, distinctPeriods, periodsIn, statusIn } from './line-periods.ts';
import { withoutEnglishUnit } from './unit-text.ts';

/** The cells of one line, as they stand in the file. */
export type Cells = readonly string[];

/** What the lines above a table say of all its figures. Several of a kind: they contradict each other. */
export type TitleFacts = {
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
  /** Statuses that the notes below the table name. */
  readonly noted: readonly ObservationStatus[];
  /** Texts that nothing was made of, and that may say what the figures are. */
  readonly unread: readonly string[];
};

export const NO_TITLE_FACTS: TitleFacts = {
  units: [],
  periods: [],
  indicators: [],
  doubtful: [],
  provinces: [],
  isNational: false,
  sources: [],
  statuses: [],
  noted: [],
  unread: [],
};

/** "Đơn vị" alone may also be followed by the office that reports, and without a colon anything may follow. */
const UNIT =
  /(?:^|[\s(;,.–-])(đơn vị tính|don vi tinh|đvt|dvt|unit|đơn vị|don vi) ?([:=]?)[ –-]?([^;()]*(?:\([^()]*\)[^;()]*)?)/i;
const UNIT_LABEL = /^(?:đơn vị(?: tính)?|don vi(?: tinh)?|đvt|dvt|unit) ?[:=]?$/i;
const SOURCE = /(?:^|[\s(;*])(?:nguồn(?: số liệu| dữ liệu)?|nguon(?: so lieu| du lieu)?|source) ?: ?([^;]+)/i;
/** Longer texts are prose, of which only the beginning is looked at. */
const LONGEST = 600;

const textOf = (cell: string): string => tidy(cell.length > LONGEST ? cell.slice(0, LONGEST) : cell);

/** Units that lines declare; those in brackets behind a title count where none is declared outright. */
function unitsIn(rows: readonly Cells[], units: UnitNames): string[] {
  const declared = rows.flatMap((row) => unitsDeclaredIn(row, units));
  const found =
    declared.length > 0
      ? declared
      : rows

          .flatMap((cells) =>
            cells.flatMap((cell) => [...bracketed(textOf(cell)), withoutEnglishUnit(textOf(cell))]),
          )
          .filter(units.isUnit);
  return [...new Map(found.map((unit) => [bare(unit), unit])).values()];
}

/** Units behind "Đơn vị tính" and its kind. */
const unitsDeclaredIn = (cells: Cells, units: UnitNames): string[] =>
  cells.flatMap((cell, at) =>
    unitIn(UNIT_LABEL.test(textOf(cell)) ? `${textOf(cell)} ${nextFilled(cells, at)}` : textOf(cell), units),
  );

/** "Đơn vị tính:" in one cell, the unit in another. */
const nextFilled = (cells: readonly string[], at: number): string =>
  textOf(cells.slice(at + 1).find((cell) => cell.trim() !== '') ?? '');

function unitIn(text: string, { isUnit }: UnitNames): string[] {
  const [, label = '', colon = '', words = ''] = UNIT.exec(text) ?? [];
  const unit = words.trim().replace(/[ .,]{1,9}$/, '');
  if (unit === '') return [];
  const isSure = colon !== '' && /tính|tinh|t$/i.test(label);
  return isSure || isUnit(unit) ? [withoutEnglishUnit(unit)] : [];
}

/** "GRDP (triệu đồng)": units stand in brackets. */
const bracketed = (text: string): string[] =>
  [...text.matchAll(/\(([^()]{1,80}(?:\([^()]{0,80}\))?)\)/g)].map(([, inside = '']) => inside);

/** "HUYỆN CÁI BÈ, TỈNH TIỀN GIANG": its figures are not those of the province. */
const DISTRICT = /(?:^|\s)(?:huyện|thị xã|quận|thị trấn)\s\p{L}/iu;

/** "UBND HUYỆN BA TRI", "Đơn vị báo cáo: Phòng VHTT huyện Ba Tri": who reports reports of a district. */
const isOfDistrict = (text: string): boolean =>
  /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan|phòng|phong|đơn vị báo cáo)(?!\p{L})/iu.test(
    text,
  ) &&
  (DISTRICT.test(text) || /(?:^|\s)(?:huyen|thi xa)\s\p{L}/iu.test(text)) &&
  !/(?:các|cac) (?:huyện|quận|thị|huyen|quan|thi)/iu.test(text);

/**
 * Gathers what titles (all of it) and footers (only the source) say.
 * @param inTable indicators that the table itself names: their words in a title say nothing else
 */
export function titleFacts(
  titles: readonly Cells[],
  footers: readonly Cells[],
  lexicon: Lexicon,
  inTable: readonly Indicator[] = [],
): TitleFacts {
  const texts = textsOf(titles);
  const about = texts.filter((text) => !SOURCE.test(text));
  const words = wordsOf(inTable);
  const named = about.map((text) => ({ text, ...indicatorsIn(text, lexicon, words) }));
  const periods = distinctPeriods(about.flatMap(periodsIn));
  return {
    units: unitsIn(titles, lexicon.units),
    periods: periods.length > 0 ? periods : distinctPeriods(about.flatMap(dayIn)),
    indicators: distinct(named.flatMap(({ found, isSure }) => (isSure ? found : []))),
    doubtful: distinct(named.flatMap(({ found }) => found)),
    provinces: distinct(
      about.filter((text) => !DISTRICT.test(text)).flatMap((text) => lexicon.provincesIn(text).found),
    ),
    isNational: about.some((text) => / (?:ca nuoc|toan quoc) /.test(` ${fold(text)} `)),
    sources: distinct([...texts, ...textsOf(footers)].flatMap((text) => sourcesOf(text, lexicon))),
    statuses: distinct(about.flatMap(statusIn)),
    noted: distinct(textsOf(footers).filter(isGeneralNote).flatMap(statusIn)),
    unread: named
      .filter(({ text, isSure }) => !isSure && (isOfDistrict(text) || !isOfficeLine(text, lexicon)))
      .map(({ text }) => text),
  };
}

/** "Ghi chú: Số liệu ước tính", which explains no mark and names no period, is said of all. */
const isGeneralNote = (text: string): boolean =>
  /^(?:ghi chu|note) ?:/.test(bare(text)) && !text.includes('*') && periodsIn(text).length === 0;

/** What a cell above a table is, by what was made of its text. */
export function roleOfTitle(cell: string, facts: TitleFacts, lexicon: Lexicon): CellRole {
  const text = textOf(cell);
  if (facts.unread.includes(text)) return 'unread';
  if (SOURCE.test(text) || UNIT.test(text) || lexicon.units.isUnit(text)) return 'attribute';
  if (isOfficeLine(text, lexicon)) return 'furniture';
  const isKey =
    periodsIn(text).length > 0 ||
    lexicon.indicatorsIn(text).found.length > 0 ||
    lexicon.provincesIn(text).found.length > 0;
  return isKey ? 'key' : 'furniture';
}

/** Words, and each with the one behind it: "doanh thu" is no name, though "doanh nghiệp" and "thu phát" are. */
const pairsOf = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`]));

/** The words by which indicators are called. */
const wordsOf = (indicators: readonly Indicator[]): ReadonlySet<string> =>
  new Set(
    indicators.flatMap(({ nameVi, nameEn, aliases }) =>
      [nameVi, nameEn, ...aliases].flatMap((name) => pairsOf(fold(name).split(' '))),
    ),
  );

/** A title about constant prices is not about the indicator at current prices. */
function indicatorsIn(
  text: string,
  lexicon: Lexicon,
  words: ReadonlySet<string>,
): { found: readonly Indicator[]; isSure: boolean } {
  if (/gia (?:so sanh|co dinh|goc)/.test(bare(text))) return { found: [], isSure: false };
  const plain = bracketed(text).reduce(
    (left, inside) => (lexicon.units.isUnit(inside) ? left.replace(`(${inside})`, ' ') : left),
    text.replace(UNIT, ' '),
  );
  if (lexicon.units.isUnit(withoutEnglishUnit(plain))) return { found: [], isSure: true };
  const { found, rest } = lexicon.indicatorsIn(plain);
  return { found, isSure: !hasPlan(text) && isPlain(lexicon.provincesIn(rest).rest, words) };
}

/** "Tổng hợp số liệu - Kế hoạch năm 2024": a part of a title that says nothing but plan, whatever stands beside it. */
const hasPlan = (text: string): boolean =>
  bare(text)
    .split(/ - |[():;]/)
    .some((part) => /^(?:(?:ke hoach|muc tieu)(?: giao)?|chi tieu giao)(?: nam \d{4})?$/.test(part.trim()));

/** A sheet whose whole name is a period or a province says it of its table: "2021", "Quý II-2023", "Tiền Giang". */
export function sheetTitle(name: string | null, lexicon: Lexicon): Cells[] {
  const text = tidy(name ?? '').replaceAll('_', ' ');
  // "T1" is the first month to one office and the first table to another.
  if (/^t ?\d{1,2}$/i.test(text)) return [];
  const rest = findPeriod(text).rest.replace(/so lieu|bao cao|ket qua|bieu|sheet|trang|[\s.,()-]/g, '');
  return text !== '' && (rest === '' || lexicon.isArea(text)) ? [[text]] : [];
}

const textsOf = (rows: readonly Cells[]): string[] =>
  distinct(rows.flatMap((cells) => cells.map(textOf).filter((text) => text !== '')));

const distinct = <T>(entries: readonly T[]): T[] => [...new Set(entries)];

/** Sources that a line of few cells names behind "Nguồn:". */
export const sourcesNamed = (cells: Cells, lexicon: Lexicon): string[] =>
  cells.some((cell) => cell.length < LONGEST && SOURCE.test(cell))
    ? distinct(cells.flatMap((cell) => sourcesOf(textOf(cell), lexicon)))
    : [];

function sourcesOf(text: string, lexicon: Lexicon): string[] {
  const named = SOURCE.exec(text)?.[1];
  if (named === undefined) return [];
  const office = named.replace(/[ .)]{1,9}$/, '');
  const found = lexicon.sourcesIn(office);
  // One that the catalogue does not know is still another than those that it knows.
  return found.length > 0 || office === '' ? [...found] : [office];
}

/** True for a line that names a source. */
export const isSourceLine = (cell: string): boolean => cell.length < LONGEST && SOURCE.test(tidy(cell));
