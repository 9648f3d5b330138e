import { getSetup, makeFirstAdmin } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { FastifyRequest } from 'fastify';
import type { LoginDesk } from '../../accounts/login-desk.ts';
import { accountAdded, type AccountFault, newAccount } from '../../accounts/new-account.ts';
import { passwordFault, placeWords } from '../../accounts/password-rules.ts';
import { hashPassword } from '../../accounts/passwords.ts';
import { secretDigest } from '../../accounts/secrets.ts';
import type { Context } from '../../context.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { securityLog } from '../../plugins/security-log.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { sessionCookie } from '../../plugins/session-cookie.ts';
import { loginRefused } from '../../plugins/login-refused.ts';

/** What one-time links lead to: the first administrator of a new installation, and a new password. */
export function setupRoutes(routing: Routing & { readonly login: LoginDesk }): void {
  const { context } = routing;
  const { store, config, clock } = context;

  handleLive(routing, getSetup, ({ params }) => {
    const purpose = store.setupTokens.find(secretDigest(params.token), clock());
    return { valid: purpose !== null, name: purpose?.kind === 'reset' ? purpose.user.name : null };
  });

  handleWrite(routing, makeFirstAdmin, async ({ body, request }) => {
    if (sessionCookie(request, config) === null) throw new RequestProblem(403, 'login-needs-tls', '');
    const token = secretDigest(body.token);
    const purpose = store.setupTokens.find(token, clock());
    const account =
      purpose?.kind === 'reset'
        ? await setPassword(routing, purpose.user, { ...body, token }, request)
        : purpose && (await addFirst(context, { ...body, token }, request));
    if (account === null) throw new RequestProblem(403, 'setup-spent', '');
    return { user: { name: account.name, role: account.role, area: account.area } };
  });
}

type Redeemed = { readonly token: Uint8Array; readonly name: string; readonly password: string };

async function addFirst(
  context: Context,
  { token, name, password }: Redeemed,
  request: FastifyRequest,
): Promise<Account | null> {
  const { store } = context;
  const user = await newAccount(context, { name, password, role: 'admin', area: null });
  if (typeof user === 'string') throw faultOf(user);
  const account = await store.whenFree(() =>
    store.recorded(
      () => store.setupTokens.redeem(token, user),
      (added) => added && accountAdded(added, recorderOf(request, added), user.createdAt),
    ),
  );
  if (account !== null) securityLog(request).info({ event: 'first-admin', user: account.id });
  return account;
}

/** Whoever holds the link may: the old password, sessions and known places count no more. */
async function setPassword(
  { context: { store, codebook, clock }, login }: Routing & { readonly login: LoginDesk },
  user: Account,
  { token, password }: Redeemed,
  request: FastifyRequest,
): Promise<Account | null> {
  const fault = passwordFault(password, user.name, placeWords(codebook));
  if (fault !== null) throw faultOf(fault);
  const hashed = login.queue.run(true, () => hashPassword(password));
  if (hashed === null) throw loginRefused(request, { kind: 'busy' });
  const passwordHash = await hashed;
  const at = clock();
  const by = recorderOf(request, user);
  const account = await store.whenFree(() =>
    store.recorded(
      () => store.setupTokens.reset(token, passwordHash, at),
      (done) => done && { by, at, action: 'password-reset', subject: String(user.id), details: {} },
    ),
  );
  if (account !== null) securityLog(request).info({ event: 'password-reset', user: account.id });
  return account;
}

function faultOf(fault: AccountFault): RequestProblem {
  if (fault === 'name-form') return new RequestProblem(400, 'name-form', '', { path: 'name' });
  if (fault === 'name-taken') return new RequestProblem(409, 'name-taken', '', { path: 'name' });
  if (fault === 'no-area') return new RequestProblem(404, 'no-area', '', { path: 'area' });
  return new RequestProblem(400, 'password-weak', '', { path: 'password', because: fault });
}
