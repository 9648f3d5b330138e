import type { Period } from '@kts/domain';
import { circle } from './marker.ts';
import { FONT_SIZE, INK, styleAt } from './palette.ts';
import { type Picture, type Shape, tenth } from './picture.ts';
import { apart, placeAxis, trendAxis } from './scale.ts';
import { measureText } from './measure-text.ts';
import type { Trend } from './to-trend-lines.ts';
import {
  breakRules,
  type Margins,
  momentRule,
  plotIn,
  pointsOf,
  timeScale,
  valueScale,
} from './trend-parts.ts';

export type TrendDrawing = {
  readonly trend: Trend;
  /** Writes a figure on the axis. */
  readonly write: (value: number) => string;
  readonly writePeriod: (period: Period) => string;
  /** Place 1 on top. */
  readonly reversed: boolean;
};

const MARGINS: Margins = { top: 22, right: 16, foot: 28, inset: 20, size: FONT_SIZE };

/** Lines over periods. A break of method interrupts every line and stands as a numbered rule. */
export function trendPicture(
  { trend, write, writePeriod, reversed }: TrendDrawing,
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  const { rows, lines, breaks } = trend;
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const axis = reversed ? placeAxis(values, 1) : trendAxis(values, 5);
  const ticks = axis.ticks.map((value) => ({ value, text: write(value) }));
  const plot = plotIn({ width, height }, MARGINS, rows, { axis, ticks, reversed });
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
      return { at, card: { x: at, y: plot.top }, lit: [momentRule(plot, at), ...rings] };
    }),
  };
}
