import type { Language } from '@kts/words';
import { askedLanguage } from './language.ts';
import type { BodyOf, CallerOf, Endpoint, PathParamsOf, QueryOf, ResponseOf } from '@kts/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { etagOf, namesTag, sendNotChanged } from './answer-tag.ts';
import { answerText } from './answer-text.ts';
import { API_ROOT } from './api-root.ts';
import { CodedBody } from './coded-body.ts';
import { cachingOf, type KeptAnswers, sendKept } from './kept-answers.ts';
import type { ResponseCache } from './response-cache.ts';
import { clientOf, type WorkQueue } from './work-queue.ts';

type Call<E> = { readonly params: PathParamsOf<E>; readonly query: QueryOf<E> };

/** What registering an endpoint needs. */
export type Routing = { readonly app: FastifyInstance; readonly context: Context };

/** Answers of one kind: those that are kept, and the line in which others are made. */
export type Making<T> = { readonly kept: ResponseCache<T>; readonly queue: WorkQueue };

/** What registering a read of published figures needs. */
export type ReadRouting = Routing & {
  readonly answers: Making<CodedBody> & KeptAnswers;
  readonly briefings: Making<Uint8Array>;
};

/** So often an answer is made again because something was published meanwhile. */
const MOST_TRIES = 3;

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
  const caching = cachingOf(endpoint.access, context.config);
  app.get(`${API_ROOT}${endpoint.path}`, routeOf(endpoint), async (request, reply) => {
    reply.header('cache-control', caching);
    const tag = etagOf(context);
    if (namesTag(request, tag)) return sendNotChanged(reply, tag);
    const made = await keptOrMade({ request, context, making: answers }, async () => {
      const call = { params: request.params, query: request.query } as Call<E>;
      return new CodedBody(Buffer.from(await answerText(endpoint.response, await answer(call))));
    });
    return sendKept({ request, reply, answers }, made.tag, made.answer);
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
    for (let tries = 1; ; tries += 1) {
      const tag = etagOf(context);
      const answer = await make();
      if (tag === etagOf(context)) return { tag, answer: kept.keep(url, tag, answer) };
      // Something was published while it was made, in steps: part of it may be of before and part of after.
      if (tries === MOST_TRIES) return { tag, answer };
    }
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

const sendText = (reply: FastifyReply, text: string): FastifyReply =>
  reply
    .type('application/json; charset=utf-8')
    .serializer((value: string) => value)
    .send(text);
