import { closeSession, getSession, openSession, type SessionState } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { FastifyRequest } from 'fastify';
import { logIn } from '../../accounts/log-in.ts';
import { loginLimits } from '../../accounts/login-limits.ts';
import { sessions } from '../../accounts/sessions.ts';
import { notLoggedIn } from '../../plugins/access.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { securityLog } from '../../plugins/security-log.ts';
import { giveSession, sentSession, sessionCookie, takeSession } from '../../plugins/session-cookie.ts';

export function sessionRoutes(routing: Routing): void {
  const { context } = routing;
  const { config, clock } = context;
  const desk = sessions(context);
  const limits = loginLimits(clock);

  handleLive(routing, getSession, ({ user, request, reply }) => {
    if (request.sessionEnded) throw notLoggedIn(request, reply, config);
    return stateOf(user, sessionCookie(request, config) !== null);
  });

  handleWrite(routing, openSession, async ({ body, request, reply }) => {
    if (sessionCookie(request, config) === null) throw new RequestProblem(403, 'login-needs-tls', '');
    const outcome = await logIn(context, limits, { ...body, address: request.ip });
    if (outcome.kind !== 'welcome') throw refused(request, outcome);
    const { account } = outcome;
    giveSession(request, reply, config, await desk.open(account, request.ip, sentSession(request, config)));
    securityLog(request).info({ event: 'login', user: account.id });
    return stateOf(account, true);
  });

  handleWrite(routing, closeSession, async ({ user, request, reply }) => {
    const sent = sentSession(request, config);
    if (sent !== null) await desk.close(sent, recorderOf(request, user));
    takeSession(request, reply, config);
    securityLog(request).info({ event: 'logout', user: user.id });
    return stateOf(null, true);
  });
}

const stateOf = (account: Account | null, canLogIn: boolean): SessionState => ({
  user: account && { name: account.name, role: account.role, area: account.area },
  canLogIn,
});

function refused(
  request: FastifyRequest,
  outcome: { kind: 'wrong' } | { kind: 'too-many'; retryAfterSeconds: number },
): RequestProblem {
  securityLog(request).warn({ event: 'login-refused', reason: outcome.kind });
  if (outcome.kind === 'wrong') return new RequestProblem(401, 'login-failed', '');
  const minutes = String(Math.ceil(outcome.retryAfterSeconds / 60));
  const headers = { 'retry-after': String(outcome.retryAfterSeconds) };
  return new RequestProblem(429, 'too-many-logins', minutes, { headers });
}
