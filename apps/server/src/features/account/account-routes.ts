import { type AccountSession, changePassword, endSession, endSessions, listSessions } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { FastifyRequest } from 'fastify';
import { endSessionsOf } from '../../accounts/administration.ts';
import { changeOwnPassword } from '../../accounts/change-password.ts';
import type { LoginDesk } from '../../accounts/login-desk.ts';
import { secretDigest } from '../../accounts/secrets.ts';
import { sessionBounds, sessions } from '../../accounts/sessions.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { securityLog } from '../../plugins/security-log.ts';
import { giveSession, placeOf, sentDevice, sentSession, takeSession } from '../../plugins/session-cookie.ts';
import { page } from '../../shapes/page.ts';
import { loginRefused } from '../../plugins/login-refused.ts';

/** What everybody does with the own account: sees and ends sessions, changes the password. */
export function accountRoutes(routing: Routing & { readonly login: LoginDesk }): void {
  const { context, login } = routing;
  const { store, clock, config } = context;
  const desk = sessions(context);

  const tokenOf = (request: FastifyRequest): Uint8Array | null => {
    const sent = sentSession(request, config);
    return sent === null ? null : secretDigest(sent);
  };
  const listed = (user: Account, request: FastifyRequest) => {
    const current = tokenOf(request);
    const items = store.sessions.listOf(user.id, sessionBounds(clock())).map(
      ({ token, startedAt, lastSeenAt, ...place }): AccountSession => ({
        ...place,
        id: idOf(token),
        startedAt: new Date(startedAt).toISOString(),
        lastSeenAt: new Date(lastSeenAt).toISOString(),
        current: current !== null && idOf(current) === idOf(token),
      }),
    );
    return { items, total: items.length };
  };

  handleLive(routing, listSessions, ({ user, request, query }) => page(listed(user, request).items, query));

  handleWrite(routing, endSession, async ({ params: { id }, user, request, reply }) => {
    const found = store.sessions
      .listOf(user.id, sessionBounds(clock()))
      .find(({ token }) => idOf(token) === id);
    if (found === undefined) throw new RequestProblem(404, 'no-session', '');
    await desk.end(found.token, recorderOf(request, user));
    const current = tokenOf(request);
    if (current !== null && idOf(current) === id) takeSession(request, reply, config);
    return listed(user, request);
  });

  handleWrite(routing, endSessions, async ({ query: { keep }, user, request, reply }) => {
    const doing = { by: recorderOf(request, user), at: clock() };
    const ended = await endSessionsOf(context, user, doing, keep === 'this' ? tokenOf(request) : null);
    if (keep === undefined) takeSession(request, reply, config);
    return { ended };
  });

  handleWrite(routing, changePassword, async ({ body, user, request, reply }) => {
    const outcome = await changeOwnPassword(context, login, {
      ...body,
      user,
      place: placeOf(request),
      device: sentDevice(request, config),
    });
    if (outcome.kind === 'fault') {
      throw new RequestProblem(400, 'password-weak', '', { path: 'password', because: outcome.fault });
    }
    if (outcome.kind === 'wrong') throw new RequestProblem(400, 'password-wrong', '', { path: 'present' });
    if (outcome.kind !== 'changed') throw loginRefused(request, outcome);
    giveSession(request, reply, config, outcome.secrets);
    securityLog(request).info({ event: 'password-changed', user: user.id });
    return { ended: outcome.ended };
  });
}

/** By which somebody names a session of his own: a part of a digest opens nothing. */
const idOf = (token: Uint8Array): string => Buffer.from(token.subarray(0, 12)).toString('base64url');
