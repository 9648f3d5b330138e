import type { TableRow } from '../../formats/table.ts';
import type { Panel } from '../shape/panels.ts';
import type { Block } from './block.ts';
import type { Reader } from './reader.ts';
import { labelOf } from './row-sort.ts';

/** A line between rows has the next figures so many rows below it at the most. */
const NEAR = 20;

/** Remembers what a row that holds figures is called. */
export function noteRow({ layout, rowNames }: Block, row: TableRow): void {
  const [panel] = layout.panels;
  if (panel !== undefined && holdsFigures(panel, row)) rowNames.add(labelOf(panel, row));
}

/**
 * Whether a row that stood above comes once more below a line. Below "Trong đó: khu vực thành thị" the rows of the
 * whole do; where others come, what the line says of them has to be asked.
 */
export function repeatsRows({ table }: Reader, { rowNames }: Block, panel: Panel, at: number): boolean {
  const next = table.rows.slice(at + 1, at + 1 + NEAR).find((row) => holdsFigures(panel, row));
  return next !== undefined && rowNames.has(labelOf(panel, next));
}

const holdsFigures = ({ figures }: Panel, { cells }: TableRow): boolean =>
  figures.some(({ index }) => (cells[index] ?? '').trim() !== '');
