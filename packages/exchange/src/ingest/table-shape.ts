import type { Table, TableRow } from '../formats/table.ts';
import { columnIndex, isBlank } from '../formats/table.ts';
import { fold, tidy } from './fold.ts';
import type { HeadingPart } from './heading-text.ts';
import { readHeading } from './heading-text.ts';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { memoised } from './outcome.ts';

/** Where the heading of a table stands; one row or several above one another. */
export type HeadingBlock = {
  /** Place of the first and the last of its rows in the table. */
  readonly first: number;
  readonly last: number;
  /** Rows of units and of column numbers right below it. */
  readonly below: number;
};

/** A heading below more rows than this is not looked for: titles of office papers are shorter. */
const DEEPEST = 60;
const MOST_HEADING_ROWS = 4;

type ReadPart = (text: string) => HeadingPart;

/** Finds the heading: the row that names most of what a table needs, and the rows that belong to it. */
export function findHeadingBlock(
  table: Table,
  lexicon: Lexicon,
  settings: ImportSettings,
): HeadingBlock | null {
  const read = memoised((text: string) => readHeading(text, lexicon));
  const declared = table.rows.findIndex(({ line }) => line === settings.headerLine);
  if (settings.headerLine !== undefined && declared < 0) return null;
  const best = declared >= 0 ? declared : bestRow(table, read);
  if (best < 0) return null;
  const first = declared >= 0 ? best : firstRow(table, best, read);
  const last = lastRow(table, best, read);
  return { first, last, below: rowsBelow(table, last, lexicon) };
}

function bestRow(table: Table, read: ReadPart): number {
  let best = -1;
  let most = 1;
  table.rows.slice(0, DEEPEST).forEach((row, at) => {
    const score = scoreOf(row, read);
    if (score > most) {
      best = at;
      most = score;
    }
  });
  return best < 0 ? keyedRow(table, read) : best;
}

/** "Tỉnh | Tỷ trọng": the figures are named too shortly to be told, but they stand right below. */
function keyedRow({ rows }: Table, read: ReadPart): number {
  return rows.slice(0, DEEPEST).findIndex((row, at) => {
    if (scoreOf(row, read) !== 1 || !row.cells.some((cell) => isKey(read(cell)))) return false;
    const below = rows.slice(at + 1).find((next) => !isBlank(next));
    return filledOf(below).some((cell) => isFigure(cell));
  });
}

/** How many different things a row names; a row with a figure in it is none. */
function scoreOf(row: TableRow, read: ReadPart): number {
  const filled = filledOf(row);
  if (filled.length < 2 || filled.some(isFigure)) return 0;
  const named = new Set<string>();
  const areas = new Set<string>();
  for (const part of filled.map(read)) {
    if (part.area !== null) areas.add(fold(part.area));
    else if (names(part)) named.add(nameOf(part));
  }
  // One province may stand in a title; several are the heads of columns, and one beside "Năm".
  return areas.size >= 2 || named.has('role period') ? named.size + areas.size : named.size;
}

const nameOf = ({ role, text }: HeadingPart): string => (role === null ? fold(text) : `role ${role}`);
const names = ({ role, indicator, period }: HeadingPart): boolean =>
  role !== null || indicator !== null || period !== null;

const YEAR = /^(?:19|20)\d{2}\.?$/;

/** A number that is no year, nor one of "1 2 3" below a heading. */
export const isFigure = (cell: string): boolean => {
  const plain = cell.trim();
  return /^[-+(]?\d/.test(plain) && /^[-+(]?[\d.,\s\u00a0\u202f]+[)%]?$/.test(plain) && !YEAR.test(plain);
};

const filledOf = (row: TableRow | undefined): string[] =>
  row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];

/** Rows above that hold what several columns share: "Năm 2023" over four quarters. */
function firstRow(table: Table, best: number, read: ReadPart): number {
  let first = best;
  while (first > 0 && best - first < MOST_HEADING_ROWS - 1) {
    const above = table.rows[first - 1];
    const filled = filledOf(above);
    if (above === undefined || filled.length < 2 || filled.some(isFigure)) break;
    const parts = filled.map(read);
    if (
      !parts.some(isHeadingPart) ||
      new Set(filled).size === 1 ||
      parts.some(({ text }) => text.length > 160)
    )
      break;
    if (looksLikeTitle(above, table.rows[first])) break;
    first -= 1;
  }
  return first;
}

/** The papers' letterhead ("SỞ …" left, "CỘNG HÒA …" right), and "Năm 2023 … Đơn vị tính: %" above a heading. */
function looksLikeTitle(above: TableRow, below: TableRow | undefined): boolean {
  const places = above.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  if (above.cells.some((cell) => /cộng h[òo]a x|độc lập|đơn vị tính\s*:|đvt\s*:|biểu/iu.test(tidy(cell))))
    return true;
  return (
    places.every((index) => (below?.cells[index] ?? '').trim() !== '') &&
    places.length < 3 &&
    (below?.cells.length ?? 0) > 3
  );
}

