import { closeSession, getSession, openSession, type SessionState } from '@kts/contract';
import type { Account } from '@kts/domain';
import { logIn } from '../../accounts/log-in.ts';
import type { LoginDesk } from '../../accounts/login-desk.ts';
import { isFactorDue } from '../../accounts/second-factor.ts';
import { secretDigest } from '../../accounts/secrets.ts';
import { sessions } from '../../accounts/sessions.ts';
import { notLoggedIn } from '../../plugins/access.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { securityLog } from '../../plugins/security-log.ts';
import {
  giveSession,
  placeOf,
  sentDevice,
  sentSession,
  sessionCookie,
  takeSession,
} from '../../plugins/session-cookie.ts';
import { loginRefused } from '../../plugins/login-refused.ts';

export function sessionRoutes(routing: Routing & { readonly login: LoginDesk }): void {
  const { context, login } = routing;
  const { config } = context;
  const desk = sessions(context);

  handleLive(routing, getSession, ({ user, request, reply }) => {
    if (request.sessionEnded) throw notLoggedIn(request, reply, config);
    const state = stateOf(user, sessionCookie(request, config) !== null);
    return request.secondFactorDue ? { ...state, secondFactorDue: true as const } : state;
  });

  handleWrite(routing, openSession, async ({ body, request, reply }) => {
    if (sessionCookie(request, config) === null) throw new RequestProblem(403, 'login-needs-tls', '');
    const sent = {
      ...body,
      address: request.ip,
      device: sentDevice(request, config),
      asksCode: config.secondFactor !== 'off',
    };
    const outcome = await logIn(context, login, sent);
    if (outcome.kind !== 'welcome') throw loginRefused(request, outcome);
    const { account } = outcome;
    const secrets = await desk.open(account, placeOf(request), {
      session: sentSession(request, config),
      device: sent.device,
    });
    giveSession(request, reply, config, secrets);
    securityLog(request).info({ event: 'login', user: account.id });
    const due = isFactorDue(config, account.role, context.store.secondFactors.isSet(account.id));
    return due ? { ...stateOf(account, true), secondFactorDue: true as const } : stateOf(account, true);
  });

  handleWrite(routing, closeSession, async ({ user, request, reply }) => {
    const sent = sentSession(request, config);
    if (sent !== null) await desk.end(secretDigest(sent), recorderOf(request, user));
    takeSession(request, reply, config);
    securityLog(request).info({ event: 'logout', user: user.id });
    return stateOf(null, true);
  });
}

const stateOf = (account: Account | null, canLogIn: boolean): SessionState => ({
  user: account && { name: account.name, role: account.role, area: account.area },
  canLogIn,
});
