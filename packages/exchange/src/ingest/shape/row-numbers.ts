import type { TableRow } from '../../formats/table.ts';
import type { TableColumn } from './table-column.ts';

/** Fewer rows could be figures that happen to be 1 and 2. */
const FEWEST = 3;

/** A first column without a heading that counts the rows 1, 2, 3 … holds no figures. */
export function withRowNumbers(
  columns: readonly TableColumn[],
  body: readonly TableRow[],
): readonly TableColumn[] {
  const [first, second, ...others] = columns;
  if (first?.kind !== 'figures' || first.name !== '' || second === undefined) return columns;
  const numbers = body.map(({ cells }) => (cells[0] ?? '').trim()).filter((cell) => cell !== '');
  const isCounting =
    numbers.length >= FEWEST && numbers.every((cell, at) => cell.replace(/\.$/, '') === String(at + 1));
  if (!isCounting) return columns;
  const { index, name, path } = first;
  return [{ index, name, path, kind: 'key', role: 'ordinal' }, second, ...others];
}
