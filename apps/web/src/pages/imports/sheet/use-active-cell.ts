import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Lead, Mode } from './cell-field.tsx';
import type { Extent } from './move-in-sheet.ts';
import type { Place } from './place.ts';

export type ActiveCell = {
  readonly place: Place;
  /** How the active cell is written in; null: it is not. */
  readonly mode: Mode | null;
  /** As of this very moment, for keys that come faster than pages are drawn. */
  readonly now: () => Place;
  readonly go: (to: Place) => void;
  readonly lead: (to: Lead) => void;
  /** Draws the field at once, so that the next key is written in it. */
  readonly edit: (mode: Mode) => void;
  readonly stopEditing: () => void;
};

const STEPS: Readonly<Partial<Record<Lead, readonly [down: number, right: number]>>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/**
 * Which cell a key acts on. It is told apart from what is drawn: a key that is pressed right after another
 * acts on the cell that the first one led to, also when the page has not been drawn anew in between.
 */
export function useActiveCell({ lines, columns }: Extent): ActiveCell {
  const [state, setState] = useState<{ readonly place: Place; readonly mode: Mode | null }>({
    place: { line: 1, index: 0 },
    mode: null,
  });
  const current = useRef(state.place);
  const within = ({ line, index }: Place): Place => ({
    line: Math.min(Math.max(line, 1), Math.max(lines, 1)),
    index: Math.min(Math.max(index, 0), Math.max(columns - 1, 0)),
  });
  const go = (to: Place): void => {
    current.current = within(to);
    setState({ place: current.current, mode: null });
  };
  return {
    place: within(state.place),
    mode: state.mode,
    now: () => within(current.current),
    go,
    lead: (to) => {
      const [down, right] = STEPS[to] ?? [0, 0];
      const { line, index } = current.current;
      go({ line: line + down, index: index + right });
    },
    edit: (mode) => flushSync(() => setState({ place: current.current, mode })),
    stopEditing: () => setState(({ place }) => ({ place, mode: null })),
  };
}
