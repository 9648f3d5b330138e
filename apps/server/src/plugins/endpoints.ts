import type { Endpoint, ParamsOf, QueryOf, ResponseOf } from '@kts/contract';
import { dateAt } from '@kts/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { ResponseCache } from './response-cache.ts';

export const API_ROOT = '/api/v1';

type Call<E> = { readonly params: ParamsOf<E>; readonly query: QueryOf<E> };

/** What registering a read needs. */
export type Reading = {
  readonly app: FastifyInstance;
  readonly context: Context;
  readonly cache: ResponseCache;
};

/**
 * Registers an endpoint that reads. Its answer depends on nothing but the address, the published
 * figures, the program and the day, so it is kept under these and named by them in its ETag.
 */
export function handleRead<E extends Endpoint>(
  { app, context, cache }: Reading,
  endpoint: E,
  answer: (call: Call<E>) => ResponseOf<E>,
): void {
  app.route({
    method: 'GET',
    url: `${API_ROOT}${endpoint.path}`,
    schema: {
      summary: endpoint.summary,
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
      response: { 200: endpoint.response },
    },
    handler: async (request, reply) => {
      const tag = etagOf(context);
      const text = cache.get(request.url, tag, () => {
        const call = { params: request.params, query: request.query } as Call<E>;
        return JSON.stringify(endpoint.response.parse(answer(call)));
      });
      return sendTagged(request, reply, tag, text);
    },
  });
}

/** Changes with the last published batch, the codebook, the program, and the day (deadlines pass at midnight). */
export const etagOf = ({ store, codebookDigest, version, clock }: Context): string =>
  `W/"${store.batches.revision()}-${codebookDigest.slice(0, 8)}-${version}-${dateAt(clock())}"`;

function sendTagged(request: FastifyRequest, reply: FastifyReply, tag: string, text: string): FastifyReply {
  reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept-encoding');
  const seen = request.headers['if-none-match']?.split(',').map((entry) => entry.trim());
  if (seen?.includes(tag) === true) return reply.code(304).send();
  return reply
    .type('application/json; charset=utf-8')
    .serializer((value: string) => value)
    .send(text);
}
