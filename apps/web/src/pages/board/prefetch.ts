import { getAreaProfile, listAreaTargets } from '@kts/contract';
import type { QueryClient } from '@tanstack/react-query';
import { catalogQuery, homeOf } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import type { RootSearch } from '../../root-search.ts';
import type { BoardSearch } from './search.ts';

/**
 * Asks for the figures while the code of the page is still on its way, and lets the page wait for both:
 * React holds what follows a skeleton back for 300 ms. A failure is told by the part that it concerns.
 */
export async function prefetchBoard(client: QueryClient, search: RootSearch & BoardSearch): Promise<void> {
  if (search.view !== undefined) return;
  const area = await areaOf(client, search);
  if (area === null) return;
  const request = { params: { area }, query: { asOf: search.asOf } };
  await Promise.all([
    client.prefetchQuery(queryFor(listAreaTargets, request)),
    client.prefetchQuery(queryFor(getAreaProfile, request)),
  ]);
}

/** An area that is named need not wait for the catalog. Null where nothing is to be asked: the day lies ahead. */
async function areaOf(client: QueryClient, { area, asOf }: RootSearch): Promise<string | null> {
  if (area !== undefined && asOf === undefined) return area;
  const catalog = await client.ensureQueryData(catalogQuery);
  if (asOf !== undefined && asOf > catalog.settings.today) return null;
  return area ?? homeOf(catalog, asOf);
}
