import cookie from '@fastify/cookie';
import type { Access } from '@kts/contract';
import { type Account, mayActAs, type Role } from '@kts/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isFactorDue } from '../accounts/second-factor.ts';
import { sessions } from '../accounts/sessions.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { API_ROOT } from './api-root.ts';
import { RequestProblem } from './problems.ts';
import { securityLog } from './security-log.ts';
import { sentSession, takeSession } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call; every address of the API says it. */
    access?: Access;
  }
  interface FastifyRequest {
    /** Who calls; null without a session. */
    account: Account | null;
    /** Nothing but reading and setting up a second factor is open to who calls. */
    secondFactorDue: boolean;
    /** A session was sent that is none any more. */
    sessionEnded: boolean;
  }
}

/** The least role that may call; null for all. */
export function neededRole(access: Access, config: Config): Role | null {
  if (access === 'anyone') return null;
  if (access === 'public') return config.publicRead ? null : 'viewer';
  return access;
}

/**
 * Who calls, and whether he may: decided before anything of the request is read, from what the endpoint
 * itself says. An address of the API that does not say who may call it stops the program at its start.
 */
export async function access(app: FastifyInstance, context: Context): Promise<void> {
  const { config } = context;
  const desk = sessions(context);
  await app.register(cookie);
  app.decorateRequest('account', null);
  app.decorateRequest('sessionEnded', false);
  app.decorateRequest('secondFactorDue', false);

  app.addHook('onRoute', ({ method, url, config: route }) => {
    if (url.startsWith(API_ROOT) && route?.access === undefined) {
      throw new Error(`${String(method)} ${url} does not say who may call it`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const sent = sentSession(request, config);
    const session = sent === null ? null : desk.find(sent);
    request.account = session?.account ?? null;
    request.secondFactorDue = session !== null && isFactorDue(config, session.account.role, session.secured);
    request.sessionEnded = sent !== null && request.account === null;
    const said = request.routeOptions.config?.access;
    if (said !== undefined) admit(request, reply, said, config);
  });
}

function admit(request: FastifyRequest, reply: FastifyReply, said: Access, config: Config): void {
  const needed = neededRole(said, config);
  if (said !== 'public' || needed !== null) reply.header('cache-control', 'no-store');
  if (needed === null) return;
  const { account } = request;
  if (account === null) throw notLoggedIn(request, reply, config);
  const role = request.secondFactorDue ? 'viewer' : account.role;
  if (mayActAs(role, needed)) return;
  if (mayActAs(account.role, needed)) throw new RequestProblem(403, 'second-factor-due', '');
  securityLog(request).warn({ event: 'refused', user: account.id, needed, url: request.routeOptions.url });
  throw new RequestProblem(403, 'forbidden', '');
}

/** Says whether there was a session, and has the browser forget one that has ended. */
export function notLoggedIn(request: FastifyRequest, reply: FastifyReply, config: Config): RequestProblem {
  if (!request.sessionEnded) return new RequestProblem(401, 'login-needed', '');
  takeSession(request, reply, config);
  return new RequestProblem(401, 'session-ended', '');
}
