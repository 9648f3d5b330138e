import { useEffect, useEffectEvent } from 'react';
import { ApiProblem } from '../api/api-problem.ts';

/** Until the next try, in milliseconds. */
const PAUSE = 5000;

/** The server is away or starting: what was asked may be answered later. */
const isAway = (error: unknown): boolean =>
  error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status);

/** Tries again by itself while the server is away: nobody stands before a screen on the wall. */
export function useRetryWhenAway(error: unknown, retry: () => void): void {
  const tryAgain = useEffectEvent(retry);
  useEffect(() => {
    if (!isAway(error)) return;
    const timer = setInterval(() => tryAgain(), PAUSE);
    return () => clearInterval(timer);
  }, [error]);
}
