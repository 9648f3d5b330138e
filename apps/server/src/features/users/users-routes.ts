import {
  changeUser,
  endUserSessions,
  listUsers,
  resetSecondFactor,
  resetUser,
  type UserItem,
} from '@kts/contract';
import type { Account } from '@kts/domain';
import type { ListedUser } from '@kts/store';
import * as administration from '../../accounts/administration.ts';
import { removeFactor } from '../../accounts/second-factor.ts';
import { sessionBounds } from '../../accounts/sessions.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { recorderOf } from '../../plugins/recorder.ts';

/** What administration does with accounts. Who administers one area has to do with its accounts only. */
export function usersRoutes(routing: Routing): void {
  const { context } = routing;
  const { store, clock } = context;
  const { users } = store.queries;

  const find = (id: number, by: Account): ListedUser => {
    const found = users.findById(id, by.area, sessionBounds(clock()));
    if (found === null) throw new RequestProblem(404, 'no-user', String(id));
    return found;
  };

  handleLive(routing, listUsers, ({ query: { limit, offset }, user }) => ({
    items: users.find(user.area, sessionBounds(clock()), limit, offset).map(toItem),
    total: users.count(user.area),
  }));

  handleWrite(routing, changeUser, async ({ params: { id }, body, user, request }) => {
    find(id, user);
    if (user.area !== null && body.area !== undefined && body.area !== user.area) {
      throw new RequestProblem(403, 'area-outside', body.area ?? 'vn');
    }
    const doing = { by: recorderOf(request, user), at: clock() };
    const fault = await administration.changeAccount(context, id, body, doing);
    if (fault !== null && fault !== 'same') throw notChanged(fault, id, body.area ?? '');
    return toItem(find(id, { ...user, area: null }));
  });

  handleWrite(routing, resetUser, async ({ params: { id }, user, request }) => {
    const doing = { by: recorderOf(request, user), at: clock() };
    const { link, until } = await administration.newResetLink(context, find(id, user), doing);
    return { link, until: new Date(until).toISOString() };
  });

  handleWrite(routing, resetSecondFactor, async ({ params: { id }, user, request }) => {
    const doing = { by: recorderOf(request, user), at: clock(), keep: null };
    await removeFactor(context, find(id, user), doing);
    return toItem(find(id, user));
  });

  handleWrite(routing, endUserSessions, async ({ params: { id }, user, request }) => {
    const doing = { by: recorderOf(request, user), at: clock() };
    await administration.endSessionsOf(context, find(id, user), doing);
    return toItem(find(id, user));
  });
}

function notChanged(
  fault: Exclude<administration.UserFault, 'same'>,
  id: number,
  area: string,
): RequestProblem {
  if (fault === 'no-area') return new RequestProblem(404, 'no-area', area, { path: 'area' });
  if (fault === 'last-admin') return new RequestProblem(409, 'last-admin', '');
  return new RequestProblem(404, 'no-user', String(id));
}

const isoOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const toItem = ({ createdAt, disabledAt, lastSeenAt, ...user }: ListedUser): UserItem => ({
  ...user,
  createdAt: new Date(createdAt).toISOString(),
  disabledAt: isoOrNull(disabledAt),
  lastSeenAt: isoOrNull(lastSeenAt),
});
