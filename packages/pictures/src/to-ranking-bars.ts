import type { Direction } from '@kts/domain';

/** How a figure came about, as far as a picture shows it. */
export type BarMark = 'reported' | 'derived' | 'provisional';

export type RankingItem = {
  readonly key: string;
  readonly label: string;
  /** Null is not drawn: a bar of length zero would claim a figure. */
  readonly value: number | null;
  /** The figure as it is written. */
  readonly text: string;
  readonly rank: number | null;
  readonly mark: BarMark;
  /** Status, source and release, for the tooltip. */
  readonly detail: string;
};

export type RankingBar = RankingItem & { readonly value: number; readonly chosen: boolean };

/** Bars, the best first; without a direction the largest first. Zero is a figure and stays. */
export function toRankingBars(
  items: readonly RankingItem[],
  direction: Direction,
  chosen: ReadonlySet<string>,
): RankingBar[] {
  const sign = direction === 'lower' ? 1 : -1;
  return items
    .flatMap((item) =>
      item.value === null ? [] : [{ ...item, value: item.value, chosen: chosen.has(item.key) }],
    )
    .toSorted((a, b) => sign * (a.value - b.value));
}

export type RankingSummary = {
  readonly count: number;
  readonly first: RankingBar;
  readonly last: RankingBar;
  readonly chosen: RankingBar | null;
  /** Place of the chosen one among the bars that are drawn. */
  readonly place: number;
};

/** What a reader would take from the picture; null when nothing is drawn. */
export function summariseRanking(bars: readonly RankingBar[]): RankingSummary | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const place = bars.findIndex(({ chosen }) => chosen);
  return { count: bars.length, first, last, chosen: bars[place] ?? null, place: place + 1 };
}
