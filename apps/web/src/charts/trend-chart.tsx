import type { Period } from '@kts/domain';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { Marker } from './marker.tsx';
import { FAINT, FONT_SIZE, GRID, INK, styleAt } from './palette.ts';
import type { TrendLine, TrendPicture, TrendRow, TrendSeries } from './to-trend-lines.ts';
import { TooltipCard } from './tooltip-card.tsx';
import { usePrintWidth } from './use-print-width.ts';
import { axisStart, placeTicks } from './value-axis.ts';

type TrendChartProps = {
  /** Said of the whole picture to a screen reader. */
  readonly label: string;
  readonly series: readonly TrendSeries[];
  readonly picture: TrendPicture;
  readonly write: (value: number) => string;
  readonly writePeriod: (period: Period) => string;
  /** Place 1 on top. */
  readonly reversed?: boolean;
  readonly height?: number;
};

const WHOLE_YEAR = 1e-6;

/** Lines over periods. A break of method interrupts every line and stands as a numbered rule. */
export function TrendChart({
  label,
  series,
  picture,
  write,
  writePeriod,
  reversed = false,
  height = 300,
}: TrendChartProps) {
  const { rows, lines, breaks, ticks } = picture;
  const periods = new Map(ticks.map(({ x, period }) => [x, period]));
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const widest = Math.max(...[low, high].map((value) => write(value).length));
  return (
    <ResponsiveContainer width={usePrintWidth()} height={height} minWidth={200}>
      <LineChart
        data={[...rows]}
        title={label}
        accessibilityLayer
        margin={{ top: 22, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke={GRID} />
        <XAxis
          dataKey="x"
          type="number"
          ticks={ticks.map(({ x }) => x)}
          padding={{ left: 20, right: 20 }}
          height={28}
          domain={[(from: number) => from - WHOLE_YEAR, (to: number) => to + WHOLE_YEAR]}
          minTickGap={8}
          tickFormatter={(x: number) => writePeriod(periods.get(x) ?? String(Math.round(x)))}
          tick={{ fontSize: FONT_SIZE, fill: FAINT }}
          stroke={FAINT}
        />
        <YAxis
          {...(reversed ? placeAxis(high) : valueAxis(low, high))}
          width={widest * 7 + 16}
          tickFormatter={write}
          tick={{ fontSize: FONT_SIZE, fill: FAINT }}
          stroke={FAINT}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: FAINT, strokeDasharray: '2 2' }}
          content={({ payload }) => (
            <TrendTooltip row={payload[0]?.payload} lines={lines} series={series} writePeriod={writePeriod} />
          )}
        />
        {breaks.map(({ x, number }) => (
          <ReferenceLine
            key={x}
            x={x}
            stroke={INK}
            strokeWidth={1.25}
            strokeDasharray="2 3"
            label={{ value: `(${number})`, position: 'top', fill: INK, fontSize: FONT_SIZE, fontWeight: 600 }}
          />
        ))}
        {lines.map(lineOf)}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** Round steps where the axis does not begin at zero; closer ones where it does. */
function valueAxis(low: number, high: number) {
  const start = axisStart(low, high);
  return { domain: [start, 'auto'], niceTicks: start === 0 ? 'auto' : 'snap125' } as const;
}

/** Place 1 on top, whole places only. */
function placeAxis(last: number) {
  const ticks = placeTicks(last);
  return { ticks, domain: [1, ticks.at(-1) ?? 1], reversed: true, allowDecimals: false };
}

function lineOf(line: TrendLine) {
  const { color, dash, shape } = styleAt(line.series);
  return (
    <Line
      key={line.key}
      name={line.key}
      isAnimationActive={false}
      type="linear"
      dataKey={(row: TrendRow) => row.points.get(line.key)?.value ?? null}
      // A line has no gaps of its own (to-trend-lines cuts it there); it may pass rows of other frequencies.
      connectNulls={line.crossesRows}
      stroke={color}
      strokeWidth={2}
      strokeDasharray={dash ?? undefined}
      activeDot={{ r: 7, fill: 'none', stroke: INK }}
      dot={({ cx, cy, payload, index }) => {
        const row: TrendRow = payload;
        const point = row.points.get(line.key);
        if (point === undefined || cx === undefined || cy === undefined) return null;
        return (
          <Marker
            key={`${line.key}:${index}`}
            x={Number(cx)}
            y={Number(cy)}
            shape={shape}
            color={color}
            mark={point.mark}
          />
        );
      }}
    />
  );
}

type TrendTooltipProps = Pick<TrendChartProps, 'series' | 'writePeriod'> & {
  readonly row: TrendRow | undefined;
  readonly lines: readonly TrendLine[];
};

function TrendTooltip({ row, lines, series, writePeriod }: TrendTooltipProps) {
  if (row === undefined) return null;
  const shown = lines.flatMap((line) => {
    const point = row.points.get(line.key);
    return point === undefined ? [] : [{ line, point }];
  });
  return (
    <TooltipCard
      lines={shown.map(({ line, point }) => ({
        key: line.key,
        label: `${series[line.series]?.label ?? ''}, ${writePeriod(point.period)}`,
        text: point.text,
        detail: point.detail,
      }))}
    />
  );
}
