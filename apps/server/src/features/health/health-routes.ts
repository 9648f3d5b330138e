import { getHealth, getSettings } from '@kts/contract';
import { dateAt } from '@kts/domain';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { API_ROOT } from '../../plugins/endpoints.ts';

/** Never cached: they are asked to know how things are at this moment. */
export function healthRoutes(app: FastifyInstance, { store, config, version, clock }: Context): void {
  app.get(
    `${API_ROOT}${getHealth.path}`,
    {
      schema: { summary: getHealth.summary, response: { 200: getHealth.response, 503: getHealth.response } },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      try {
        store.ping();
        return { status: 'ok', version, revision: store.batches.revision() };
      } catch {
        return reply.code(503).send({ status: 'unavailable', version, revision: 0 });
      }
    },
  );
  app.get(
    `${API_ROOT}${getSettings.path}`,
    { schema: { summary: getSettings.summary, response: { 200: getSettings.response } } },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      const seed = store.settings.find('seed') === 'demo' ? 'demo' : config.seed;
      return { homeArea: config.homeArea, agency: config.agency, seed, today: dateAt(clock()), version };
    },
  );
}
