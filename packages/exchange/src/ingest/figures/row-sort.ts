import type { TableRow } from '../../formats/table.ts';
import { readNumber } from '@kts/words/reading/number';
import { ownDerivation } from '@kts/words/reading/own-words';
import type { Panel } from '../shape/panels.ts';
import type { FigureColumn } from '../shape/table-column.ts';
import { isFooter } from '../shape/row-kinds.ts';
import type { Block } from './block.ts';
import type { Reader } from './reader.ts';

/** What a row below the heading is to one panel. */
export type RowSort =
  | 'figures'
  /** Sums up others: compared with its parts, never stored. */
  | 'total'
  /** The whole country among provinces. */
  | 'country'
  /** Holds no figure: a line between rows, or the end of the table. */
  | 'line'
  | 'empty';

/** Sorts a row by the text that names it. */
export function sortRow(reader: Reader, block: Block, panel: Panel, row: TableRow): RowSort {
  const texts = panel.figures.map(({ index }) => row.cells[index] ?? '');
  const hasText = texts.some((cell) => cell.trim() !== '');
  if (hasText && isComputed(panel, row)) return 'total';
  const hasNumber = hasText && texts.some((cell) => isNumberOrMark(cell));
  if (!hasNumber) return hasText && !isFooterLike(row) && hasKey(panel, row) ? 'figures' : 'line';
  if (!isByProvince(panel)) return 'figures';
  const name = reader.nameSort(labelOf(panel, row));
  // Tables that reach back go on naming provinces that are gone.
  if (name === 'former') return holdsNothing(row, panel.figures) ? 'total' : 'figures';
  if (name === 'country') return block.hasProvinces && !block.layout.isLong ? 'country' : 'figures';
  return name === 'sum' ? 'total' : 'figures';
}

/** Our own downloads say which of their figures were computed here: those are nobody's to publish. */
const isComputed = ({ texts }: Panel, { cells }: TableRow): boolean =>
  texts.some((at) => (ownDerivation(cells[at] ?? '') ?? 'reported') !== 'reported');

/** Digits or a mark for a missing figure: what a cell of figures may hold. */
const isNumberOrMark = (cell: string): boolean => {
  const first = cell.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return cell.trim() !== '' && readNumber(cell).kind !== 'refused';
};

const isFooterLike = (row: TableRow): boolean => isFooter(row, -1);

/** Whether every cell of figures in a row says that there is none. */
const holdsNothing = (row: TableRow, figures: readonly FigureColumn[]): boolean =>
  figures.every(({ index }) => readNumber(row.cells[index] ?? '').kind === 'missing');

const KEYS = ['province', 'provinceCode', 'indicator', 'period'] as const;

const hasKey = ({ places }: Panel, row: TableRow): boolean =>
  KEYS.some((role) => (row.cells[places.get(role) ?? -1] ?? '').trim() !== '');

export const isByProvince = ({ places }: Panel): boolean =>
  places.has('province') || places.has('provinceCode');

const LABELS = ['province', 'indicator', 'period'] as const;

/** The text that names a row: its province, indicator or period, else its first text. */
export function labelOf(panel: Panel, row: TableRow): string {
  for (const role of LABELS) {
    const text = (row.cells[panel.places.get(role) ?? -1] ?? '').trim();
    if (text !== '') return text;
  }
  return row.cells.find((cell) => /\p{L}/u.test(cell))?.trim() ?? '';
}
