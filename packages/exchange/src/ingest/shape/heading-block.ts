import { isBlank, type Table, type TableRow } from '../../formats/table.ts';
import { fold, tidy } from '@kts/words/reading/fold';
import { readNumber } from '@kts/words/reading/number';
import type { TextFacts } from '@kts/words/reading/text-facts';
import { isFigure, isUnitText } from '@kts/words/reading/table-words';
import { filledOf, isNumbering, isUnitsRow, type ReadFacts, rowsBelow } from './row-kinds.ts';

/** Where the heading of a table stands; one row or several above one another. */
export type HeadingBlock = {
  /** Place of the first and the last of its rows in the sheet. */
  readonly first: number;
  readonly last: number;
  /** Rows of units and of column numbers right below it. */
  readonly below: number;
};

/** Place of the first row below a heading that may hold figures. */
export const bodyOf = ({ last, below }: HeadingBlock): number => last + 1 + below;

/** A heading below more rows than this is not looked for: titles of office papers are shorter. */
const DEEPEST = 60;
const MOST_HEADING_ROWS = 4;

/** Finds the first heading: the row that names most of what a table needs, and the rows that belong to it. */
export function findHeadingBlock(
  table: Table,
  read: ReadFacts,
  headerLine: number | undefined,
): HeadingBlock | null {
  if (headerLine !== undefined) {
    const declared = table.rows.findIndex(({ line }) => line === headerLine);
    return declared < 0 ? null : blockOf(table, declared, declared, read);
  }
  const best = bestRow(table, read);
  return best < 0 ? null : headingBlockAt(table, best, read);
}

/** The heading of which one row is known. */
export const headingBlockAt = (table: Table, at: number, read: ReadFacts): HeadingBlock =>
  blockOf(table, firstRow(table, at, read), at, read);

function blockOf(table: Table, first: number, best: number, read: ReadFacts): HeadingBlock {
  const last = lastRow(table, best, read);
  return { first, last, below: rowsBelow(table, last, read) };
}

function bestRow(table: Table, read: ReadFacts): number {
  let best = -1;
  let most = 1;
  table.rows.slice(0, DEEPEST).forEach((row, at) => {
    const score = scoreOf(row, read);
    if (score > most) {
      best = at;
      most = score;
    }
  });
  return best < 0 ? keyedRow(table, read) : (tableAbove(table, best, read) ?? best);
}

/** A row that heads figures right below it, above the one that names most: the heading of an earlier table. */
function tableAbove({ rows }: Table, best: number, read: ReadFacts): number | null {
  const at = rows.slice(0, best).findIndex((row, index) => {
    if (scoreOf(row, read) < 2) return false;
    const below = rows.slice(index + 1, best).find((next) => !isBlank(next) && !isUnitsRow(next, read));
    return below !== undefined && !isNumbering(below) && filledOf(below).some(isFigure);
  });
  return at < 0 ? null : at;
}

