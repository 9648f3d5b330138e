import type { TableRow } from '../../formats/table.ts';
import { isSum } from '@kts/words/reading/total-words';
import type { Block, Range } from './block.ts';
import type { Reader } from './reader.ts';
import { labelOf } from './row-sort.ts';

/** Keeps a row "Tổng cộng" to be checked against the rows of its table; means and regions are not. */
export function noteSums(reader: Reader, { layout }: Block, row: TableRow, { from, end }: Range): void {
  const { rows } = reader.table;
  const lines = [rows[from]?.line ?? 0, rows[end - 1]?.line ?? 0] as const;
  for (const panel of layout.panels) {
    const label = labelOf(panel, row);
    if (!isSum(label)) continue;
    const cells = panel.figures.map(({ index }) => ({
      column: index,
      text: row.cells[index] ?? '',
      kind: row.kinds?.[index],
    }));
    reader.sums.push({ label, cells, lines });
  }
}
