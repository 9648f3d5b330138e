import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

const MINUTE = 60_000;

/** Answers change when a batch is published: fresh for a minute, kept for half an hour. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
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
