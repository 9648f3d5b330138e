import { type Period, periodInYears } from '@kts/domain';
import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { Marker } from './marker.tsx';
import { FAINT, PAPER, REFERENCE, styleAt } from './palette.ts';
import {
  type TrendBreak,
  type TrendLine,
  type TrendPoint,
  type TrendRow,
  toTrendLines,
} from './to-trend-lines.ts';

export type PathPoint = { readonly period: Period; readonly value: number };

export type TargetTrendProps = {
  /** Says in words what the picture shows. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly breaks: readonly TrendBreak[];
  /** From the baseline over milestones to the target. */
  readonly path: readonly PathPoint[];
  readonly write: (value: number) => string;
  readonly writePeriod: (period: Period) => string;
  /** Place 1 on top. */
  readonly reversed?: boolean;
};

type Row = { readonly x: number; readonly figures: TrendRow['points'] | null; readonly path: number | null };

const SMALL = 11;

/** The judged series (whole line, cut at gaps and breaks) and the path to the target (dashes). */
export function TargetTrend({
  label,
  points,
  breaks,
  path,
  write,
  writePeriod,
  reversed = false,
}: TargetTrendProps) {
  const { rows: figures, lines } = toTrendLines([{ key: 'figures', label, points }], breaks);
  const rows = joinRows(figures, path);
  const ends = [rows[0], rows.at(-1)].flatMap((row) => (row === undefined ? [] : [row.x]));
  const longest = Math.max(0, ...[...points, ...path].map(({ value }) => write(value ?? 0).length));
  return (
    <ResponsiveContainer width="100%" height={120} minWidth={160}>
      <LineChart
        data={rows}
        title={label}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={[...new Set(ends)]}
          height={20}
          padding={{ left: 8, right: 8 }}
          interval={0}
          stroke={FAINT}
          tick={{ fontSize: SMALL, fill: FAINT }}
          tickFormatter={(x: number) => writePeriod(periodAt(x, points, path))}
        />
        <YAxis
          domain={reversed ? [1, 'auto'] : [0, 'auto']}
          reversed={reversed}
          tickCount={3}
          width={longest * 6 + 14}
          tickFormatter={write}
          stroke={FAINT}
          tick={{ fontSize: SMALL, fill: FAINT }}
        />
        {pathLine(rows.findLast((row) => row.path !== null)?.x)}
        {lines.map(figureLine)}
      </LineChart>
    </ResponsiveContainer>
  );
}

const pathLine = (goal: number | undefined) => (
  <Line
    dataKey="path"
    type="linear"
    connectNulls
    isAnimationActive={false}
    stroke={REFERENCE}
    strokeWidth={1.5}
    strokeDasharray="4 3"
    activeDot={false}
    dot={({ cx, cy, payload, index }) => <PathDot key={index} x={cx} y={cy} row={payload} goal={goal} />}
  />
);

function figureLine({ key }: Pick<TrendLine, 'key'>) {
  const { color, shape } = styleAt(0);
  return (
    <Line
      key={key}
      type="linear"
      isAnimationActive={false}
      // Cut at gaps and breaks already; between its points stand only rows of the path.
      connectNulls
      stroke={color}
      strokeWidth={2}
      activeDot={false}
      dataKey={(row: Row) => row.figures?.get(key)?.value ?? null}
      dot={({ cx, cy, payload, index }) => {
        const row: Row = payload;
        const mark = row.figures?.get(key)?.mark;
        if (mark === undefined || cx === undefined || cy === undefined) return null;
        return <Marker key={index} x={Number(cx)} y={Number(cy)} shape={shape} color={color} mark={mark} />;
      }}
    />
  );
}

type PathDotProps = {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly row: Row;
  readonly goal: number | undefined;
};

/** Milestones and the target are diamonds, the target filled; the baseline is a figure and has its own mark. */
function PathDot({ x, y, row, goal }: PathDotProps) {
  const isGoal = row.x === goal;
  const isFigure = row.figures !== null && !isGoal;
  if (x === undefined || y === undefined || row.path === null || isFigure) return null;
  return (
    <path
      d={`M${x} ${y - 5}l5 5-5 5-5-5z`}
      fill={isGoal ? REFERENCE : PAPER}
      stroke={REFERENCE}
      strokeWidth={1.5}
    />
  );
}

function joinRows(figures: readonly TrendRow[], path: readonly PathPoint[]): Row[] {
  const rows = new Map<number, Row>(figures.map(({ x, points }) => [x, { x, figures: points, path: null }]));
  for (const { period, value } of path) {
    const x = periodInYears(period);
    rows.set(x, { x, figures: rows.get(x)?.figures ?? null, path: value });
  }
  return [...rows.values()].toSorted((a, b) => a.x - b.x);
}

const periodAt = (x: number, points: readonly TrendPoint[], path: readonly PathPoint[]): Period =>
  [...points, ...path].find(({ period }) => periodInYears(period) === x)?.period ?? String(Math.round(x));
