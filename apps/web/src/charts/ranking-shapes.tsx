import type { BarShapeProps } from 'recharts';
import { Marker } from './marker.tsx';
import { BAR, BAR_CHOSEN, GRID, PAPER } from './palette.ts';
import type { RankingBar } from './to-ranking-bars.ts';

/** Filled as published, outlined when provisional, dashed when computed here; dark for the chosen area. */
export function BarShape({ x, y, width, height, payload }: BarShapeProps) {
  const bar: RankingBar = payload;
  const color = bar.chosen ? BAR_CHOSEN : BAR;
  const hollow = bar.mark !== 'reported';
  // A figure of zero is a line at the axis: there is a figure, and it is zero.
  return (
    <rect
      x={Math.min(x, x + width)}
      y={y}
      width={Math.max(Math.abs(width), 1)}
      height={height}
      fill={hollow ? PAPER : color}
      stroke={color}
      strokeWidth={hollow ? 1.75 : 0}
      strokeDasharray={bar.mark === 'derived' ? '4 2' : undefined}
    />
  );
}

/** A dot at the end of a faint line. */
export function DotShape({ x, y, width, height, payload }: BarShapeProps) {
  const bar: RankingBar = payload;
  const color = bar.chosen ? BAR_CHOSEN : BAR;
  const middle = y + height / 2;
  return (
    <g>
      <line x1={x} x2={x + width} y1={middle} y2={middle} stroke={GRID} />
      <Marker x={x + width} y={middle} shape="circle" color={color} mark={bar.mark} radius={5} />
    </g>
  );
}
