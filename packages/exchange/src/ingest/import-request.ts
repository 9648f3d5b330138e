import type { Encoding } from '../formats/decode.ts';
import type { Delimiter } from '../formats/delimiter.ts';
import type { Unpacked } from '../formats/xlsx-gate.ts';
import type { ColumnRole, IsoDate } from '@kts/domain';
import type { DecimalSign } from '@kts/words/reading/number';

/** What a person says that the file does not. A column of the file goes before a setting; names are read as in a file. */
export type ImportSettings = {
  readonly indicator?: string;
  /** Of a table about one province, that names it nowhere. */
  readonly province?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly boundaries?: string;
  readonly status?: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or as Vietnamese offices write a day. */
  readonly releasedOn?: string;
  readonly decimalSign?: DecimalSign;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Physical line of the heading. */
  readonly headerLine?: number;
  /** Role → column letter, for headings that are not understood. */
  readonly columns?: Partial<Readonly<Record<ColumnRole, string>>>;
  /**
   * Column letter → what it holds: `ignore`, `role:province`, or what its figures are, any of
   * `indicator:grdp period:2023-Q1 unit:tỷ_đồng province:tien-giang`.
   */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  /** What to do with rows and columns that a workbook hides. */
  readonly hidden?: 'read' | 'skip';
};

/** A cell as a person mended it; the original stays in the file. */
export type MendedCell = {
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string;
  readonly text: string;
};

export type ImportRequest = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly settings?: ImportSettings;
  /** Question id → value of the chosen option. */
  readonly answers?: ReadonlyMap<string, string>;
  readonly cells?: readonly MendedCell[];
  /** The unpacked members of a workbook ({@link unpackWorkbook}); needed when the bytes are one. */
  readonly workbook?: Unpacked;
  /** Day of the upload in Vietnam: a figure cannot come from the future. */
  readonly today: IsoDate;
  /** Told every few thousand rows. */
  readonly onRows?: (rows: number) => void;
};
