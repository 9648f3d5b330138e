import type { Language } from '@kts/words';
import { askedLanguage } from './language.ts';
import type { BodyOf, CallerOf, Endpoint, PathParamsOf, QueryOf, ResponseOf } from '@kts/contract';
import { dateAt } from '@kts/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { neededRole } from './access.ts';
import { API_ROOT } from './api-root.ts';
import type { ResponseCache } from './response-cache.ts';

type Call<E> = { readonly params: PathParamsOf<E>; readonly query: QueryOf<E> };

/** What registering an endpoint needs. */
export type Routing = { readonly app: FastifyInstance; readonly context: Context };

/** What registering a read of published figures needs. */
export type ReadRouting = Routing & { readonly cache: ResponseCache };

const NO_QUERY = z.strictObject({});

/** What the framework is told of an endpoint: who may call it, and the shapes that it checks. */
export const routeOf = (endpoint: Endpoint): RouteShorthandOptions => ({
  config: { access: endpoint.access },
  ...(endpoint.bodyLimit && { bodyLimit: endpoint.bodyLimit }),
  schema: {
    summary: endpoint.summary,
    ...(endpoint.params && { params: endpoint.params }),
    // What an endpoint does not know it refuses: a misspelt parameter must not pass for an answer.
    querystring: endpoint.query ?? NO_QUERY,
    ...(endpoint.body && { body: endpoint.body }),
    response: { [endpoint.status ?? 200]: endpoint.response },
  },
});

/**
 * Registers an endpoint that reads what is published. Its answer depends on nothing but the address, the
 * published figures, the program and the day, so it is kept under these and named by them in its ETag.
 */
export function handleRead<E extends Endpoint>(
  { app, context, cache }: ReadRouting,
  endpoint: E,
  answer: (call: Call<E>) => ResponseOf<E>,
): void {
  if (endpoint.method !== 'GET' || endpoint.access !== 'public') {
    throw new Error(`${endpoint.method} ${endpoint.path} is not a read of published figures`);
  }
  // Behind login no cache on the way may keep it: not the browser's, not a proxy's.
  const caching = neededRole(endpoint.access, context.config) === null ? 'no-cache' : 'no-store';
  app.get(`${API_ROOT}${endpoint.path}`, routeOf(endpoint), async (request, reply) => {
    const tag = etagOf(context);
    const text = cache.get(request.url, tag, () => {
      const call = { params: request.params, query: request.query } as Call<E>;
      return JSON.stringify(endpoint.response.parse(answer(call)));
    });
    reply.header('cache-control', caching);
    return sendTagged(request, reply, tag, text);
  });
}

type LiveCall<E extends Endpoint> = Call<E> & {
  readonly body: BodyOf<E>;
  /** Who calls; surely somebody where the endpoint asks for a role. */
  readonly user: CallerOf<E>;
  /** In which the caller wants what is said in sentences. */
  readonly language: Language;
  /** For what is not in the schemas: cookies, addresses, streams. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
type LiveAnswer<E extends Endpoint> = ResponseOf<E> | Promise<ResponseOf<E>>;

/**
 * Registers an endpoint whose answer is of this moment and this caller: all that changes something
 * ({@link handleWrite}), and reads of what is not published. Nothing keeps the answer.
 */
export function handleLive<E extends Endpoint>(
  { app }: Routing,
  endpoint: E,
  answer: (call: LiveCall<E>) => LiveAnswer<E>,
  options: Pick<RouteShorthandOptions, 'bodyLimit'> = {},
): void {
  app.route({
    ...routeOf(endpoint),
    ...options,
    method: endpoint.method,
    url: `${API_ROOT}${endpoint.path}`,
    handler: async (request, reply) => {
      const { params, query, body, account: user } = request;
      const language = askedLanguage(request.headers['accept-language']);
      const result = await answer({ params, query, body, user, language, request, reply } as LiveCall<E>);
      // Parsed before it is sent: what the contract does not name does not leave.
      const text = JSON.stringify(endpoint.response.parse(result));
      reply.code(endpoint.status ?? 200).header('cache-control', 'no-store');
      return sendText(reply, text);
    },
  });
}

/** Registers an endpoint that changes something. */
export function handleWrite<E extends Endpoint>(
  routing: Routing,
  endpoint: E,
  answer: (call: LiveCall<E>) => LiveAnswer<E>,
  options: Pick<RouteShorthandOptions, 'bodyLimit'> = {},
): void {
  if (endpoint.method === 'GET') throw new Error(`GET ${endpoint.path} must not change anything`);
  handleLive(routing, endpoint, answer, options);
}

/** Raised by whatever changes what is published: a batch, a target, a document. */
export const revisionOf = ({ store }: Context): number =>
  store.batches.revision() + store.register.revision();

/** Changes with the revision, the codebook, the program, and the day (deadlines pass at midnight). */
export const etagOf = (context: Context): string =>
  `W/"${revisionOf(context)}-${context.codebookDigest.slice(0, 8)}-${context.version}-${dateAt(context.clock())}"`;

/** RFC 9110, 13.1.2: tags are compared weakly, and `*` stands for whatever there is. */
export function hasAlready({ headers }: FastifyRequest, tag: string): boolean {
  const named = headers['if-none-match']?.split(',').map((entry) => entry.trim().replace(/^W\//, '')) ?? [];
  return named.includes('*') || named.includes(tag.replace(/^W\//, ''));
}

function sendTagged(request: FastifyRequest, reply: FastifyReply, tag: string, text: string): FastifyReply {
  reply.header('etag', tag).header('vary', 'accept-encoding');
  if (hasAlready(request, tag)) return reply.code(304).send();
  return sendText(reply, text);
}

const sendText = (reply: FastifyReply, text: string): FastifyReply =>
  reply
    .type('application/json; charset=utf-8')
    .serializer((value: string) => value)
    .send(text);
