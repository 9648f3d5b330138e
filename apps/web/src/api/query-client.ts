import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';
import { isNotLoggedIn, sessionQuery } from './session.ts';

const MINUTE = 60_000;

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
        // What the server has refused, it refuses again; a lost connection deserves one more try.
        retry: (failures, error) =>
          failures < 1 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
      },
    },
  });
  return client;
}
