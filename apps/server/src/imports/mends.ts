import { columnIndex } from '@kts/domain';
import type { ImportPlan, TableRow } from '@kts/exchange';
import type { Mend, PublishedMend } from '@kts/store';
import type { DecidedCell } from './decisions.ts';

const nameOf = (line: number, column: string): string => `${line}|${column}`;

/** What stands in the file where cells were mended. */
export function mendsOf(cells: readonly DecidedCell[], rows: readonly TableRow[]): Mend[] {
  const texts = new Map(rows.map((row) => [row.line, row.cells]));
  return cells.map(({ line, column, text, by, at }) => {
    const original = texts.get(line)?.[columnIndex(column)] ?? '';
    return { line, column, original, text, by, at };
  });
}

/** The mend of a cell, by its place. */
export function mendAt(mends: readonly Mend[]): (line: number, column: string) => Mend | null {
  if (mends.length === 0) return () => null;
  const places = new Map(mends.map((mend) => [nameOf(mend.line, mend.column), mend]));
  return (line, column) => places.get(nameOf(line, column)) ?? null;
}

/** Tells cells with figures from those that say what figures are. */
export function publishedMends(mends: readonly Mend[], plan: ImportPlan): PublishedMend[] {
  if (mends.length === 0) return [];
  const figures = new Set(plan.observations.map(({ cell }) => nameOf(cell.line, cell.column)));
  return mends.map((mend) => ({ ...mend, isFigure: figures.has(nameOf(mend.line, mend.column)) }));
}
