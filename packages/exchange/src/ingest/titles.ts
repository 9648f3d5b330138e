import type { TableRow } from '../formats/table.ts';
import { tidy } from './fold.ts';
import { isUnit } from './unit.ts';

/** "Đơn vị" alone may also be followed by the office that reports; "đơn vị tính" never is. */
const UNIT = /^\(?(đơn vị tính|đvt|unit|đơn vị)\s*:\s*(.+?)\)?$/i;

/** The unit that the lines above a table declare for all its figures, or undefined. */
export function unitInTitles(rows: readonly TableRow[]): string | undefined {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const [, label = '', unit] = UNIT.exec(tidy(cell)) ?? [];
    if (unit !== undefined && (label.toLowerCase() !== 'đơn vị' || isUnit(unit))) return unit;
  }
  return undefined;
}
