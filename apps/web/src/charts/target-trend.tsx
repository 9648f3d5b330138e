import type { Period } from '@kts/domain';
import {
  Area,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { Marker } from './marker.tsx';
import { FAINT, INK, PAPER, REFERENCE, styleAt } from './palette.ts';
import {
  type ForecastBand,
  type PathPoint,
  type TargetTrendRow,
  type TargetTooltipWords,
  targetTooltip,
  toTargetRows,
} from './to-target-rows.ts';
import { type TrendBreak, type TrendLine, type TrendPoint, toTrendLines } from './to-trend-lines.ts';
import { TooltipCard } from './tooltip-card.tsx';
import { placeTicks } from './value-axis.ts';

export type TargetTrendProps = {
  /** Says in words what the picture shows. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly breaks: readonly TrendBreak[];
  /** From the baseline over milestones to the target. */
  readonly path: readonly PathPoint[];
  readonly forecast: readonly ForecastBand[];
  readonly words: TargetTooltipWords;
  /** Writes a figure on the axis. */
  readonly write: (value: number) => string;
  readonly writePeriod: (period: Period) => string;
  /** Place 1 on top. */
  readonly reversed?: boolean;
};

const FROM_ZERO: [number, 'auto'] = [0, 'auto'];

/** From place 1, at most three ticks: there is no place 0. */
function placeAxis(points: readonly { readonly value: number | null }[]) {
  const all = placeTicks(Math.max(1, ...points.map(({ value }) => value ?? 1)));
  const last = all.at(-1) ?? 1;
  return { domain: [1, last], ticks: [...new Set([1, all[Math.floor(all.length / 2)] ?? 1, last])] };
}

const SMALL = 11;
const HEIGHT = 116;

/**
 * The judged series (whole line, cut at gaps and breaks), the path to the target (dashes), and what is
 * expected (dots) in bands of 50 and 80 per cent. Told apart by dash, shade and mark, not by colour alone.
 */
export function TargetTrend(props: TargetTrendProps) {
  const { label, points, breaks, path, forecast, words, write, writePeriod, reversed = false } = props;
  const picture = toTrendLines([{ key: 'figures', label, points }], breaks);
  const rows = toTargetRows(picture.rows, path, forecast);
  const ends = [...new Set([rows[0], rows.at(-1)].flatMap((row) => (row === undefined ? [] : [row.x])))];
  const longest = Math.max(0, ...[...points, ...path].map(({ value }) => write(value ?? 0).length));
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} minWidth={160}>
      <ComposedChart
        data={rows}
        title={label}
        margin={{ top: 14, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={ends}
          height={20}
          padding={{ left: 8, right: 8 }}
          interval={0}
          stroke={FAINT}
          tick={{ fontSize: SMALL, fill: FAINT }}
          tickFormatter={(x: number) =>
            writePeriod(rows.find((row) => row.x === x)?.period ?? String(Math.round(x)))
          }
        />
        <YAxis
          {...(reversed ? placeAxis([...points, ...path]) : { domain: FROM_ZERO, tickCount: 3 })}
          reversed={reversed}
          width={longest * 6 + 14}
          tickFormatter={write}
          stroke={FAINT}
          tick={{ fontSize: SMALL, fill: FAINT }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: FAINT, strokeDasharray: '2 2' }}
          wrapperStyle={{ zIndex: 1 }}
          allowEscapeViewBox={{ x: true, y: true }}
          content={({ payload }) => (
            <TargetTooltip row={payload[0]?.payload} words={words} write={writePeriod} />
          )}
        />
        {bandOf('band80', 0.16)}
        {bandOf('band50', 0.3)}
        {picture.breaks.map(({ x, number }) => (
          <ReferenceLine
            key={x}
            x={x}
            stroke={INK}
            strokeWidth={1.25}
            strokeDasharray="2 3"
            label={{ value: `(${number})`, position: 'top', fill: INK, fontSize: SMALL, fontWeight: 600 }}
          />
        ))}
        {pathLine(rows.findLast((row) => row.path !== null)?.x)}
        {expectedLine}
        {picture.lines.map(figureLine)}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const { color: OWN, shape: OWN_SHAPE } = styleAt(0);

/** A range area: its two ends are the data, so that nothing is stacked and no width is shown. */
const bandOf = (key: 'band50' | 'band80', opacity: number) => (
  <Area
    key={key}
    dataKey={key}
    type="linear"
    isAnimationActive={false}
    connectNulls
    fill={OWN}
    fillOpacity={opacity}
    stroke={OWN}
    strokeWidth={0.75}
    strokeOpacity={0.6}
    activeDot={false}
    dot={false}
  />
);

const expectedLine = (
  <Line
    dataKey="expected"
    type="linear"
    connectNulls
    isAnimationActive={false}
    stroke={OWN}
    strokeWidth={1.75}
    strokeDasharray="1.5 3"
    activeDot={false}
    dot={false}
  />
);

const pathLine = (goal: number | undefined) => (
  <Line
    dataKey="path"
    type="linear"
    connectNulls
    isAnimationActive={false}
    stroke={REFERENCE}
    strokeWidth={1.5}
    strokeDasharray="5 3"
    activeDot={false}
    dot={({ cx, cy, payload, index }) => <PathDot key={index} x={cx} y={cy} row={payload} goal={goal} />}
  />
);

function figureLine({ key }: Pick<TrendLine, 'key'>) {
  return (
    <Line
      key={key}
      type="linear"
      isAnimationActive={false}
      // Cut at gaps and breaks already; between its points stand only rows of the path.
      connectNulls
      stroke={OWN}
      strokeWidth={2}
      activeDot={false}
      dataKey={(row: TargetTrendRow) => row.figures?.get(key)?.value ?? null}
      dot={({ cx, cy, payload, index }) => {
        const row: TargetTrendRow = payload;
        const mark = row.figures?.get(key)?.mark;
        if (mark === undefined || cx === undefined || cy === undefined) return null;
        return <Marker key={index} x={Number(cx)} y={Number(cy)} shape={OWN_SHAPE} color={OWN} mark={mark} />;
      }}
    />
  );
}

type PathDotProps = {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly row: TargetTrendRow;
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

type TargetTooltipProps = {
  readonly row: TargetTrendRow | undefined;
  readonly words: TargetTooltipWords;
  readonly write: (period: Period) => string;
};

function TargetTooltip({ row, words, write }: TargetTooltipProps) {
  if (row === undefined) return null;
  return <TooltipCard title={write(row.period)} lines={targetTooltip(row, words)} />;
}
