import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

/** Another connection has been writing for longer than anybody should wait. */
class BusyDatabaseError extends Error {
  override readonly name = 'BusyDatabaseError';
  readonly statusCode = 503;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/**
 * Small writes beside long ones. SQLite makes a second writer wait where it stands, which here would be
 * the thread that serves everybody: an import that commits for a second would hold up every reader
 * because somebody logs in. These wait asleep, or not at all.
 */
export function busyRetry(db: Database, usual: number) {
  const attempt = <T>(
    work: () => T,
  ): { readonly done: true; readonly result: T } | { readonly done: false } => {
    db.pragma('busy_timeout = 0');
    try {
      return { done: true, result: work() };
    } catch (error) {
      if (!isBusy(error)) throw error;
      return { done: false };
    } finally {
      db.pragma(`busy_timeout = ${usual}`);
    }
  };

  return {
    /** Does it now or not at all; whether it was done. */
    ifFree: (work: () => void): boolean => attempt(work).done,

    /**
     * Does it as soon as nobody else writes.
     * @throws {BusyDatabaseError} after five seconds
     */
    whenFree: async <T>(work: () => T): Promise<T> => {
      for (let waited = 0; waited < 5000; waited += 25) {
        const attempted = attempt(work);
        if (attempted.done) return attempted.result;
        await sleep(25);
      }
      throw new BusyDatabaseError('Another connection is writing');
    },
  };
}
