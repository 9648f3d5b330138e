import type { CellKind } from '../../formats/table.ts';
import { type NumberCell, readNumber } from '@kts/words/reading/number';

/** Reads a cell of figures. A number of a workbook is one, whatever its text could also mean. */
export function readCell(text: string, kind: CellKind | undefined): NumberCell {
  if (text.trim() === '') return readNumber(text);
  switch (kind) {
    case 'number':
      return { kind: 'value', value: Number(text) + 0, decimal: null, percent: false };
    case 'percent':
      return { kind: 'value', value: Number(text.slice(0, -1)) + 0, decimal: null, percent: true };
    case 'date':
      return { kind: 'refused', code: 'number-date' };
    case 'scaled':
      return { kind: 'refused', code: 'number-scaled' };
    case 'error':
    case 'formula':
      return { kind: 'refused', code: 'formula' };
    default:
      return readNumber(text);
  }
}
