import { fold } from '@kts/words/reading/fold';
import type { TableColumn } from './table-column.ts';

/** Heads the column by which our own tables tell what they computed. */
const DERIVATION = /^(?:cach co so|how it was obtained)$/;
/** "Hạng", "Rank (sorted ascending)". */
const PLACE = /^(?:hang|rank)$/;

/** «Hạng» beside «Cách có số»: the place that our own tables compute, and no figure that anybody published. */
export function withOwnPlaces(columns: readonly TableColumn[]): readonly TableColumn[] {
  if (!columns.some(({ name }) => DERIVATION.test(fold(name)))) return columns;
  return columns.map((column) => {
    const { index, name, path } = column;
    const isPlace = column.kind === 'figures' && column.indicator === null;
    return isPlace && PLACE.test(fold(name.replace(/\([^()]{0,60}\)/g, ' ')))
      ? { index, name, path, kind: 'key', role: 'ordinal' }
      : column;
  });
}
