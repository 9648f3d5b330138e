import type { Area, FormerArea } from '@kts/domain';
import * as cell from './fields.ts';
import { type ReadRecords, resolveCodes } from './records.ts';

const FORMER_AREAS = {
  slug: cell.filled,
  nameVi: cell.filled,
  nameEn: cell.filled,
  aliases: cell.names,
  until: cell.partialDay,
  successors: cell.codes,
  document: cell.maybe(cell.filled),
};

/** Provinces that were gone before the 63: `former-areas.csv`. One may have gone into another. */
export function readFormerAreas(read: ReadRecords, areas: readonly Area[]): FormerArea[] {
  const present = new Set(areas.map(({ slug }) => slug));
  const records = read('former-areas.csv', FORMER_AREAS, ['slug']);
  const known = new Set([...present, ...records.map(({ values }) => values.slug)]);
  return records.map(({ values, refuse }) => {
    if (present.has(values.slug)) refuse('slug', { reason: 'record-area-known' });
    resolveCodes(values.successors, 'area', known, (params) => refuse('successors', params));
    return values;
  });
}
