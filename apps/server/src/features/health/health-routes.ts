import { getHealth, getSettings } from '@kts/contract';
import { dateAt } from '@kts/domain';
import { foldersHealth } from '../../folder/folders-health.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { handleLive, routeOf, type Routing } from '../../plugins/endpoints.ts';

const SEEDS = ['figures', 'codebook', 'demo'] as const;

/** Never cached: they are asked to know how things are at this moment. */
export function healthRoutes(routing: Routing): void {
  const { app, context } = routing;
  const { store, config, version, upgradeWaits, clock } = context;
  const folders = foldersHealth(config, clock);
  const { schema, ...route } = routeOf(getHealth);
  const answers = { 200: getHealth.response, 503: getHealth.response };
  app.get(
    `${API_ROOT}${getHealth.path}`,
    { ...route, schema: { ...schema, response: answers } },
    async (_request, reply) => {
      try {
        store.ping();
        return { status: 'ok', version, revision: store.revision(), upgradeWaits, ...folders() };
      } catch {
        return reply
          .code(503)
          .send({ status: 'unavailable', version, revision: 0, upgradeWaits, backup: null, snapshot: null });
      }
    },
  );
  handleLive(routing, getSettings, () => {
    // What the database was begun with, whatever the setting says today: the banner is about the figures.
    const seed = SEEDS.find((each) => each === store.settings.find('seed')) ?? config.seed;
    return { homeArea: config.homeArea, agency: config.agency, seed, today: dateAt(clock()), version };
  });
}
