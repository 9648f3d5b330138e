import { PAPER, type Shape } from './palette.ts';
import type { BarMark } from './to-ranking-bars.ts';

const CORNERS: Readonly<
  Record<Exclude<Shape, 'circle'>, readonly [count: number, turn: number, dent: number]>
> = {
  square: [4, 45, 1],
  triangle: [3, 0, 1],
  diamond: [4, 0, 1],
  pentagon: [5, 0, 1],
  star: [10, 0, 0.5],
};

/** Outline around (0, 0); `dent` draws every second corner inwards. */
function outlineOf(shape: Shape, radius: number): string {
  if (shape === 'circle') {
    return `M${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
  }
  const [count, turn, dent] = CORNERS[shape];
  const corners = Array.from({ length: count }, (_, index) => {
    const angle = ((turn + (360 / count) * index - 90) * Math.PI) / 180;
    const reach = radius * 1.2 * (index % 2 === 1 ? dent : 1);
    return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

type MarkerProps = {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly color: string;
  readonly mark: BarMark;
  readonly radius?: number;
};

/** Filled: as published. Hollow: provisional or estimated. Hollow with a dot: computed here. */
export function Marker({ x, y, shape, color, mark, radius = 4.5 }: MarkerProps) {
  return (
    <g transform={`translate(${x},${y})`}>
      <path
        d={outlineOf(shape, radius)}
        fill={mark === 'reported' ? color : PAPER}
        stroke={color}
        strokeWidth={1.75}
        strokeLinejoin="round"
      />
      {mark === 'derived' && <circle r={1.6} fill={color} />}
    </g>
  );
}
