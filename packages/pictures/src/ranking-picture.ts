import { marker } from './marker.ts';
import {
  BAR,
  BAR_CHOSEN,
  FAINT,
  FONT_SIZE,
  GRID,
  INK,
  LIT,
  PAPER,
  REFERENCE,
  referenceDash,
} from './palette.ts';
import { type Picture, tenth, type Shape } from './picture.ts';
import { apart, type Axis, axisFromZero, placeAxis, scale } from './scale.ts';
import { measureText } from './measure-text.ts';
import type { RankingBar } from './to-ranking-bars.ts';

/** A mean or a target across the bars. */
export type Reference = { readonly key: string; readonly value: number; readonly label: string };

export type Ranking = {
  readonly bars: readonly RankingBar[];
  readonly references: readonly Reference[];
  /** Writes a figure on the axis. */
  readonly write: (value: number) => string;
  /** The figures are places: a long bar would praise the last, so that dots are drawn. */
  readonly places: boolean;
};

export type RankingRoom = {
  readonly width: number;
  /** On paper the bars move together, so that 63 stay on one page. */
  readonly onPaper: boolean;
};

const ROW = 24;
const PAPER_ROW = 17;
const PAPER_HEIGHT = 880;
const FOOT = 34;
const GAP = 3;
const LINE = 16;
/** Names take no more of the width than this. */
const NAMES = 0.45;

/** Place and name of a bar, as they stand before it. */
export const barName = ({ rank, label }: RankingBar): string => (rank === null ? label : `${rank}. ${label}`);

const widest = (texts: readonly string[], weight: 'regular' | 'bold' = 'regular'): number =>
  Math.max(0, ...texts.map((text) => measureText(text, FONT_SIZE, weight)));

/** How tall a ranking is, whatever its width: room can be kept for it. */
export const rankingHeight = (
  { bars, references }: Pick<Ranking, 'bars' | 'references'>,
  row = ROW,
): number => headOf(references) + bars.length * row + FOOT;

const headOf = (references: readonly Reference[]): number => 6 + references.length * LINE;

type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly axis: Axis;
  readonly x: (value: number) => number;
  readonly width: number;
};

/** Horizontal bars, the best first. The height grows with the rows: 63 stay readable. */
export function rankingPicture(ranking: Ranking, { width, onPaper }: RankingRoom): Picture {
  const { bars, references, places } = ranking;
  const row = onPaper ? Math.min(PAPER_ROW, PAPER_HEIGHT / bars.length) : ROW;
  const height = rankingHeight(ranking, row);
  const values = [...bars, ...references].map(({ value }) => value);
  const axis = places ? placeAxis(values, 0) : axisFromZero(values, 5);
  const left = tenth(Math.min(widest(bars.map(barName), 'bold') + 8, width * NAMES));
  const right = tenth(width - widest(bars.map(({ text }) => text)) - 14);
  const frame: Frame = {
    left,
    right,
    top: headOf(references),
    bottom: height - FOOT,
    row,
    axis,
    x: scale(axis.ends, [left, right]),
    width,
  };
  return {
    width,
    height: tenth(height),
    shapes: [
      ...scaleOf(frame, ranking.write),
      ...bars.flatMap((bar, index) => rowOf(bar, index, frame, places)),
      ...references.flatMap((reference, index) => ruleOf(reference, index, frame, references)),
      ...bars.map((bar, index) => figureOf(bar, index, frame, places)),
    ],
    along: 'y',
    stops: bars.map((_, index) => {
      const y = frame.top + index * row;
      return {
        at: y + row / 2,
        card: { x: left, y: y + row },
        lit: [{ kind: 'rect', x: left, y: tenth(y), width: tenth(right - left), height: row, fill: LIT }],
      };
    }),
  };
}

/** Lines of the axis and what is written below them. */
function scaleOf({ left, right, top, bottom, axis, x }: Frame, write: Ranking['write']): Shape[] {
  const written = apart(axis.ticks, x, (tick) => measureText(write(tick), FONT_SIZE));
  return [
    ...axis.ticks.map(
      (tick): Shape => ({ kind: 'path', d: `M${tenth(x(tick))},${top}V${tenth(bottom)}`, stroke: GRID }),
    ),
    {
      kind: 'path',
      d: `M${left},${tenth(bottom)}H${right}M${tenth(x(0))},${top}V${tenth(bottom)}`,
      stroke: FAINT,
    },
    ...written.flatMap((tick): Shape[] => [
      { kind: 'path', d: `M${tenth(x(tick))},${tenth(bottom)}v5`, stroke: FAINT },
      {
        kind: 'text',
        text: write(tick),
        x: tenth(x(tick)),
        y: tenth(bottom + 19),
        fontSize: FONT_SIZE,
        textAnchor: 'middle',
        fill: FAINT,
      },
    ]),
  ];
}

