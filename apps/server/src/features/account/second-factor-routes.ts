import {
  beginSecondFactor,
  confirmSecondFactor,
  getSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorState,
} from '@kts/contract';
import type { Account } from '@kts/domain';
import type { FastifyRequest } from 'fastify';
import type { LoginDesk } from '../../accounts/login-desk.ts';
import { provePassword } from '../../accounts/prove-password.ts';
import {
  beginFactor,
  confirmFactor,
  isFactorDue,
  removeFactor,
  renewCodes,
} from '../../accounts/second-factor.ts';
import { secretDigest } from '../../accounts/secrets.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { loginRefused } from '../../plugins/login-refused.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { sentSession } from '../../plugins/session-cookie.ts';

/** The second factor of who is logged in: set up with the password, proved by a code. */
export function secondFactorRoutes(routing: Routing & { readonly login: LoginDesk }): void {
  const { context, login } = routing;
  const { store, clock, config } = context;

  const isSet = ({ id }: Account): boolean => store.secondFactors.isSet(id);
  const stateOf = (user: Account): SecondFactorState => {
    const set = isSet(user);
    return {
      state: config.secondFactor === 'off' ? 'off' : set ? 'set' : 'none',
      due: isFactorDue(config, user.role, set),
      recoveryCodes: store.secondFactors.codesLeft(user.id),
    };
  };
  const doing = (user: Account, request: FastifyRequest) => {
    const sent = sentSession(request, config);
    const keep = sent === null ? null : secretDigest(sent);
    return { by: recorderOf(request, user), at: clock(), keep };
  };
  const requirePassword = async (user: Account, password: string, request: FastifyRequest): Promise<void> => {
    const proof = await provePassword(context, login, { user, password, address: request.ip });
    if (proof.kind === 'wrong') throw new RequestProblem(400, 'password-wrong', '', { path: 'password' });
    if (proof.kind !== 'right') throw loginRefused(request, proof);
  };
  const requireSet = (user: Account): void => {
    if (!isSet(user)) throw new RequestProblem(409, 'second-factor-none', '');
  };

  handleLive(routing, getSecondFactor, ({ user }) => stateOf(user));

  handleWrite(routing, beginSecondFactor, async ({ body, user, request }) => {
    if (config.secondFactor === 'off') throw new RequestProblem(409, 'second-factor-off', '');
    await requirePassword(user, body.password, request);
    const begun = await beginFactor(context, user);
    if (begun === null) throw new RequestProblem(409, 'second-factor-set', '');
    return begun;
  });

  handleWrite(routing, confirmSecondFactor, async ({ body, user, request }) => {
    if (isSet(user)) throw new RequestProblem(409, 'second-factor-set', '');
    const recoveryCodes = await confirmFactor(context, user, body.code, doing(user, request));
    if (recoveryCodes === null) throw new RequestProblem(400, 'second-factor-wrong', '', { path: 'code' });
    return { recoveryCodes: [...recoveryCodes] };
  });

  handleWrite(routing, renewRecoveryCodes, async ({ body, user, request }) => {
    requireSet(user);
    await requirePassword(user, body.password, request);
    return { recoveryCodes: await renewCodes(context, user, doing(user, request)) };
  });

  handleWrite(routing, removeSecondFactor, async ({ body, user, request }) => {
    requireSet(user);
    await requirePassword(user, body.password, request);
    await removeFactor(context, user, doing(user, request));
    return stateOf(user);
  });
}
