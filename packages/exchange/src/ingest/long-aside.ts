import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import { bare, tidy } from './fold.ts';
import type { Heading } from './header.ts';
import { findPeriod } from './heading-period.ts';
import { roleOf } from './heading-roles.ts';
import type { SkipReason } from '@kts/domain';
import type { Lexicon } from './lexicon.ts';
import { asideReason } from './rows-aside.ts';
import { isNumbering } from './table-shape.ts';
import { unitInTitles, unitsDeclaredIn } from './titles.ts';

/** Tells the rows of a long table that hold no figure: groups, totals, page breaks, notes, signatures. */
export class RowSorter {
  readonly #heading: Heading;
  readonly #lexicon: Lexicon;
  /** What holds for all figures so far. */
  readonly #unit: string | undefined;
  readonly #unitsRow: TableRow | undefined;
  readonly #provinceAt: number;
  readonly #valueAt: number;
  readonly #keysAt: readonly number[];
  #isPastEnd = false;

  constructor(heading: Heading, lexicon: Lexicon, unit: string | undefined, unitsRow?: TableRow) {
    const { places } = heading;
    this.#heading = heading;
    this.#lexicon = lexicon;
    this.#unit = unit;
    this.#unitsRow = unitsRow;
    this.#provinceAt = places.get('province') ?? places.get('provinceCode') ?? -1;
    this.#valueAt = places.get('value') ?? -1;
    const keysAt = [places.get('indicator') ?? -1, this.#provinceAt, places.get('period') ?? -1];
    this.#keysAt = keysAt.filter((at) => at >= 0);
  }

  /** Why a row below the heading holds no figure, or null when it should. */
  reasonFor(row: TableRow): SkipReason | null {
    if (row === this.#unitsRow) return 'units';
    const { names } = this.#heading;
    const reason = asideReason(row, { names, provinceAt: this.#provinceAt, valueAt: this.#valueAt });
    if (reason === 'footer') {
      this.#isPastEnd = true;
      return this.#isOtherUnit(unitsDeclaredIn([row], this.#lexicon)[0]) ? null : reason;
    }
    if (reason === null && this.#isHeading(row)) return 'header';
    return reason ?? this.#withoutKeys(row);
  }

  /** A row with one of its keys at most is a line between figures, unless it would change what they are. */
  #withoutKeys(row: TableRow): SkipReason | null {
    if (this.#keysAt.length < 2) return null;
    const filled = this.#keysAt.map((at) => textAt(row, at)).filter((text) => text !== '');
    if (filled.length > 1) return this.#isBrokenProse(row) ? 'footer' : null;
    return this.#betweenFigures(row, filled[0] ?? '');
  }

  #betweenFigures(row: TableRow, label: string): SkipReason | null {
    const hasFigure = /\d/.test(textAt(row, this.#valueAt));
    if (this.#isOfMany(row, label)) return hasFigure ? 'totals' : 'title';
    if (hasFigure || this.#isProvince(textAt(row, this.#provinceAt)) || this.#tellsMore(row)) return null;
    return this.#isPastEnd ? 'footer' : 'title';
  }

  /** Below the first note a short row without figures is a sentence that a delimiter parted: "(Ký, ghi rõ họ tên)". */
  #isBrokenProse({ cells }: TableRow): boolean {
    return (
      this.#isPastEnd && cells.length < this.#heading.names.length && !cells.some((cell) => /\d/.test(cell))
    );
  }

  /** "Cả nước" or a region where the indicator should stand. */
  #isOfMany(row: TableRow, label: string): boolean {
    return textAt(row, this.#provinceAt) === '' && this.#lexicon.isArea(label) && !this.#isProvince(label);
  }

  #isProvince(text: string): boolean {
    const { area, isArea } = this.#lexicon;
    return text !== '' && isArea(text) && (area(text, '2024') ?? area(text, '2025'))?.level === 'province';
  }

  /** The heading once more in the other language. */
  #isHeading(row: TableRow): boolean {
    if (/\d|^$/.test(textAt(row, this.#valueAt))) return false;
    const filled = row.cells.filter((cell) => cell.trim() !== '');
    return filled.length > 2 && filled.every((cell) => roleOf(cell) !== null);
  }

  #isOtherUnit(unit: string | undefined): boolean {
    if (unit === undefined || this.#heading.places.has('unit')) return false;
    return bare(unit) !== bare(this.#unit ?? '');
  }

  #tellsMore(row: TableRow): boolean {
    const { places } = this.#heading;
    const text = row.cells.map(tidy).join(' ');
    return (
      this.#isOtherUnit(unitInTitles([row], this.#lexicon)) ||
      (!places.has('period') && findPeriod(text).period !== null) ||
      (!places.has('indicator') && this.#lexicon.indicatorsIn(text).found.length > 0)
    );
  }
}

const textAt = (row: TableRow, at: number): string => (row.cells[at] ?? '').trim();

/** A row of units right below a heading, with what it says of the figures; numbers of columns may stand between. */
export function unitsBelow(
  table: Table,
  { at, places }: Heading,
  { units: { isUnit } }: Lexicon,
): { row: TableRow; unit: string } | null {
  const row = table.rows.slice(at + 1, at + 4).find((below) => !isNumbering(below) && !isBlank(below));
  const unit = tidy(row?.cells[places.get('value') ?? -1] ?? '');
  const isOfUnits = row?.cells.every((cell) => cell.trim() === '' || isUnit(cell)) ?? false;
  return row !== undefined && isOfUnits && isUnit(unit) ? { row, unit } : null;
}
