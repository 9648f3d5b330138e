import type { Period } from '@kts/domain';
import { circle } from './marker.ts';
import { FONT_SIZE, INK, styleAt } from './palette.ts';
import { type Picture, type Shape, tenth } from './picture.ts';
import { apart, placeAxis, scale, trendAxis } from './scale.ts';
import { measureText } from './measure-text.ts';
import type { Trend } from './to-trend-lines.ts';
import { breakRules, momentRule, type Plot, pointsOf, timeScale, valueScale } from './trend-parts.ts';

export type TrendDrawing = {
  readonly trend: Trend;
  /** Writes a figure on the axis. */
  readonly write: (value: number) => string;
  readonly writePeriod: (period: Period) => string;
  /** Place 1 on top. */
  readonly reversed: boolean;
};

const [TOP, RIGHT, FOOT, INSET] = [22, 16, 28, 20];

/** Lines over periods. A break of method interrupts every line and stands as a numbered rule. */
export function trendPicture(
  { trend, write, writePeriod, reversed }: TrendDrawing,
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  const { rows, lines, breaks } = trend;
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const axis = reversed ? placeAxis(values, 1) : trendAxis(values, 5);
  const ticks = axis.ticks.map((value) => ({ value, text: write(value) }));
  const left = Math.ceil(Math.max(0, ...ticks.map(({ text }) => measureText(text, FONT_SIZE)))) + 12;
  const [right, bottom] = [width - RIGHT, height - FOOT];
  const plot: Plot = {
    left,
    right,
    top: TOP,
    bottom,
    x: scale([rows[0]?.x ?? 0, rows.at(-1)?.x ?? 0], [left + INSET, right - INSET]),
    y: scale(axis.ends, reversed ? [TOP, bottom] : [bottom, TOP]),
    size: FONT_SIZE,
  };
  const moments = trend.ticks.map(({ x, period }) => ({ x, text: writePeriod(period) }));
  const written = apart(
    moments,
    ({ x }) => plot.x(x),
    ({ text }) => measureText(text, FONT_SIZE),
  );
  return {
    width,
    height,
    shapes: [
      ...valueScale(plot, ticks, { lines: true, fromZero: reversed || axis.ends[0] <= 0 }),
      ...timeScale(plot, written, width),
      ...breakRules(plot, breaks),
      ...lines.flatMap((line) => pointsOf(line, plot, styleAt(line.series))),
    ],
    along: 'x',
    stops: rows.map(({ x, points }) => {
      const at = tenth(plot.x(x));
      const rings = [...points.values()].map(
        ({ value }): Shape => ({
          kind: 'path',
          d: circle({ x: at, y: plot.y(value) }, 7),
          fill: 'none',
          stroke: INK,
        }),
      );
      return { at, card: { x: at, y: TOP }, lit: [momentRule(plot, at), ...rings] };
    }),
  };
}
