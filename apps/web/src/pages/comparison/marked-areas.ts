import { type Boundaries, belongsTo } from '@kts/domain';
import type { AreaItem } from '@kts/contract';

export type MarkedAreas = {
  /** Slugs in the list that stand for the chosen area. */
  readonly slugs: readonly string[];
  readonly relation: 'itself' | 'successor' | 'predecessors' | 'none';
};

/** The chosen area in a list of provinces: itself, what it became part of, or what it was formed from. */
export function markedAreas(
  area: AreaItem | undefined,
  boundaries: Boundaries,
  areas: ReadonlyMap<string, AreaItem>,
): MarkedAreas {
  if (area === undefined || area.level !== 'province') return { slugs: [], relation: 'none' };
  if (belongsTo(area, boundaries)) return { slugs: [area.slug], relation: 'itself' };
  const relation = boundaries === '2025' ? 'successor' : 'predecessors';
  const kin = relation === 'successor' ? area.successors : area.predecessors;
  const slugs = kin.filter((slug) => {
    const found = areas.get(slug);
    return found !== undefined && belongsTo(found, boundaries);
  });
  return { slugs, relation: slugs.length === 0 ? 'none' : relation };
}
