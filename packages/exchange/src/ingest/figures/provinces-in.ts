import { BOUNDARIES } from '@kts/domain';
import { bodyOf } from '../shape/heading-block.ts';
import type { Layout } from '../shape/layout.ts';
import type { Reader } from './reader.ts';

/** Whether the rows of a table name more provinces than one. */
export function hasProvincesIn({ table, lexicon }: Reader, layout: Layout, end: number): boolean {
  const places = layout.panels.flatMap(
    ({ places: own }) => own.get('province') ?? own.get('provinceCode') ?? [],
  );
  const [at] = places;
  if (at === undefined) return false;
  const found = new Set<string>();
  const seen = new Set<string>();
  for (let row = bodyOf(layout.block); row < end && found.size < 2; row += 1) {
    const text = (table.rows[row]?.cells[at] ?? '').trim();
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    const area = BOUNDARIES.map((era) => lexicon.area(text, era)).find((known) => known !== null);
    if (area?.level === 'province') found.add(area.slug);
  }
  return found.size > 1;
}
