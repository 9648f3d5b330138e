import type { Language } from '@kts/words';
import { askedLanguage } from './language.ts';
import type { BodyOf, CallerOf, Endpoint, PathParamsOf, QueryOf, ResponseOf } from '@kts/contract';
import { dateAt } from '@kts/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { neededRole } from './access.ts';
import { answerText } from './answer-text.ts';
import { API_ROOT } from './api-root.ts';
import type { ResponseCache } from './response-cache.ts';
import { clientOf, type WorkQueue } from './work-queue.ts';

type Call<E> = { readonly params: PathParamsOf<E>; readonly query: QueryOf<E> };

/** What registering an endpoint needs. */
export type Routing = { readonly app: FastifyInstance; readonly context: Context };

/** Answers of one kind: those that are kept, and the line in which others are made. */
export type Making<T> = { readonly kept: ResponseCache<T>; readonly queue: WorkQueue };

/** What registering a read of published figures needs. */
export type ReadRouting = Routing & {
  readonly answers: Making<Buffer>;
  readonly briefings: Making<Uint8Array>;
};

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
  { app, context, answers }: ReadRouting,
  endpoint: E,
  answer: (call: Call<E>) => ResponseOf<E> | Promise<ResponseOf<E>>,
): void {
  if (endpoint.method !== 'GET' || endpoint.access !== 'public') {
    throw new Error(`${endpoint.method} ${endpoint.path} is not a read of published figures`);
  }
  // Behind login no cache on the way may keep it: not the browser's, not a proxy's.
  const caching = neededRole(endpoint.access, context.config) === null ? 'no-cache' : 'no-store';
  app.get(`${API_ROOT}${endpoint.path}`, routeOf(endpoint), async (request, reply) => {
    reply.header('cache-control', caching);
    const tag = etagOf(context);
    if (namesTag(request, tag)) return notChanged(reply, tag);
    const made = await keptOrMade({ request, context, making: answers }, async () => {
      const call = { params: request.params, query: request.query } as Call<E>;
      // Kept as bytes: a text would be turned into them again for each who asks.
      return Buffer.from(await answerText(endpoint.response, await answer(call)));
    });
    return hasAlready(request, made.tag)
      ? notChanged(reply, made.tag)
      : sendJson(tagged(reply, made.tag), made.answer);
  });
}

/** What the caller may have of an answer, and under which tag; what has to be made waits for the client's turn. */
export async function keptOrMade<T>(
  { request, context, making }: { request: FastifyRequest; context: Context; making: Making<T> },
  make: () => Promise<T>,
): Promise<{ readonly tag: string; readonly answer: T }> {
  const { kept, queue } = making;
  const { url } = request;
  const find = () => {
    const tag = etagOf(context);
    const answer = kept.find(url, tag);
    return answer === undefined ? null : { tag, answer };
  };
  const work = async () => {
    // Somebody else may have had it made in the meantime, or something been published.
    const found = find();
    if (found !== null) return found;
    const tag = etagOf(context);
    const answer = await make();
    return { tag, answer: tag === etagOf(context) ? kept.keep(url, tag, answer) : answer };
  };
  return find() ?? queue.run({ client: clientOf(request), key: `${etagOf(context)} ${url}`, work });
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
      return sendJson(reply, text);
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

const tagsNamed = ({ headers }: FastifyRequest): string[] =>
  headers['if-none-match']?.split(',').map((entry) => entry.trim().replace(/^W\//, '')) ?? [];

/** The caller has the answer, which was made once under this tag: it need not be made to say so. */
export const namesTag = (request: FastifyRequest, tag: string): boolean =>
  tagsNamed(request).includes(tag.replace(/^W\//, ''));

/** RFC 9110, 13.1.2: tags are compared weakly, and `*` stands for whatever there is. */
export const hasAlready = (request: FastifyRequest, tag: string): boolean =>
  tagsNamed(request).includes('*') || namesTag(request, tag);

const tagged = (reply: FastifyReply, tag: string): FastifyReply =>
  reply.header('etag', tag).header('vary', 'accept-encoding');

const notChanged = (reply: FastifyReply, tag: string): FastifyReply => tagged(reply, tag).code(304).send();

const sendJson = (reply: FastifyReply, json: string | Buffer): FastifyReply => {
  reply.type('application/json; charset=utf-8');
  return typeof json === 'string' ? reply.serializer((text: string) => text).send(json) : reply.send(json);
};
