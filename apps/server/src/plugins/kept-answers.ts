import type { Access } from '@kts/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { neededRole } from './access.ts';
import { etagOf, hasAlready, sendNotChanged, sendTagged } from './answer-tag.ts';
import type { CodedBody } from './coded-body.ts';
import { askedCoding } from './content-coding.ts';
import { type ResponseCache, responseCache } from './response-cache.ts';
import { type Shortening, shortening } from './shortening.ts';

/** Published answers as bytes under their addresses, and who makes them shorter in quiet moments. */
export type KeptAnswers = { readonly kept: ResponseCache<CodedBody>; readonly shortening: Shortening };

const MOST_BYTES = 64_000_000;

/** What is for everybody any cache may keep, which asks each time. Behind login none may, not even the browser's. */
export const cachingOf = (access: Access, config: Config): string =>
  neededRole(access, config) === null ? 'public, no-cache' : 'no-store';

/**
 * Keeps answers, and gives those that are kept to whoever may have them, before an address is looked at any
 * closer. It comes after `access`: who calls and whether they may is decided as for any other answer.
 */
export function keptAnswers(api: FastifyInstance, context: Context): KeptAnswers {
  const answers = { kept: responseCache<CodedBody>(MOST_BYTES), shortening: shortening() };
  const { kept } = answers;
  const caching = cachingOf('public', context.config);
  api.addHook('onClose', async () => answers.shortening.close());
  api.addHook('onRequest', (request, reply, done) => {
    const { method, url } = request;
    if (!kept.has(url) || (method !== 'GET' && method !== 'HEAD')) return done();
    const tag = etagOf(context);
    const body = kept.find(url, tag);
    if (body === undefined) return done();
    reply.header('cache-control', caching);
    const sent = sendKept({ request, reply, answers }, tag, body);
    if (sent instanceof Promise) sent.catch(done);
  });
  return answers;
}

type Call = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly answers: KeptAnswers;
};

/** An answer in the form that is asked for, or that the caller has it; at once where nothing need be made. */
export function sendKept(
  { request, reply, answers }: Call,
  tag: string,
  body: CodedBody,
): FastifyReply | Promise<FastifyReply> {
  if (hasAlready(request, tag)) return sendNotChanged(reply, tag);
  reply.header('content-type', 'application/json; charset=utf-8');
  const wanted = askedCoding(request.headers['accept-encoding']);
  const weigh = (): void => answers.kept.weighAgain(request.url, body);
  if (!body.lacks(wanted)) {
    answers.shortening.want(body, { encoding: wanted, done: weigh });
    return sendTagged(reply, tag, body.as(wanted));
  }
  return body.make(wanted).then(() => {
    weigh();
    return sendTagged(reply, tag, body.as(wanted));
  });
}
