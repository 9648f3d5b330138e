import { closeSession, getSession, type SessionState } from '@kts/contract';
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';
import { call } from './call.ts';

/** Who is logged in. The answer that a session has ended takes its cookie away: asked again, it is nobody. */
async function loadSession({ signal }: { signal: AbortSignal }): Promise<SessionState> {
  try {
    return await call(getSession, {}, signal);
  } catch (error) {
    if (!isNotLoggedIn(error)) throw error;
    return call(getSession, {}, signal);
  }
}

export const isNotLoggedIn = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: loadSession });

/** Ends the session. One that had ended already is as good. */
export async function logOut(): Promise<void> {
  try {
    await call(closeSession, {});
  } catch (error) {
    if (!isNotLoggedIn(error)) throw error;
  }
}
