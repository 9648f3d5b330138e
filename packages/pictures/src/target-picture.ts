import type { Period } from '@kts/domain';
import { styleAt } from './palette.ts';
import { type Picture, tenth, type Shape, through } from './picture.ts';
import { type Axis, axisFromZero, placeAxis } from './scale.ts';
import type { TargetTrendRow } from './to-target-rows.ts';
import type { Trend } from './to-trend-lines.ts';
import {
  breakRules,
  diamond,
  type Margins,
  momentRule,
  PATH_STROKE,
  type Plot,
  plotIn,
  pointsOf,
  timeScale,
  valueScale,
} from './trend-parts.ts';

export type TargetDrawing = {
  /** The judged series. */
  readonly trend: Trend;
  /** The same with the path and what is expected, a row a moment. */
  readonly rows: readonly TargetTrendRow[];
  /** Writes a figure on the axis. */
  readonly write: (value: number) => string;
  readonly writePeriod: (period: Period) => string;
  /** Place 1 on top. */
  readonly reversed: boolean;
};

const MARGINS: Margins = { top: 16, right: 12, foot: 20, inset: 8, size: 11 };
const OWN = styleAt(0);

/**
 * The judged series (whole line, cut at gaps and breaks), the path to the target (dashes), and what is
 * expected (dots) in bands of 50 and 80 per cent. Told apart by dash, shade and mark, not by colour alone.
 */
export function targetPicture(
  { trend, rows, write, writePeriod, reversed }: TargetDrawing,
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  const axis = axisOf(rows, reversed);
  const ticks = axis.ticks.map((value) => ({ value, text: write(value) }));
  const ends = [...new Set([rows[0], rows.at(-1)])].filter((row) => row !== undefined);
  const plot = plotIn({ width, height }, MARGINS, rows, { axis, ticks, reversed });
  return {
    width,
    height,
    shapes: [
      ...valueScale(plot, ticks, { lines: false, fromZero: true }),
      ...timeScale(
        plot,
        ends.map(({ x, period }) => ({ x, text: writePeriod(period) })),
        width,
      ),
      ...bandOf('band80', rows, plot, 0.16),
      ...bandOf('band50', rows, plot, 0.3),
      ...breakRules(plot, trend.breaks),
      ...joined('path', rows, plot, PATH_STROKE),
      ...goalsOf(rows, plot),
      ...joined('expected', rows, plot, { stroke: OWN.color, strokeWidth: 1.75, strokeDasharray: '1.5 3' }),
      ...trend.lines.flatMap((line) => pointsOf(line, plot, OWN)),
    ],
    along: 'x',
    stops: rows.map(({ x }) => {
      const at = tenth(plot.x(x));
      return { at, card: { x: at, y: plot.top }, lit: [momentRule(plot, at)] };
    }),
  };
}

/** From zero, a few ticks; of places from place 1. */
function axisOf(rows: readonly TargetTrendRow[], places: boolean): Axis {
  const values = rows.flatMap((row) => [
    ...[...(row.figures?.values() ?? [])].map(({ value }) => value),
    ...[row.path, row.expected].filter((value) => value !== null),
    ...(row.band80 ?? []),
  ]);
  if (!places) return axisFromZero(values, 3);
  const { ends, ticks } = placeAxis(values, 1);
  const middle = ticks[Math.floor(ticks.length / 2)] ?? 1;
  return { ends, ticks: [...new Set([1, middle, ends[1]])] };
}

/** The area between the two ends of a band. */
function bandOf(
  key: 'band50' | 'band80',
  rows: readonly TargetTrendRow[],
  { x, y }: Plot,
  fillOpacity: number,
): Shape[] {
  const spans = rows.flatMap((row) => {
    const band = row[key];
    return band === null ? [] : [{ x: x(row.x), low: y(band[0]), high: y(band[1]) }];
  });
  if (spans.length < 2) return [];
  const outline = [
    ...spans.map((span) => [span.x, span.high] as const),
    ...spans.toReversed().map((span) => [span.x, span.low] as const),
  ];
  return [
    {
      kind: 'path',
      d: `${through(outline)}Z`,
      fill: OWN.color,
      fillOpacity,
      stroke: OWN.color,
      strokeWidth: 0.75,
      strokeOpacity: 0.6,
    },
  ];
}

type Stroke = Pick<Shape, 'stroke' | 'strokeWidth' | 'strokeDasharray'>;

/** One line through all rows that have such a value. */
function joined(
  key: 'path' | 'expected',
  rows: readonly TargetTrendRow[],
  { x, y }: Plot,
  stroke: Stroke,
): Shape[] {
  const spots = rows.flatMap((row) => (row[key] === null ? [] : [[x(row.x), y(row[key])] as const]));
  return spots.length < 2 ? [] : [{ kind: 'path', d: through(spots), fill: 'none', ...stroke }];
}

/** Milestones and the target are diamonds, the target filled; the baseline is a figure and has its own mark. */
function goalsOf(rows: readonly TargetTrendRow[], { x, y }: Plot): Shape[] {
  const goal = rows.findLast(({ path }) => path !== null);
  return rows.flatMap((row): Shape[] => {
    if (row.path === null || (row.figures !== null && row !== goal)) return [];
    return [diamond(x(row.x), y(row.path), row === goal)];
  });
}
