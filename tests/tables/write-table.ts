import writeXlsxFile from 'write-excel-file/node';
import type { Choices } from './choices.ts';
import type { Cell, Grid, Merge } from './facts.ts';
import { encoded, type TableEncoding } from './encode-text.ts';

/** How a file is written. */
export type Manner = {
  readonly format: 'csv' | 'xlsx';
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly encoding: TableEncoding;
  readonly numbers: NumberStyle;
};

/** Sign of the decimals, and what stands between thousands. */
const STYLES = {
  comma: [',', ''],
  vietnamese: [',', '.'],
  spaced: [',', ' '],
  point: ['.', ''],
  english: ['.', ','],
} as const;

type NumberStyle = keyof typeof STYLES;

export const mannerOf = (choices: Choices): Manner => ({
  format: choices.pick('format', ['csv', 'csv', 'xlsx']),
  delimiter: choices.pick('delimiter', [';', ',', '\t', '|']),
  encoding: choices.pick('encoding', ['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1258']),
  numbers: choices.pick('numbers', ['comma', 'vietnamese', 'spaced', 'point', 'english']),
});

export function numberText(mantissa: number, decimals: number, style: NumberStyle): string {
  const [sign, group] = STYLES[style];
  const digits = String(mantissa).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/(?<=\d)(?=(?:\d{3})+$)/g, group);
  return decimals === 0 ? whole : `${whole}${sign}${digits.slice(-decimals)}`;
}

const textOf = (cell: Cell, style: NumberStyle): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'mark') return cell.text;
  return `${numberText(cell.mantissa, cell.decimals, style)}${cell.remark ?? ''}`;
};

/** The grid as texts, as CSV shows it. */
export const gridTexts = ({ rows }: Grid, style: NumberStyle): string[][] =>
  rows.map((row) => row.map((cell) => textOf(cell, style)));

export async function fileOf(grid: Grid, manner: Manner, sheet: string): Promise<Uint8Array> {
  if (manner.format === 'xlsx') return xlsxOf(grid, sheet);
  const quoted = (text: string): string =>
    text.includes(manner.delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const width = Math.max(...grid.rows.map((row) => row.length));
  const lines = gridTexts(grid, manner.numbers).map((row) =>
    Array.from({ length: width }, (_, at) => quoted(row[at] ?? '')).join(manner.delimiter),
  );
  return encoded(`${lines.join('\r\n')}\r\n`, manner.encoding);
}

function xlsxOf({ rows, merges }: Grid, sheet: string): Promise<Uint8Array> {
  const starts = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const cells = rows.map((row, line) =>
    row.map((cell, column) => xlsxCell(cell, starts.get(`${line} ${column}`))),
  );
  return writeXlsxFile(cells, { sheet }).toBuffer();
}

function xlsxCell(cell: Cell, merge: Merge | undefined) {
  if (cell === null) return null;
  if (typeof cell === 'object' && cell.kind === 'figure' && cell.remark === undefined)
    return { type: Number, value: Number(`${cell.mantissa}e-${cell.decimals}`) };
  const value = textOf(cell, 'comma');
  if (value === '') return null;
  return {
    type: String,
    value,
    ...(merge === undefined ? {} : { rowSpan: merge.rows, columnSpan: merge.columns }),
  };
}
