import type { GridRow } from './grid-rows.ts';

/** Where the keyboard is: a row, and a cell counted from 0; the one after the last is the row's button. */
export type Place = { readonly line: number; readonly index: number };

type Moving = {
  /** After the last cell of each row stands a button. */
  readonly hasActions: boolean;
  /** To the very first or last cell (Ctrl with Home and End). */
  readonly jumps: boolean;
};

/** Where a key leads; null: it does not move. */
export function moved(
  rows: readonly GridRow[],
  from: Place,
  key: string,
  { hasActions, jumps }: Moving,
): Place | null {
  const at = rows.findIndex(({ line }) => line === from.line);
  const last = Math.max(0, ...rows.map(({ cells }) => cells.length)) - (hasActions ? 0 : 1);
  const to = (row: number, index: number): Place => ({
    line: rows[Math.min(Math.max(row, 0), rows.length - 1)]?.line ?? from.line,
    index: Math.min(Math.max(index, 0), last),
  });
  switch (key) {
    case 'ArrowUp':
      return to(at - 1, from.index);
    case 'ArrowDown':
      return to(at + 1, from.index);
    case 'ArrowLeft':
      return to(at, from.index - 1);
    case 'ArrowRight':
      return to(at, from.index + 1);
    case 'Home':
      return to(jumps ? 0 : at, 0);
    case 'End':
      return to(jumps ? rows.length - 1 : at, last);
    case 'PageUp':
      return to(at - 10, from.index);
    case 'PageDown':
      return to(at + 10, from.index);
    default:
      return null;
  }
}
