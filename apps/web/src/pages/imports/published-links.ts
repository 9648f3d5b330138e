import type { ImportChange } from '@kts/contract';

export type PublishedLink = Pick<ImportChange, 'indicator' | 'period' | 'source' | 'boundaries'> & {
  readonly count: number;
};

/** Comparisons in which what was published can be seen: one for each indicator, period, source and list. */
export function publishedLinks(changes: readonly ImportChange[]): PublishedLink[] {
  const links = new Map<string, PublishedLink>();
  for (const { kind, area, indicator, period, source, boundaries } of changes) {
    if (kind === 'unchanged' || area === 'vn') continue;
    const key = [indicator, period, source, boundaries].join('|');
    links.set(key, { indicator, period, source, boundaries, count: (links.get(key)?.count ?? 0) + 1 });
  }
  return [...links.values()];
}
