import type { Problem } from '@kts/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import {
  type FieldFaultCode,
  type Language,
  type ProblemCode,
  sayFieldFault,
  sayParameterFault,
  sayProblem,
} from '@kts/words';
import { isDiskFull } from '../disk-full.ts';
import { API_ROOT } from './api-root.ts';
import { askedLanguage } from './language.ts';

/** What is wrong with one field of a body. */
export type FieldFault = { readonly path: string; readonly because: FieldFaultCode };

/** An answer other than 200 that the caller can do something about. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: number;
  readonly code: ProblemCode;
  readonly path: string | null;
  readonly found: string;
  readonly because: FieldFaultCode | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly FieldFault[];

  /**
   * @param more the parameter or field that is at fault; what is wrong with it, where the title does not
   * say it; headers of the answer; what is wrong with several fields
   */
  constructor(
    status: number,
    code: ProblemCode,
    found: string,
    more: {
      readonly path?: string;
      readonly because?: FieldFaultCode;
      readonly headers?: Readonly<Record<string, string>>;
      readonly faults?: readonly FieldFault[];
    } = {},
  ) {
    super(`${status} ${code} ${found}`);
    this.status = status;
    this.code = code;
    this.found = found;
    this.path = more.path ?? null;
    this.because = more.because ?? null;
    this.headers = more.headers ?? {};
    this.faults = more.faults ?? [];
  }
}

export const notFound = (
  what: 'area' | 'chart' | 'document' | 'indicator' | 'observation' | 'source' | 'target',
  found: string,
): RequestProblem => new RequestProblem(404, `no-${what}`, found, { path: what });

const send = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    // Already the shape of the contract: the serializer of the endpoint is for its 200.
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem);

const problemOf = (request: FastifyRequest, status: number, code: ProblemCode, found: string): Problem => {
  const language = askedLanguage(request.headers['accept-language']);
  const { title, detail } = sayProblem(language, code, found);
  return {
    type: code === 'internal' ? 'about:blank' : `urn:kts:problem:${code}`,
    title,
    status,
    detail,
    instance: instanceOf(request),
  };
};

/** The address that was asked, without a one-time link's secret. */
const instanceOf = ({ url }: FastifyRequest): string =>
  url.startsWith(`${API_ROOT}/setup/`) ? `${API_ROOT}/setup/…` : url.slice(0, 500);

/** One entry for each wrong parameter, naming it. */
function issuesOf(error: FastifyError, language: Language): { path: string; message: string }[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return [];
  return error.validation.flatMap((entry) => {
    const { keys } = entry.params as { keys?: readonly string[] };
    const at = entry.instancePath.replace(/^\//, '').replaceAll('/', '.');
    const paths = keys?.length ? keys.map((key) => (at === '' ? key : `${at}.${key}`)) : [at];
    return paths.map((path) => ({
      path,
      message: sayParameterFault(language, [entry.message ?? '', entry.keyword]),
    }));
  });
}

const CODES_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: 'no-route',
  413: 'too-large',
  414: 'too-large',
  415: 'media-type',
  429: 'too-many',
  503: 'unavailable',
};

const codeOfStatus = ({ statusCode = 400 }: FastifyError): ProblemCode =>
  CODES_OF_STATUS[statusCode] ?? 'bad-request';

/** Every error leaves as RFC 9457, in the caller's language; what is not his fault says only an id. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = askedLanguage(request.headers['accept-language']);
    if (error instanceof RequestProblem) {
      return send(reply.headers(error.headers), refusal(error, request, language));
    }
    if (error.validation) {
      return send(reply, { ...problemOf(request, 400, 'invalid', ''), issues: issuesOf(error, language) });
    }
    return send(reply, failure(error, request));
  });
}

function refusal(error: RequestProblem, request: FastifyRequest, language: Language): Problem {
  const problem = problemOf(request, error.status, error.code, error.found);
  if (error.faults.length > 0) {
    const issues = error.faults.map(({ path, because }) => ({
      path,
      message: sayFieldFault(language, because),
    }));
    return { ...problem, issues };
  }
  if (error.path === null) return problem;
  const message = error.because === null ? problem.title : sayFieldFault(language, error.because);
  return { ...problem, issues: [{ path: error.path, message }] };
}

function failure(error: FastifyError, request: FastifyRequest): Problem {
  const status = error.statusCode ?? 500;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const { bodyLimit = 0 } = request.routeOptions;
    return problemOf(request, 413, 'body-too-large', String(Math.floor(bodyLimit / 1024)));
  }
  if (status >= 400 && status < 500) {
    return problemOf(request, status, codeOfStatus(error), '');
  }
  request.log.error({ err: error }, 'request failed');
  if (isDiskFull(error.code)) return problemOf(request, 507, 'no-space', '');
  return status === 503
    ? problemOf(request, 503, 'unavailable', '')
    : problemOf(request, 500, 'internal', request.id);
}

/** For addresses that cannot even be read, which no hook of ours sees: said in the same shape. */
export const sendUnreadable = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply =>
  send(reply.headers(BARE_SECURITY), problemOf(request, error.statusCode ?? 400, codeOfStatus(error), ''));

/** There is no page in such an answer, so that nothing at all need be allowed. */
export const BARE_SECURITY = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** For what no route answers: an address that there is says how it wants to be asked. */
export function sendNoRoute(
  request: FastifyRequest,
  reply: FastifyReply,
  allowed: readonly string[],
): FastifyReply {
  if (allowed.length === 0) {
    return send(reply, problemOf(request, 404, 'no-route', instanceOf(request).slice(0, 200)));
  }
  const list = allowed.join(', ');
  return send(reply.header('allow', list), problemOf(request, 405, 'method', list));
}
