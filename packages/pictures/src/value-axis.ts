/** Where the axis of values begins: at zero unless that would press the lines together at the top. */
export function axisStart(low: number, high: number): number {
  if (low < 0) return low;
  return low > high * 0.6 && high > low ? Math.max(0, low - (high - low) * 0.25) : 0;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
const MOST_TICKS = 6;

/** Ticks of places, from 1 down to the last: 1, 10, 20, … There is no place 0. */
export function placeTicks(last: number): number[] {
  const step = STEPS.find((each) => last / each <= MOST_TICKS) ?? 100;
  const count = Math.ceil(last / step);
  return [...new Set([1, ...Array.from({ length: count }, (_, index) => (index + 1) * step)])];
}