const isHeadingPart = (part: HeadingPart): boolean =>
  part.role !== null ||
  part.indicator !== null ||
  (part.period !== null && part.rest === '') ||
  part.aside !== null;

/** Rows below that go on with the heading: keys are blank, and every cell names a period, indicator or unit. */
function lastRow(table: Table, best: number, read: ReadPart): number {
  let last = best;
  while (last - best < MOST_HEADING_ROWS - 1) {
    const below = table.rows[last + 1];
    if (below === undefined || !continues(below, table.rows[best], read)) break;
    last += 1;
  }
  return last;
}

const isKey = ({ role }: HeadingPart): boolean => role === 'period' || KEYS.has(role ?? '');

const KEYS = new Set(['province', 'provinceCode', 'indicator', 'ordinal']);

function continues(row: TableRow, heading: TableRow | undefined, read: ReadPart): boolean {
  const filled = filledOf(row);
  if (filled.length < 2 || filled.some(isFigure) || filled.map(read).every(({ text, unit }) => text === unit))
    return false;
  if (isQuarters(row, heading)) return true;
  const keyIsFilled = row.cells.some(
    (cell, index) => cell.trim() !== '' && KEYS.has(read(heading?.cells[index] ?? '').role ?? ''),
  );
  if (keyIsFilled && !repeatsKeys(row, heading)) return false;
  const told = filled
    .map(read)
    .filter((part) => isHeadingPart(part) || part.unit !== null || part.status !== null);
  return told.length > 0 && told.length * 2 >= filled.length;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** "I | II | III | IV" below "Năm 2023": the quarters, as often as there are years; merged keys stand beside them. */
export function isQuarters(row: TableRow, above: TableRow | undefined): boolean {
  const own = row.cells.filter((cell, index) => cell.trim() !== '' && cell !== above?.cells[index]);
  return (
    own.length > 1 &&
    own.every((cell, at) => {
      const place = QUARTERS.indexOf(cell.trim());
      return place === 0 || (place > 0 && own[at - 1]?.trim() === QUARTERS[place - 1]);
    })
  );
}

/** A merged cell that was filled down repeats the heading above it. */
const repeatsKeys = (row: TableRow, heading: TableRow | undefined): boolean =>
  row.cells.every((cell, index) => {
    const above = (heading?.cells[index] ?? '').trim();
    return cell.trim() === '' || cell.trim() === above || above === '' || !KEYS.has(fold(above));
  }) &&
  row.cells.some((cell, index) => cell.trim() !== '' && cell.trim() === (heading?.cells[index] ?? '').trim());

/** Excel takes "(1)" for a negative number. */
const NUMBERING = /^[([-]?(?:[a-h]|\d{1,3})[)\]]?(?:\s*=.*)?$/i;
const LETTERS = 'abcdefgh';
const ROMAN_NUMBERS = 'i ii iii iv v vi vii viii ix x';

/** "A B 1 2 3", "(1) (2) (3)", "1 2 3=2/1", "I II III": the numbers of the columns. */
export function isNumbering(row: TableRow | undefined): boolean {
  const filled = filledOf(row);
  if (filled.length < 2) return false;
  const plain = filled.map((cell) => cell.toLowerCase());
  // Quarters may stand under a year as "I II III IV", but never from the first column on.
  const isWhole = plain.length > 2 && (row?.cells[0] ?? '').trim() !== '';
  if (isWhole && (LETTERS.startsWith(plain.join('')) || ROMAN_NUMBERS.startsWith(plain.join(' '))))
    return true;
  if (!filled.every((cell) => NUMBERING.test(cell))) return false;
  const numbers = filled.flatMap((cell) => /^[([-]?(\d{1,3})/.exec(cell)?.[1] ?? []).map(Number);
  return (
    numbers.length > 0 &&
    numbers[0] !== undefined &&
    numbers[0] <= 3 &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

/** Units below a heading: "tỷ đồng | %", the keys blank or "Đơn vị tính". */
export const isUnitsRow = (row: TableRow | undefined, { units }: Lexicon): boolean => {
  const filled = filledOf(row).filter((cell) => !/^(?:đơn vị(?: tính)?|đvt)\s*:?$/iu.test(tidy(cell)));
  return filled.length > 0 && filled.every(units.isUnit);
};

function rowsBelow(table: Table, last: number, lexicon: Lexicon): number {
  let below = 0;
  for (let at = last + 1; at <= last + 4; at += 1) {
    const row = table.rows[at];
    if (row === undefined) break;
    if (isNumbering(row) || isUnitsRow(row, lexicon)) below = at - last;
    else if (!isBlank(row)) break;
  }
  return below;
}

/** The meaning of a column that a person set, by its letter. */
export const declaredMeaning = (settings: ImportSettings, index: number): string | undefined =>
  Object.entries(settings.meanings ?? {}).find(([letter]) => columnIndex(letter) === index)?.[1];
