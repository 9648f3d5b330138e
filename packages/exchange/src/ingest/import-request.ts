import type { Unpacked } from '../formats/xlsx-gate.ts';
import type { ImportSettings, IsoDate, MendedCell } from '@kts/domain';

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
