import type { Problem } from '@kts/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Language, type Phrase, languageOf, phrases, validationMessage } from './problem-phrases.ts';

/** An answer other than 200 that the caller can do something about. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: number;
  readonly phrase: Phrase;
  readonly path: string | null;
  readonly found: string;

  constructor(status: number, phrase: Phrase, found: string, path: string | null = null) {
    super(`${status} ${phrase} ${found}`);
    this.status = status;
    this.phrase = phrase;
    this.found = found;
    this.path = path;
  }
}

export const notFound = (
  what: 'area' | 'chart' | 'indicator' | 'observation' | 'source',
  found: string,
): RequestProblem => new RequestProblem(404, `no-${what}`, found, what);

const send = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    // Already the shape of the contract: the serializer of the endpoint is for its 200.
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem);

const problemOf = (request: FastifyRequest, status: number, phrase: Phrase, found: string): Problem => {
  const language = languageOf(request.headers['accept-language']);
  const { title, detail } = phrases[language][phrase];
  return {
    type: phrase === 'internal' ? 'about:blank' : `urn:kts:problem:${phrase}`,
    title,
    status,
    detail: detail.replace('{found}', found),
    instance: request.url.slice(0, 500),
  };
};

type ZodIssueLike = {
  code?: string;
  path?: readonly PropertyKey[];
  keys?: readonly string[];
  message: string;
};

/** One entry for each wrong parameter, naming it. */
function issuesOf(error: FastifyError, language: Language): { path: string; message: string }[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return [];
  return error.validation.flatMap((entry) => {
    const issue =
      (entry.params as { issue?: ZodIssueLike }).issue ?? (entry.params as unknown as ZodIssueLike);
    const at = entry.instancePath.replace(/^\//, '').replaceAll('/', '.');
    const paths = issue.keys?.length ? issue.keys.map(String) : [at];
    return paths.map((path) => ({ path, message: validationMessage(issue, language) }));
  });
}

const STATUS_PHRASES: Readonly<Record<number, Phrase>> = {
  404: 'no-route',
  405: 'method',
  413: 'too-large',
  414: 'too-large',
  415: 'media-type',
  429: 'too-many',
  503: 'unavailable',
};

/** Every error leaves as RFC 9457, in the caller's language; what is not his fault says only an id. */
export function problems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    if (error instanceof RequestProblem) return send(reply, refusal(error, request, language));
    if (error.validation) {
      return send(reply, { ...problemOf(request, 400, 'invalid', ''), issues: issuesOf(error, language) });
    }
    return send(reply, failure(error, request));
  });
}

function refusal(error: RequestProblem, request: FastifyRequest, language: Language): Problem {
  const problem = problemOf(request, error.status, error.phrase, error.found);
  if (error.path === null) return problem;
  return { ...problem, issues: [{ path: error.path, message: phrases[language][error.phrase].title }] };
}

function failure(error: FastifyError, request: FastifyRequest): Problem {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    return problemOf(request, status, STATUS_PHRASES[status] ?? 'bad-request', '');
  }
  request.log.error({ err: error }, 'request failed');
  return status === 503
    ? problemOf(request, 503, 'unavailable', '')
    : problemOf(request, 500, 'internal', request.id);
}

/** For what no route answers. */
export const sendNoRoute = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  send(reply, problemOf(request, 404, 'no-route', request.url.slice(0, 200)));
