import { getSetup, makeFirstAdmin } from '@kts/contract';
import { accountAdded, type AccountFault, newAccount } from '../../accounts/new-account.ts';
import { secretDigest } from '../../accounts/secrets.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { securityLog } from '../../plugins/security-log.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { sessionCookie } from '../../plugins/session-cookie.ts';

/** The way in to a new installation; once somebody is there, it leads nowhere. */
export function setupRoutes(routing: Routing): void {
  const { context } = routing;
  const { store, config } = context;

  handleLive(routing, getSetup, ({ params }) => ({
    valid: store.setupTokens.holds(secretDigest(params.token)),
  }));

  handleWrite(routing, makeFirstAdmin, async ({ body, request }) => {
    if (sessionCookie(request, config) === null) throw new RequestProblem(403, 'login-needs-tls', '');
    const token = secretDigest(body.token);
    if (!store.setupTokens.holds(token)) throw new RequestProblem(403, 'setup-spent', '');
    const { name, password } = body;
    const user = await newAccount(context, { name, password, role: 'admin', area: null });
    if (typeof user === 'string') throw faultOf(user);
    const account = await store.whenFree(() =>
      store.recorded(
        () => store.setupTokens.redeem(token, user),
        (added) => added && accountAdded(added, recorderOf(request, added), user.createdAt),
      ),
    );
    if (account === null) throw new RequestProblem(403, 'setup-spent', '');
    securityLog(request).info({ event: 'first-admin', user: account.id });
    return { user: { name: account.name, role: account.role, area: account.area } };
  });
}

function faultOf(fault: AccountFault): RequestProblem {
  if (fault === 'name-form') return new RequestProblem(400, 'name-form', '', { path: 'name' });
  if (fault === 'name-taken') return new RequestProblem(409, 'name-taken', '', { path: 'name' });
  if (fault === 'no-area') return new RequestProblem(404, 'no-area', '', { path: 'area' });
  return new RequestProblem(400, 'password-weak', '', { path: 'password', because: fault });
}