/** "Tỉnh | Tỷ trọng": the figures are named too shortly to be told, but they stand right below. */
function keyedRow({ rows }: Table, read: ReadFacts): number {
  return rows.slice(0, DEEPEST).findIndex((row, at) => {
    const filled = filledOf(row);
    const isKeyed = filled.length > 1 && filled.some((cell) => isKey(read(cell)));
    const isHeaded = row.cells.some((cell, index) => index > 0 && isHeadingFact(read(cell)));
    if (filled.some(isFigure) || !(isKeyed || isHeaded)) return false;
    const below = rows.slice(at + 1).find((next) => !isBlank(next) && !isUnitsRow(next, read));
    // A figure such as 2006 looks like a year.
    return row.cells.some(
      (cell, index) =>
        index > 0 && cell.trim() !== '' && /^[-+(]?\d/.test((below?.cells[index] ?? '').trim()),
    );
  });
}

/** How many different things a row names; a row with a figure in it is none. */
function scoreOf(row: TableRow, read: ReadFacts): number {
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

const nameOf = ({ role, text }: TextFacts): string => (role === null ? fold(text) : `role ${role}`);
const names = ({ role, indicator, period }: TextFacts): boolean =>
  role !== null || indicator !== null || period !== null;

/** Rows above that hold what several columns share: "Năm 2023" over four quarters, "Khu vực thành thị" over years. */
function firstRow(table: Table, best: number, read: ReadFacts): number {
  let first = best;
  while (first > 0 && best - first < MOST_HEADING_ROWS - 1) {
    const above = table.rows[first - 1];
    const below = table.rows[first];
    if (above === undefined || below === undefined || !groupsColumns(above, below, read)) break;
    first -= 1;
  }
  return first;
}

const LONGEST_HEADING = 160;

/** A row of headings over those below it: not a title, a letterhead or a line of the table above. */
function groupsColumns(above: TableRow, below: TableRow, read: ReadFacts): boolean {
  const filled = filledOf(above);
  if (filled.length === 0 || filled.some(isFigure) || filled.some(({ length }) => length > LONGEST_HEADING))
    return false;
  if (above.cells.some((cell) => LETTERHEAD.test(tidy(cell)))) return false;
  if (filled.length === 1) return standsOverColumns(above, below, read);
  if (new Set(filled).size === 1) return false;
  return isOfColumns(above, below) && !looksLikeTitle(above, below);
}

/** Every text stands over a column of the heading below. */
const isOfColumns = (above: TableRow, below: TableRow): boolean =>
  above.cells.every((cell, index) => cell.trim() === '' || index < below.cells.length);

/** One text, not over the first column: it groups the columns to its right. Titles stand at the left. */
function standsOverColumns(above: TableRow, below: TableRow, read: ReadFacts): boolean {
  const at = above.cells.findIndex((cell) => cell.trim() !== '');
  const text = (above.cells[at] ?? '').trim();
  if (at < 1 || isUnitText(read(text)) || /[:：]\s*\S/u.test(text)) return false;
  const own = read((below.cells[at] ?? '').trim());
  const left = read((below.cells[at - 1] ?? '').trim());
  return own.text !== '' && own.role === null && (left.role !== null || left.text === '');
}

/** The papers' letterhead ("SỞ …" left, "CỘNG HÒA …" right), and "… Đơn vị tính: %" above a heading. */
const LETTERHEAD = /cộng h[òo]a x|độc lập|đơn vị tính\s?:|đvt\s?:|biểu/iu;

const looksLikeTitle = (above: TableRow, below: TableRow): boolean => {
  const places = above.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  return (
    places.every((index) => (below.cells[index] ?? '').trim() !== '') &&
    places.length < 3 &&
    below.cells.length > 3 &&
    places.includes(0)
  );
};

/** Rows below that go on with the heading: keys are blank, and every cell names a period, indicator or unit. */
function lastRow(table: Table, best: number, read: ReadFacts): number {
  let last = best;
  while (last - best < MOST_HEADING_ROWS - 1) {
    const below = table.rows[last + 1];
    const figures = table.rows.slice(last + 2, last + 2 + NEAR).find((row) => filledOf(row).some(isFigure));
    if (below === undefined || !continues(below, { heading: table.rows[best], figures }, read)) break;
    last += 1;
  }
  return last;
}

const KEYS = new Set(['province', 'provinceCode', 'indicator', 'ordinal']);
const isKey = ({ role }: TextFacts): boolean => role === 'period' || KEYS.has(role ?? '');

/** True for what a heading is made of: a role, an indicator, a whole period, a plan. */
export const isHeadingFact = (part: TextFacts): boolean =>
  part.role !== null ||
  part.indicator !== null ||
  (part.period !== null && part.rest === '') ||
  part.aside !== null;

/** Figures stand among so many rows below a heading. */
const NEAR = 8;

/** The row of a heading that is known, and the first row below that holds figures. */
type Around = { readonly heading: TableRow | undefined; readonly figures: TableRow | undefined };

function continues(row: TableRow, around: Around, read: ReadFacts): boolean {
  const { heading } = around;
  const filled = filledOf(row);
  if (filled.some(isFigure) || filled.every((cell) => isUnitText(read(cell)))) return false;
  if (isQuarters(row, heading) || standsUnder(row, around, read)) return true;
  if (filled.length < 2) return false;
  const keyIsFilled = row.cells.some(
    (cell, index) => cell.trim() !== '' && KEYS.has(read(heading?.cells[index] ?? '').role ?? ''),
  );
  if (keyIsFilled && !repeatsKeys(row, heading)) return false;
  const told = filled
    .map(read)
    .filter((part) => isHeadingFact(part) || part.unit !== null || part.status !== null);
  return told.length > 0 && told.length * 2 >= filled.length;
}

/** Texts under headings of figures only, the keys blank: "Nam | Nữ", "Sơ bộ 2019"; not marks for missing figures. */
function standsUnder(row: TableRow, { heading, figures }: Around, read: ReadFacts): boolean {
  const own = row.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [{ text: cell.trim(), index }]));
  return (
    own.length > 0 &&
    own.every(({ text, index }) => {
      const above = read(heading?.cells[index] ?? '');
      const isOverNames = /\p{L}{2}/u.test(figures?.cells[index] ?? '');
      const isUnderKey = isOverNames || (above.role !== null && above.role !== 'value');
      return index > 0 && !isUnderKey && (/\p{L}{2}/u.test(text) || YEAR.test(text)) && !isMissing(text);
    })
  );
}

const YEAR = /^(?:19|20)\d{2}$/;
const isMissing = (text: string): boolean => readNumber(text).kind === 'missing';

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
