import type { GridRow } from './grid-rows.ts';

/** Where the keyboard is: a row, and a cell counted from 0; the one after the last is the row's button. */
export type GridPlace = { readonly line: number; readonly index: number };

type Moving = {
  /** After the last cell of each row stands a button. */
  readonly hasActions: boolean;
  /** Ctrl: with Home and End to the very first or last cell, up and down to the next with something wrong. */
  readonly jumps: boolean;
};

/** Where a key leads; null: it does not move. */
export function moved(
  rows: readonly GridRow[],
  from: GridPlace,
  key: string,
  { hasActions, jumps }: Moving,
): GridPlace | null {
  const at = rows.findIndex(({ line }) => line === from.line);
  const last = Math.max(0, ...rows.map(({ cells }) => cells.length)) - (hasActions ? 0 : 1);
  const to = (row: number, index: number): GridPlace => ({
    line: rows[Math.min(Math.max(row, 0), rows.length - 1)]?.line ?? from.line,
    index: Math.min(Math.max(index, 0), last),
  });
  switch (key) {
    case 'ArrowUp':
      return jumps ? wrongCell(rows, from, -1) : to(at - 1, from.index);
    case 'ArrowDown':
      return jumps ? wrongCell(rows, from, 1) : to(at + 1, from.index);
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

/** The next cell, or the one before, that something is wrong with and that is not mended. */
function wrongCell(rows: readonly GridRow[], from: GridPlace, step: 1 | -1): GridPlace | null {
  const wrong = rows.flatMap(({ line, cells }) =>
    cells.flatMap(({ issues, mended }, index) =>
      issues.length > 0 && mended === null ? [{ line, index }] : [],
    ),
  );
  const isBeyond = ({ line, index }: GridPlace): boolean =>
    Math.sign(line - from.line || index - from.index) === step;
  return (step === 1 ? wrong.find(isBeyond) : wrong.findLast(isBeyond)) ?? from;
}
