import type { IssueParams } from '@kts/domain';

/**
 * What is wrong with a row that has cells beyond its heading, or too few: a separator stands inside a cell, or a
 * cell is missing. Null for a row that fits; blank cells at its end don't count.
 * @param needed how many cells a row must have
 */
export function raggedRow(cells: readonly string[], columns: number, needed: number): IssueParams | null {
  const isTooWide = cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '');
  if (!isTooWide && cells.length >= needed) return null;
  return { reason: 'row-ragged', cells: cells.length, columns };
}
