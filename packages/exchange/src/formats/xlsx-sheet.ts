import type { CellKind } from './table.ts';
import { columnIndex, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table.ts';
import { type Book, unescaped } from './xlsx-book.ts';
import { dateText } from './xlsx-styles.ts';
import { readXml } from './xlsx-xml.ts';

export type WorkbookRow = {
  readonly line: number;
  readonly cells: string[];
  readonly kinds: CellKind[];
  readonly hidden: boolean;
};

/** First and last row and column, all counted from 0. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Sheet = {
  /** Only rows that hold something, in order. */
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly Merge[];
  /** Places of hidden columns. */
  readonly hiddenColumns: ReadonlySet<number>;
};

export type SheetFaultCode =
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'file-corrupt'
  | 'zip-bomb';

/** Where a sheet goes beyond the limits, or cannot be as it was written. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode;
  readonly line: number;
  /** Place of the column; -1 for the whole line. */
  readonly column: number;
  constructor(code: SheetFaultCode, line: number, column = -1) {
    super(code);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGES = 20_000;
/** A long text may stand in the table of texts once and in every cell of the sheet. */
const MOST_LETTERS = 100_000_000;

/** Reads a sheet row by row; rows and columns are kept only where something stands in them. */
export function readSheetXml(bytes: Uint8Array, book: Book): Sheet {
  const reader = new SheetReader(book);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return { rows: reader.rows, merges: reader.merges, hiddenColumns: reader.hiddenColumns };
}

class SheetReader {
  readonly rows: WorkbookRow[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenColumns = new Set<number>();
  private readonly book: Book;
  private line = 0;
  private isHidden = false;
  private cells: string[] = [];
  private kinds: CellKind[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private hasFormula = false;
  private isCollecting = false;
  private isPhonetic = false;
  private value = '';
  private letters = 0;

  constructor(book: Book) {
    this.book = book;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || (name === 't' && !this.isPhonetic)) this.isCollecting = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
    else if (name === 'col') this.hideColumns(attributes);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isCollecting = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.isPhonetic = false;
  }

  text(text: string): void {
    if (!this.isCollecting) return;
    this.value += text;
    if (this.value.length > LONGEST_CELL) throw new SheetFault('cell-too-long', this.line, this.column);
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const line = attributes.r === undefined ? this.line + 1 : Number(attributes.r);
    if (line > LAST_ROW) throw new SheetFault('too-many-rows', this.line);
    if (!(line > this.line) || !Number.isInteger(line)) throw new SheetFault('file-corrupt', this.line);
    this.line = line;
    this.isHidden = isTrue(attributes.hidden) || isZero(attributes.ht);
    this.cells = [];
    this.kinds = [];
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const place =
      attributes.r === undefined
        ? this.column + 1
        : columnIndex(attributes.r.replace(/\d+$/, '').toUpperCase());
    if (place < 0 || place >= LAST_COLUMN) throw new SheetFault('too-many-columns', this.line);
    this.column = place;
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.hasFormula = false;
    this.value = '';
  }

  private closeCell(): void {
    const [text, kind] = this.meaning();
    if (text.trim() === '') return;
    this.letters += text.length;
    if (this.letters > MOST_LETTERS) throw new SheetFault('zip-bomb', this.line, this.column);
    if (this.column >= MOST_COLUMNS) throw new SheetFault('too-many-columns', this.line);
    while (this.cells.length <= this.column) {
      this.cells.push('');
      this.kinds.push('text');
    }
    // Two contents for one cell: only one of them would be seen.
    if (this.cells[this.column] !== '') throw new SheetFault('file-corrupt', this.line, this.column);
    this.cells[this.column] = text;
    this.kinds[this.column] = kind;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    if (this.rows.length >= MOST_ROWS) throw new SheetFault('too-many-rows', this.line);
    this.rows.push({ line: this.line, cells: this.cells, kinds: this.kinds, hidden: this.isHidden });
  }

  private meaning(): readonly [text: string, kind: CellKind] {
    const { value } = this;
    if (value === '') return this.hasFormula && this.type !== 'str' ? ['=', 'formula'] : ['', 'text'];
    switch (this.type) {
      case 's':
        return [this.shared(value), 'text'];
      case 'inlineStr':
      case 'str':
        return [unescaped(value).normalize('NFC'), 'text'];
      case 'e':
        return [value, 'error'];
      case 'b':
        return [value === '1' ? 'TRUE' : 'FALSE', 'text'];
      case 'd':
        return [value.slice(0, 10), 'date'];
      default:
        return this.number(value);
    }
  }

  /** A text that is not there was lost with a part of the file; taken for a blank cell it would be lost in silence. */
  private shared(place: string): string {
    const text = this.book.strings[Number(place)];
    if (text === undefined) throw new SheetFault('file-corrupt', this.line, this.column);
    if (text.length > LONGEST_CELL) throw new SheetFault('cell-too-long', this.line, this.column);
    return text;
  }

  private number(value: string): readonly [text: string, kind: CellKind] {
    const number = Number(value);
    if (!Number.isFinite(number)) return [value, 'text'];
    const style = this.book.styles[this.style] ?? { kind: 'number' };
    if (style.kind === 'date') {
      const date = dateText(number, style.precision, this.book.is1904);
      return date === null ? [printed(number), 'number'] : [date, 'date'];
    }
    if (style.kind === 'percent') return [`${printed(Number(`${printed(number)}e2`))}%`, 'percent'];
    return [printed(number), style.kind];
  }

  private addMerge(ref: string): void {
    const [, left = '', top, right = '', bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? [];
    if (top === undefined || bottom === undefined) return;
    if (this.merges.length >= MOST_MERGES) throw new SheetFault('too-many-rows', this.line);
    this.merges.push({
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    });
  }

  private hideColumns(attributes: Readonly<Record<string, string>>): void {
    if (!isTrue(attributes.hidden) && !isZero(attributes.width)) return;
    const last = Math.min(Number(attributes.max), MOST_COLUMNS);
    for (let at = Number(attributes.min); at <= last; at += 1) this.hiddenColumns.add(at - 1);
  }
}

/** Some programs hide a row or a column by giving it no room. */
const isZero = (text: string | undefined): boolean => text !== undefined && Number(text) === 0;
const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Excel keeps 15 digits; what lies beyond is noise of the binary fraction. */
const printed = (number: number): string => String(Number(number.toPrecision(15)));
