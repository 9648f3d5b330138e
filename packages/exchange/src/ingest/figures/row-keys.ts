import { type ColumnRole, REMARK_ROLES } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import { fold, tidy } from '@kts/words/reading/fold';
import { isQualifyingRemark, isUnderstoodBeside } from '@kts/words/reading/notes';
import { periodOfParts } from '@kts/words/reading/period-parts';
import type { Panel } from '../shape/panels.ts';
import type { UnreadText } from '../keys/unread-text.ts';
import type { SaidRemarks } from '../drafts.ts';
import type { KeyedColumn } from './keyed.ts';
import type { Reader } from './reader.ts';

/** What the cells of a row say of all its figures, as texts; empty where the row has no such cell. */
export type RowKeys = {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly source: string;
  readonly boundaries: string;
  readonly status: string;
  /** Texts beside the figures that nothing was made of. */
  readonly unread: readonly UnreadText[];
  /** "Trong đó …" beside the figures. */
  readonly isPart: boolean;
  /** What was settled of each column, once all was known: the next rows mostly say the same. */
  readonly settled: Map<number, KeyedColumn>;
  /** What stands beside its figures, by their status. */
  readonly remarks: Map<SaidRemarks['status'], SaidRemarks>;
};

/** Roles whose cells say what the figures of a row are; the area is read for itself. */
const KEY_ROLES = [
  'indicator',
  'period',
  'quarter',
  'month',
  'unit',
  'source',
  'boundaries',
  'status',
  ...REMARK_ROLES,
] as const;

/** Roles that were merged over several rows where they are blank and another key is filled. */
const CARRIED = ['province', 'indicator', 'period'] as const;

/** The texts of the rows of one panel, one row after the other. */
export class PanelRows {
  readonly #reader: Reader;
  readonly #panel: Panel;
  readonly #columns: readonly number[];
  readonly #carries: boolean;
  readonly #above = new Map<ColumnRole, string>();
  #texts: readonly (string | undefined)[] = [];
  #last: RowKeys | null = null;

  /** @param carries blank keys take those of the row above: cells were merged */
  constructor(reader: Reader, panel: Panel, carries: boolean) {
    this.#reader = reader;
    this.#panel = panel;
    this.#carries = carries;
    const keys = KEY_ROLES.map((role) => panel.places.get(role) ?? -1);
    this.#columns = [...keys, ...panel.texts].filter((at) => at >= 0);
  }

  cell(row: TableRow, role: ColumnRole): string {
    const at = this.#panel.places.get(role);
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  }

  /** The name of the row's province: a code beside it must agree with it, so the two are read as one text. */
  areaText(row: TableRow): string {
    const name = this.#carried(row, 'province');
    const code = this.cell(row, 'provinceCode');
    return name === '' || code === '' ? name || code : `${code} ${name}`;
  }

  /** What the row says; the same object while its cells say the same. */
  keysOf(row: TableRow, at: number): RowKeys {
    if (this.#last !== null && this.#isSame(row)) return this.#last;
    this.#texts = this.#columns.map((column) => row.cells[column]);
    this.#last = this.#keys(row, at);
    return this.#last;
  }

  /** After another section or table the same cells say something else. */
  forget(): void {
    this.#last = null;
  }

  #isSame({ cells }: TableRow): boolean {
    for (let at = 0; at < this.#columns.length; at += 1) {
      const text = cells[this.#columns[at] ?? -1];
      if (text !== this.#texts[at] || (this.#carries && text === '')) return false;
    }
    return true;
  }

  #keys(row: TableRow, at: number): RowKeys {
    const texts = this.#panel.texts.flatMap((column): UnreadText[] => {
      const text = tidy(row.cells[column] ?? '');
      return text === '' ? [] : [{ key: fold(text), text, cells: [{ at, column }] }];
    });
    const unread = [
      ...texts.filter(({ text }) => !isUnderstoodBeside(text, this.#reader.read(text))),
      ...this.#qualifyingNote(row, at),
    ];
    const isPart = texts.some(({ text }) => this.#reader.read(text).share === 'part');
    return {
      indicator: this.#carried(row, 'indicator'),
      period: periodOfParts((role) => (role === 'period' ? this.#carried(row, role) : this.cell(row, role))),
      unit: this.cell(row, 'unit'),
      source: this.cell(row, 'source'),
      boundaries: this.cell(row, 'boundaries'),
      status: this.cell(row, 'status'),
      unread: isPart ? [] : unread,
      isPart,
      settled: new Map(),
      remarks: new Map(),
    };
  }

  /** A note that makes a part or a plan of the figure is no remark. */
  #qualifyingNote(row: TableRow, at: number): UnreadText[] {
    const column = this.#panel.places.get('note');
    const text = tidy(row.cells[column ?? -1] ?? '');
    if (column === undefined || !isQualifyingRemark(text)) return [];
    return [{ key: fold(text), text, cells: [{ at, column }] }];
  }

  /** A blank key takes that of the row above where another key is filled. */
  #carried(row: TableRow, role: (typeof CARRIED)[number]): string {
    const own = this.cell(row, role);
    if (!this.#carries) return own;
    const keyed = CARRIED.filter((key) => this.#panel.places.has(key));
    const isContinued = keyed.length > 1 && keyed.some((key) => this.cell(row, key) !== '');
    const text = own === '' && isContinued ? (this.#above.get(role) ?? '') : own;
    this.#above.set(role, text);
    return text;
  }
}
