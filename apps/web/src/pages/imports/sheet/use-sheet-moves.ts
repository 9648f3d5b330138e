import { type RefObject, useRef } from 'react';
import type { Lead } from './cell-field.tsx';
import { nextPlace, type Place } from './place.ts';
import type { GridHandle } from './sheet-grid.tsx';
import { type ActiveCell, useActiveCell } from './use-active-cell.ts';
import type { Sheet } from './use-sheet.ts';

export type SheetMoves = {
  readonly active: ActiveCell;
  readonly grid: RefObject<GridHandle | null>;
  /** Makes a cell the active one and brings it into sight. */
  readonly go: (to: Place) => void;
  /** As `go`, and gives the keyboard to the sheet. */
  readonly focus: (to: Place) => void;
  /** To the next of some places, or the one before. */
  readonly next: (among: readonly Place[], step: 1 | -1) => void;
  /** Leaves the field of a cell. */
  readonly leave: (lead: Lead) => void;
};

/** The active cell, and the ways from it to others. */
export function useSheetMoves({ lines, columns }: Sheet): SheetMoves {
  const grid = useRef<GridHandle>(null);
  const active = useActiveCell({ lines, columns: columns.length });
  const go = (to: Place): void => {
    active.go(to);
    grid.current?.reveal(active.now());
  };
  const focus = (to: Place): void => {
    go(to);
    grid.current?.focus();
  };
  return {
    active,
    grid,
    go,
    focus,
    next: (among, step) => {
      const to = nextPlace(among, active.now(), step);
      if (to !== null) focus(to);
    },
    leave: (lead) => {
      if (lead === 'away') {
        active.stopEditing();
        return;
      }
      // The keyboard is back on the grid before the next key can come.
      grid.current?.focus();
      active.lead(lead);
      grid.current?.reveal(active.now());
    },
  };
}
