import type { FastifyRequest } from 'fastify';
import { RequestProblem } from './problems.ts';
import { securityLog } from './security-log.ts';

type Refusal =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** Why a password was not taken: of a wrong one never what is wrong with it. */
export function loginRefused(request: FastifyRequest, outcome: Refusal): RequestProblem {
  securityLog(request).warn({ event: 'login-refused', reason: outcome.kind });
  if (outcome.kind === 'wrong') return new RequestProblem(401, 'login-failed', '');
  if (outcome.kind === 'code-needed') return new RequestProblem(401, 'second-factor-needed', '');
  if (outcome.kind === 'code-wrong') {
    return new RequestProblem(401, 'second-factor-wrong', '', { path: 'code' });
  }
  if (outcome.kind === 'busy') {
    return new RequestProblem(429, 'too-many', '', { headers: { 'retry-after': '2' } });
  }
  const minutes = String(Math.ceil(outcome.retryAfterSeconds / 60));
  const headers = { 'retry-after': String(outcome.retryAfterSeconds) };
  return new RequestProblem(429, 'too-many-logins', minutes, { headers });
}
