import { periodInYears } from '@kts/domain';
import { measureOnPaper } from './measure-text.ts';
import { styleAt } from './palette.ts';
import { LABEL, paperText } from './paper-text.ts';
import { type Shape, through } from './picture.ts';
import { apart, scale } from './scale.ts';
import type { Trend } from './to-trend-lines.ts';
import { diamond, PATH_STROKE, type Plot, pointsOf, timeScale } from './trend-parts.ts';

/** A value at a moment, in years, with what is written beside it. */
export type PaperMark = { readonly years: number; readonly value: number; readonly label: string };

export type PaperTrend = {
  /** The readings, cut where the method changed or figures are missing; `text` is written at the ends. */
  readonly trend: Trend;
  /** Milestones and targets. */
  readonly goals: readonly PaperMark[];
  /** The way to them from the first reading, where there is one. */
  readonly path: readonly PaperMark[];
  /** Less is better and stands higher: places. */
  readonly fromTop: boolean;
};

/** Room that a drawing fills on paper. */
export type PaperFrame = { readonly width: number; readonly height: number; readonly top: number };

const [SIDE, FOOT] = [26, 20];

/** The readings and the way to the target, with first, last and asked-for figures written out: paper has no cards. */
export function paperTrend({ trend, goals, path, fromTop }: PaperTrend, frame: PaperFrame): Shape[] {
  const readings = trend.lines
    .flatMap(({ points }) =>
      points.map(({ period, value, text }) => ({ years: periodInYears(period), value, label: text })),
    )
    .toSorted((a, b) => a.years - b.years);
  const marks = [...readings, ...goals];
  if (marks.length === 0) return [];
  const plot = plotOf(marks, frame, fromTop);
  const { x, y } = plot;
  const canvas = { plot, frame };
  const whole = [...new Set(marks.map(({ years }) => Math.ceil(years)))].toSorted((a, b) => a - b);
  // Years may stand closer than other ticks: each is as wide as the next.
  const years = apart(whole, x, () => measureOnPaper('2026', LABEL) - 5);
  return [
    ...timeScale(
      plot,
      years.map((year) => ({ x: year, text: String(year) })),
      frame.width,
    ),
    {
      kind: 'path',
      d: through(path.map((mark) => [x(mark.years), y(mark.value)])),
      fill: 'none',
      ...PATH_STROKE,
    },
    ...trend.lines.flatMap((line) => pointsOf(line, plot, styleAt(0))),
    ...goals.map((mark) => diamond(x(mark.years), y(mark.value), mark === goals.at(-1))),
    ...readingLabels(readings, goals, canvas),
    ...goals.map((mark) => labelOf(mark, canvas, isBelow(mark, readings, plot) ? 16 : -9, true)),
  ];
}

type Canvas = { readonly plot: Plot; readonly frame: PaperFrame };

/** The axis starts at zero, for places at the top. */
function plotOf(marks: readonly PaperMark[], { width, height, top }: PaperFrame, fromTop: boolean): Plot {
  const years = marks.map((mark) => mark.years);
  const values = [0, ...marks.map(({ value }) => value)];
  const [first, last] = [top + 16, height - FOOT];
  return {
    left: SIDE - 15,
    right: width - 8,
    top: first,
    bottom: last,
    x: scale([Math.min(...years), Math.max(...years)], [SIDE, width - SIDE]),
    y: scale([Math.min(...values), Math.max(...values)], fromTop ? [first, last] : [last, first]),
    size: LABEL,
  };
}

/** The first and the last reading are written out; those between can be read off the line. */
function readingLabels(readings: readonly PaperMark[], goals: readonly PaperMark[], canvas: Canvas): Shape[] {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = lastLabel(last, goals, canvas);
  return first === last ? [end] : [labelOf(first, canvas, -8, false), end];
}

/** A target under a reading of its own year writes below itself. */
const isBelow = (goal: PaperMark, readings: readonly PaperMark[], { y }: Plot): boolean =>
  readings.some(({ years, value }) => Math.abs(years - goal.years) < 0.6 && y(goal.value) > y(value));

/** Below its dot, where targets do not write; beside it where there is no room above the axis. */
function lastLabel(mark: PaperMark, goals: readonly PaperMark[], canvas: Canvas): Shape {
  const { plot, frame } = canvas;
  const [x, y] = [plot.x(mark.years), plot.y(mark.value)];
  const crowded = goals.some((goal) => isBelow(goal, [mark], plot));
  if (!crowded && y < plot.bottom - 17) return labelOf(mark, canvas, 13, false);
  return measureOnPaper(mark.label, LABEL) < frame.width - x - 10
    ? paperText(x + 7, y + 4, mark.label)
    : labelOf(mark, canvas, -8, false);
}

/** Kept inside the picture. */
function labelOf(
  { years, value, label }: PaperMark,
  { plot, frame }: Canvas,
  offset: number,
  bold: boolean,
): Shape {
  const half = measureOnPaper(label, LABEL, bold ? 'bold' : 'regular') / 2 + 2;
  const x = Math.min(Math.max(plot.x(years), half), frame.width - half);
  return paperText(x, plot.y(value) + offset, label, { anchor: 'middle', bold });
}
