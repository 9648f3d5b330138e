/** Powers of ten by which units slip: per cent, thousand, million, billion. */
const SLIPS = [2, 3, 6, 9] as const;

/** The power of ten by which two numbers differ, when it is one by which units slip. */
export function slipOf(value: number, other: number): number | null {
  const ratio = Math.abs(value / other);
  if (ratio > 0.02 && ratio < 50) return null;
  const power = Math.abs(Math.log10(ratio));
  return SLIPS.find((size) => Math.abs(power - size) < (size === 2 ? 0.12 : 0.2)) ?? null;
}
