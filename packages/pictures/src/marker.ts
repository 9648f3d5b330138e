import { PAPER, type Outline } from './palette.ts';
import type { Shape } from './picture.ts';
import { tenth } from './picture.ts';
import type { BarMark } from './to-ranking-bars.ts';

const CORNERS: Readonly<
  Record<Exclude<Outline, 'circle'>, readonly [count: number, turn: number, dent: number]>
> = {
  square: [4, 45, 1],
  triangle: [3, 0, 1],
  diamond: [4, 0, 1],
  pentagon: [5, 0, 1],
  star: [10, 0, 0.5],
};

type Point = { readonly x: number; readonly y: number };

/** The outline of a circle. */
export function circle({ x, y }: Point, radius: number): string {
  return `M${tenth(x - radius)},${tenth(y)}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
}

/** Outline around a point; `dent` draws every second corner inwards. */
function outlineOf(shape: Outline, at: Point, radius: number): string {
  if (shape === 'circle') return circle(at, radius);
  const [count, turn, dent] = CORNERS[shape];
  const corners = Array.from({ length: count }, (_, index) => {
    const angle = ((turn + (360 / count) * index - 90) * Math.PI) / 180;
    const reach = radius * 1.2 * (index % 2 === 1 ? dent : 1);
    return `${(at.x + reach * Math.cos(angle)).toFixed(2)},${(at.y + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

type Look = {
  readonly shape: Outline;
  readonly color: string;
  readonly mark: BarMark;
  readonly radius?: number;
};

/** Filled: as published. Hollow: provisional or estimated. Hollow with a dot: computed here. */
export function marker(at: Point, { shape, color, mark, radius = 4.5 }: Look): Shape[] {
  const outline: Shape = {
    kind: 'path',
    d: outlineOf(shape, at, radius),
    fill: mark === 'reported' ? color : PAPER,
    stroke: color,
    strokeWidth: 1.75,
    strokeLinejoin: 'round',
  };
  return mark === 'derived' ? [outline, { kind: 'path', d: circle(at, 1.6), fill: color }] : [outline];
}
