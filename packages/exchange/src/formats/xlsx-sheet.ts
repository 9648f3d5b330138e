import type { CellKind } from './table.ts';
import { columnIndex, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table.ts';
import { type Book, unescaped } from './xlsx-book.ts';
import { dateText } from './xlsx-styles.ts';
import { readXml } from './xlsx-xml.ts';

export type SheetRow = {
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
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Places of hidden columns. */
  readonly hiddenColumns: ReadonlySet<number>;
};

/** Where a sheet goes beyond the limits. */
export class SheetLimit extends Error {
  readonly code: 'too-many-rows' | 'too-many-columns' | 'cell-too-long';
  readonly line: number;
  constructor(code: 'too-many-rows' | 'too-many-columns' | 'cell-too-long', line: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGES = 20_000;

/** Reads a sheet row by row; rows and columns are kept only where something stands in them. */
export function readSheet(bytes: Uint8Array, book: Book): Sheet {
  const reader = new SheetReader(book);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return { rows: reader.rows, merges: reader.merges, hiddenColumns: reader.hiddenColumns };
}

class SheetReader {
  readonly rows: SheetRow[] = [];
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
    if (this.value.length > LONGEST_CELL) throw new SheetLimit('cell-too-long', this.line);
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const line = attributes.r === undefined ? this.line + 1 : Number(attributes.r);
    if (!(line > this.line) || line > LAST_ROW || !Number.isInteger(line))
      throw new SheetLimit('too-many-rows', this.line);
    this.line = line;
    this.isHidden = isTrue(attributes.hidden);
    this.cells = [];
    this.kinds = [];
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const place =
      attributes.r === undefined ? this.column + 1 : columnIndex(attributes.r.replace(/\d+$/, ''));
    if (place <= this.column || place >= LAST_COLUMN) throw new SheetLimit('too-many-columns', this.line);
    this.column = place;
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.hasFormula = false;
    this.value = '';
  }

  private closeCell(): void {
    const [text, kind] = this.meaning();
    if (text === '' && kind === 'text') return;
    if (this.column >= MOST_COLUMNS) throw new SheetLimit('too-many-columns', this.line);
    while (this.cells.length < this.column) {
      this.cells.push('');
      this.kinds.push('text');
    }
    this.cells.push(text);
    this.kinds.push(kind);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    if (this.rows.length >= MOST_ROWS) throw new SheetLimit('too-many-rows', this.line);
    this.rows.push({ line: this.line, cells: this.cells, kinds: this.kinds, hidden: this.isHidden });
  }

  private meaning(): readonly [text: string, kind: CellKind] {
    const { value } = this;
    if (value === '') return this.hasFormula && this.type !== 'str' ? ['=', 'formula'] : ['', 'text'];
    switch (this.type) {
      case 's':
        return [(this.book.strings[Number(value)] ?? '').normalize('NFC'), 'text'];
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
    if (this.merges.length >= MOST_MERGES) throw new SheetLimit('too-many-rows', this.line);
    this.merges.push({
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    });
  }

  private hideColumns(attributes: Readonly<Record<string, string>>): void {
    if (!isTrue(attributes.hidden)) return;
    const last = Math.min(Number(attributes.max), MOST_COLUMNS);
    for (let at = Number(attributes.min); at <= last; at += 1) this.hiddenColumns.add(at - 1);
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Excel keeps 15 digits; what lies beyond is noise of the binary fraction. */
const printed = (number: number): string => String(Number(number.toPrecision(15)));