const middleOf = (index: number, { top, row }: Frame): number => tenth(top + index * row + row / 2);

/** Name, and bar or dot. */
function rowOf(bar: RankingBar, index: number, frame: Frame, places: boolean): Shape[] {
  const middle = middleOf(index, frame);
  const span = [frame.x(0), frame.x(bar.value)] as const;
  const thick = frame.row - GAP;
  return [
    nameOf(bar, middle, frame),
    ...(places ? dotOf(bar, span, middle) : [barOf(bar, span, [middle - thick / 2, thick])]),
  ];
}

/** The figure at the end of its bar; a rim of paper keeps it readable where a rule runs through it. */
const figureOf = (bar: RankingBar, index: number, frame: Frame, places: boolean): Shape => ({
  kind: 'text',
  text: bar.text,
  x: tenth(Math.max(frame.x(0), frame.x(bar.value)) + (places ? 10 : 5)),
  y: tenth(middleOf(index, frame) + FONT_SIZE * 0.35),
  fontSize: FONT_SIZE,
  fill: INK,
  stroke: PAPER,
  strokeWidth: 5,
  paintOrder: 'stroke',
});

/** The chosen area's is bold and underlined, so that it is found without colour; too long a name is set smaller. */
function nameOf(bar: RankingBar, middle: number, { left }: Frame): Shape {
  const text = barName(bar);
  const room = left - 8;
  const wide = measureText(text, FONT_SIZE, bar.chosen ? 'bold' : 'regular');
  return {
    kind: 'text',
    text,
    x: left - 6,
    y: tenth(middle + FONT_SIZE * 0.35),
    fontSize: wide <= room ? FONT_SIZE : Math.floor((FONT_SIZE * room * 10) / wide) / 10,
    textAnchor: 'end',
    fill: INK,
    ...(bar.chosen ? { fontWeight: 600, textDecoration: 'underline' } : {}),
  };
}

type Span = readonly [from: number, to: number];

/** Filled as published, outlined when provisional, dashed when computed here; dark for the chosen area. */
function barOf(bar: RankingBar, [zero, end]: Span, [y, height]: Span): Shape {
  const color = bar.chosen ? BAR_CHOSEN : BAR;
  const hollow = bar.mark !== 'reported';
  return {
    kind: 'rect',
    x: tenth(Math.min(zero, end)),
    y: tenth(y),
    // A figure of zero is a line at the axis: there is a figure, and it is zero.
    width: Math.max(tenth(Math.abs(end - zero)), 1),
    height: tenth(height),
    fill: hollow ? PAPER : color,
    ...(hollow ? { stroke: color, strokeWidth: 1.75 } : {}),
    ...(bar.mark === 'derived' ? { strokeDasharray: '4 2' } : {}),
  };
}

/** A dot at the end of a faint line. */
function dotOf(bar: RankingBar, [zero, end]: Span, middle: number): Shape[] {
  const color = bar.chosen ? BAR_CHOSEN : BAR;
  return [
    { kind: 'line', x1: tenth(zero), x2: tenth(end), y1: middle, y2: middle, stroke: GRID },
    ...marker({ x: end, y: middle }, { shape: 'circle', color, mark: bar.mark, radius: 5 }),
  ];
}

/** A rule across all bars with its name on top, a line of its own for each and never beyond the picture. */
function ruleOf(
  { value, label }: Reference,
  index: number,
  { x, bottom, width }: Frame,
  references: readonly Reference[],
): Shape[] {
  const half = measureText(label, FONT_SIZE, 'bold') / 2 + 2;
  const at = tenth(x(value));
  const base = headOf(references) - 6 - (references.length - 1 - index) * LINE;
  return [
    {
      kind: 'line',
      x1: at,
      x2: at,
      y1: base + 4,
      y2: tenth(bottom),
      stroke: REFERENCE,
      strokeWidth: 1.5,
      strokeDasharray: referenceDash(index),
    },
    {
      kind: 'text',
      text: label,
      x: tenth(Math.max(half, Math.min(at, width - half))),
      y: base,
      fontSize: FONT_SIZE,
      textAnchor: 'middle',
      fontWeight: 600,
      fill: REFERENCE,
      stroke: PAPER,
      strokeWidth: 4,
      paintOrder: 'stroke',
    },
  ];
}
