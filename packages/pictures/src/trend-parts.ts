import { periodInYears } from '@kts/domain';
import { marker } from './marker.ts';
import { FAINT, GRID, INK, PAPER, REFERENCE, type SeriesStyle } from './palette.ts';
import { type Shape, tenth, through } from './picture.ts';
import { apart, type Axis, scale } from './scale.ts';
import { measureText } from './measure-text.ts';
import type { DrawnBreak, TrendLine } from './to-trend-lines.ts';

/** Where a picture over time has its plot, and how years and values lie on it. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (years: number) => number;
  readonly y: (value: number) => number;
  /** Size of what is written on the axes. */
  readonly size: number;
};

/** What a picture over time leaves around its plot, in pixels; `inset`: between the axis and the first moment. */
export type Margins = {
  readonly top: number;
  readonly right: number;
  readonly foot: number;
  readonly inset: number;
  /** Of what is written on the axes. */
  readonly size: number;
};

type Ticks = readonly { readonly value: number; readonly text: string }[];

/** The plot of a picture whose moments are these; it stands as far to the right as its widest tick asks for. */
export function plotIn(
  { width, height }: { readonly width: number; readonly height: number },
  { top, right: beside, foot, inset, size }: Margins,
  moments: readonly { readonly x: number }[],
  { axis, ticks, reversed }: { readonly axis: Axis; readonly ticks: Ticks; readonly reversed: boolean },
): Plot {
  const left = Math.ceil(Math.max(0, ...ticks.map(({ text }) => measureText(text, size)))) + 12;
  const [right, bottom] = [width - beside, height - foot];
  return {
    left,
    right,
    top,
    bottom,
    x: scale([moments[0]?.x ?? 0, moments.at(-1)?.x ?? 0], [left + inset, right - inset]),
    y: scale(axis.ends, reversed ? [top, bottom] : [bottom, top]),
    size,
  };
}

/** The axis of values; away from zero it begins with a zigzag. */
export function valueScale(
  { left, right, y, size, top, bottom }: Plot,
  ticks: Ticks,
  { lines, fromZero }: { readonly lines: boolean; readonly fromZero: boolean },
): Shape[] {
  const written = apart(
    ticks,
    ({ value }) => y(value),
    () => size,
  );
  const zigzag = fromZero ? `V${bottom}` : `V${bottom - 14}l-4,2l8,4l-8,4l4,2V${bottom}`;
  return [
    ...(lines
      ? ticks.map(
          ({ value }): Shape => ({ kind: 'path', d: `M${left},${tenth(y(value))}H${right}`, stroke: GRID }),
        )
      : []),
    { kind: 'path', d: `M${left},${top}${zigzag}`, fill: 'none', stroke: FAINT, strokeLinejoin: 'round' },
    ...written.flatMap(({ value, text }): Shape[] => [
      { kind: 'path', d: `M${left},${tenth(y(value))}h-5`, stroke: FAINT },
      {
        kind: 'text',
        text,
        x: left - 8,
        y: tenth(y(value) + size * 0.35),
        fontSize: size,
        textAnchor: 'end',
        fill: FAINT,
      },
    ]),
  ];
}

/** Moments on the axis of time, each written in the middle below its tick but never beyond the picture. */
export function timeScale(
  { left, right, bottom, x, size }: Plot,
  ticks: readonly { readonly x: number; readonly text: string }[],
  width: number,
): Shape[] {
  return [
    { kind: 'path', d: `M${left},${bottom}H${right}`, stroke: FAINT },
    ...ticks.flatMap((tick): Shape[] => {
      const half = measureText(tick.text, size) / 2 + 1;
      return [
        { kind: 'path', d: `M${tenth(x(tick.x))},${bottom}v5`, stroke: FAINT },
        {
          kind: 'text',
          text: tick.text,
          x: tenth(Math.max(half, Math.min(x(tick.x), width - half))),
          y: tenth(bottom + size + 6),
          fontSize: size,
          textAnchor: 'middle',
          fill: FAINT,
        },
      ];
    }),
  ];
}

/** A break of method stands as a numbered rule across the plot. */
export const breakRules = ({ x, top, bottom, size }: Plot, breaks: readonly DrawnBreak[]): Shape[] =>
  breaks.flatMap((one): Shape[] => [
    {
      kind: 'line',
      x1: tenth(x(one.x)),
      x2: tenth(x(one.x)),
      y1: top,
      y2: bottom,
      stroke: INK,
      strokeWidth: 1.25,
      strokeDasharray: '2 3',
    },
    {
      kind: 'text',
      text: `(${one.number})`,
      x: tenth(x(one.x)),
      y: top - 5,
      fontSize: size,
      fontWeight: 600,
      textAnchor: 'middle',
      fill: INK,
    },
  ]);

/** The rule through a moment that a reader stands on. */
export const momentRule = ({ top, bottom }: Plot, at: number): Shape => ({
  kind: 'line',
  x1: at,
  x2: at,
  y1: top,
  y2: bottom,
  stroke: FAINT,
  strokeDasharray: '2 2',
});

/** The points of one line, joined, each with the mark of how its figure came about. */
export function pointsOf(
  { points }: TrendLine,
  { x, y }: Plot,
  { color, dash, shape }: SeriesStyle,
): Shape[] {
  const spots = points.map(({ period, value, mark }) => ({ x: x(periodInYears(period)), y: y(value), mark }));
  const joined: Shape = {
    kind: 'path',
    d: through(spots.map((spot) => [spot.x, spot.y])),
    fill: 'none',
    stroke: color,
    strokeWidth: 2,
    ...(dash === null ? {} : { strokeDasharray: dash }),
  };
  return [joined, ...spots.flatMap((spot) => marker(spot, { shape, color, mark: spot.mark }))];
}

/** What a document asks for: a milestone hollow, the target filled. */
export const diamond = (x: number, y: number, isTarget: boolean): Shape => ({
  kind: 'path',
  d: `M${tenth(x)},${tenth(y - 5)}l5,5l-5,5l-5,-5z`,
  fill: isTarget ? REFERENCE : PAPER,
  stroke: REFERENCE,
  strokeWidth: 1.5,
});

/** The way to a target. */
export const PATH_STROKE = { stroke: REFERENCE, strokeWidth: 1.5, strokeDasharray: '5 3' } as const;
