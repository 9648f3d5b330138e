import type { Place } from './place.ts';

export type Extent = { readonly lines: number; readonly columns: number };

export type Pressed = {
  readonly key: string;
  readonly ctrl: boolean;
  /** Rows that are in sight: so far PageUp and PageDown lead. */
  readonly page: number;
};

/** Where a key leads; null: it does not move. `isFilled` says of a cell that is not at hand what is likely. */
export function moved(
  from: Place,
  { key, ctrl, page }: Pressed,
  extent: Extent,
  isFilled: (place: Place) => boolean,
): Place | null {
  const to = (line: number, index: number): Place => ({
    line: Math.min(Math.max(line, 1), extent.lines),
    index: Math.min(Math.max(index, 0), extent.columns - 1),
  });
  const step = STEPS[key];
  if (step !== undefined) {
    const [down, right] = step;
    return ctrl ? edge(from, step, extent, isFilled) : to(from.line + down, from.index + right);
  }
  switch (key) {
    case 'Home':
      return to(ctrl ? 1 : from.line, 0);
    case 'End':
      return to(ctrl ? extent.lines : from.line, extent.columns - 1);
    case 'PageUp':
      return to(from.line - page, from.index);
    case 'PageDown':
      return to(from.line + page, from.index);
    default:
      return null;
  }
}

type Step = readonly [down: number, right: number];

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** As spreadsheets jump: to the last filled cell of a run, over a gap to the next filled one, else to the end. */
function edge(from: Place, [down, right]: Step, extent: Extent, isFilled: (place: Place) => boolean): Place {
  const after = ({ line, index }: Place): Place => ({ line: line + down, index: index + right });
  const isWithin = ({ line, index }: Place): boolean =>
    line >= 1 && line <= extent.lines && index >= 0 && index < extent.columns;
  let at = from;
  let next = after(at);
  if (!isWithin(next)) return from;
  const inRun = isFilled(at) && isFilled(next);
  while (isWithin(next) && (inRun ? isFilled(next) : !isFilled(at) || at === from)) {
    at = next;
    next = after(at);
  }
  return at;
}
