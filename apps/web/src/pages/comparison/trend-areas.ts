import type { Comparison } from '@kts/contract';

/** Stands in the address for "no area", which an empty list could not. */
export const NO_AREA = 'none';

/** How many areas are drawn unasked: the chosen one and the first of the ranking. */
const UNASKED = 4;

type Choice = {
  /** Areas that can be drawn. */
  readonly offered: readonly string[];
  readonly marked: readonly string[];
  readonly items: Comparison['items'];
};

/** The areas of the trend: those of the address that can be drawn, else the chosen one and the first ones. */
export function trendAreas(
  asked: readonly string[] | undefined,
  { offered, marked, items }: Choice,
  most: number,
): string[] {
  if (asked?.includes(NO_AREA)) return [];
  const known = (asked ?? []).filter((slug) => offered.includes(slug)).slice(0, most);
  if (known.length > 0) return known;
  const first = items.map(({ area }) => area);
  return [...new Set([...marked, ...first])].slice(0, Math.max(UNASKED, Math.min(marked.length, most)));
}

/** The list with one area more or less, as the address has it. */
export function withArea(shown: readonly string[], slug: string, drawn: boolean): readonly string[] {
  const others = shown.filter((each) => each !== slug);
  const next = drawn ? [...others, slug] : others;
  return next.length === 0 ? [NO_AREA] : next;
}
