import { getAreaProfile, getHealth, listAreaTargets } from '@kts/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Catalog, catalogQuery, homeOf } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import type { RootSearch } from '../../root-search.ts';
import { listOf, type WallSearch } from './search.ts';

const SECOND = 1000;

/** Asked every few seconds, also while the server is away: it says when figures have changed. */
export const pulseQuery = () =>
  queryOptions({
    ...queryFor(getHealth, {}),
    staleTime: 0,
    refetchInterval: 4 * SECOND,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
  });

/** What was shown stays until the server answers again; deadlines pass at midnight without a new revision. */
const lasting = {
  refetchInterval: 300 * SECOND,
  refetchIntervalInBackground: true,
  networkMode: 'always',
  retry: true,
  retryDelay: 3 * SECOND,
} as const;

export function boardQueries(area: string, asOf: string | undefined) {
  const request = { params: { area }, query: { asOf } };
  return {
    targets: { ...queryFor(listAreaTargets, request), ...lasting },
    profile: { ...queryFor(getAreaProfile, request), ...lasting },
  };
}

/** The areas of the address that exist; else the chosen one, else the home area. */
export function areasOf(
  search: RootSearch & WallSearch,
  catalog: Pick<Catalog, 'areas' | 'settings'>,
): string[] {
  const known = (listOf(search.areas) ?? [search.area ?? '']).filter((slug) => catalog.areas.has(slug));
  return known.length > 0 ? known : [homeOf(catalog, search.asOf)];
}

/** Everything that the first slide needs, before it is shown. */
export async function loadWall(client: QueryClient, search: RootSearch & WallSearch): Promise<void> {
  const [catalog] = await Promise.all([
    client.ensureQueryData(catalogQuery),
    client.ensureQueryData(pulseQuery()),
  ]);
  // A day to come is told instead: the server knows nothing of it.
  if (search.asOf !== undefined && search.asOf > catalog.settings.today) return;
  await Promise.all(
    areasOf(search, catalog).flatMap((area) => {
      const { targets, profile } = boardQueries(area, search.asOf);
      return [
        client.ensureQueryData({ ...targets, retry: 1 }),
        client.ensureQueryData({ ...profile, retry: 1 }),
      ];
    }),
  );
}
