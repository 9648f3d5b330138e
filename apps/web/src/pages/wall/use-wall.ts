import { useQueries, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCatalog } from '../../api/catalog.ts';
import { KEY_INDICATORS } from '../../components/target/key-indicators.ts';
import { byUrgency } from '../../components/target/urgency.ts';
import { useRootSearch } from '../../root-search.ts';
import { areasOf, boardQueries, pulseQuery } from './load-wall.ts';
import { listOf } from './search.ts';
import { slidesOf, type WallBoard } from './slides.ts';

const route = getRouteApi('/wall');

/** The slides of now, and whether the server answers. */
export function useWall() {
  const search = route.useSearch();
  const { asOf } = useRootSearch();
  const catalog = useCatalog();
  const pulse = useSuspenseQuery(pulseQuery());
  const { revision, version } = pulse.data;
  useReloadOf(version);
  useRefreshOf(revision);

  const areas = areasOf(search, catalog);
  const asked = areas.map((area) => boardQueries(area, asOf));
  const targets = useQueries({ queries: asked.map((one) => one.targets) });
  const profiles = useQueries({ queries: asked.map((one) => one.profile) });
  const boards = areas.flatMap((area, index): WallBoard[] => {
    const [judged, profile] = [targets[index]?.data, profiles[index]?.data];
    return judged === undefined || profile === undefined
      ? []
      : [{ area, targets: byUrgency(judged.items), profile }];
  });
  return {
    slides: slidesOf(boards, listOf(search.indicators), KEY_INDICATORS),
    areas,
    today: targets[0]?.data?.today ?? catalog.settings.today,
    /** When the server last answered; null while it does. */
    lostSince: pulse.isError || pulse.data.status !== 'ok' ? pulse.dataUpdatedAt : null,
  };
}

/** Another version of the program has other pages: the screen that nobody touches fetches them itself. */
function useReloadOf(version: string): void {
  const [started] = useState(version);
  useEffect(() => {
    if (version !== started) window.location.reload();
  }, [version, started]);
}

/** A new batch was published: everything is asked again, and what is shown stays until it is here. */
function useRefreshOf(revision: number): void {
  const client = useQueryClient();
  const [seen, setSeen] = useState(revision);
  useEffect(() => {
    if (revision === seen) return;
    setSeen(revision);
    const pulse = pulseQuery().queryKey[0];
    void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== pulse });
  }, [revision, seen, client]);
}
