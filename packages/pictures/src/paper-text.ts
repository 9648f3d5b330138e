import { measureOnPaper } from './measure-text.ts';
import { INK, PAPER } from './palette.ts';
import { type Shape, tenth } from './picture.ts';

type PaperLook = {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** What the text may take; wider text is set smaller. */
  readonly room?: number;
};

/** Size of labels on paper. */
export const LABEL = 11;

/** A text in the font of papers; a rim of paper keeps it readable where a line runs under it. */
export function paperText(x: number, y: number, text: string, look: PaperLook = {}): Shape {
  const { size = LABEL, anchor = 'start', bold = false, room } = look;
  const wide = measureOnPaper(text, size, bold ? 'bold' : 'regular');
  return {
    kind: 'text',
    text,
    x: tenth(x),
    y: tenth(y),
    fontSize: room === undefined || wide <= room ? size : Math.floor((size * room * 10) / wide) / 10,
    textAnchor: anchor,
    fill: INK,
    stroke: PAPER,
    strokeWidth: 2.25,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    ...(bold ? { fontWeight: 700 } : {}),
  };
}
