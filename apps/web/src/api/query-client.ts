import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isAskedToWait } from './api-problem.ts';
import { isNotLoggedIn, sessionQuery } from './session.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** So often who is asked to wait asks again: for some minutes. */
const MOST_WAITS = 20;

/** What the server has refused, it refuses again, unless it said when not; a lost connection deserves one more try. */
function isWorthMore(failures: number, error: unknown): boolean {
  if (isAskedToWait(error)) return failures < MOST_WAITS;
  return failures < 1 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500);
}

/** Milliseconds; not all that a page asks for at the same moment again. */
const pauseBefore = (_failures: number, error: unknown): number =>
  isAskedToWait(error) ? (error.retryAfter + Math.random()) * SECOND : SECOND;

/** Answers change when a batch is published: fresh for a minute, kept for half an hour. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Who was logged in is no longer: the corner of the page must not say so.
      onError: (error) => {
        if (isNotLoggedIn(error)) {
          void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        gcTime: 30 * MINUTE,
        refetchOnWindowFocus: false,
        retry: isWorthMore,
        retryDelay: pauseBefore,
      },
    },
  });
  return client;
}
