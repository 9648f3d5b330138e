import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobName, Jobs } from './jobs.ts';
import { LongWorkError } from './long-work-error.ts';
import { type Waiting, type WorkProcessOptions, workProcess } from './work-process.ts';

export type LongWork = ReturnType<typeof longWork>;

/** Jobs that somebody waits for on a page go before files that are yet to be read. */
const isPlan = ({ job }: Waiting): boolean => job.name === 'plan';

/**
 * One process beside the one that serves, for what takes longer than a moment. It is given one job at a
 * time; when it dies (of its heap limit, of a time limit, or because the job was cancelled) only that
 * job is lost, and the next one gets a new process.
 */
export function longWork(options: WorkProcessOptions) {
  const queue: Waiting[] = [];
  const { hand, lose, current, warmUp } = workProcess(options, () => next());
  let closing = false;

  const next = (): void => {
    if (closing || current() !== null) return;
    const at = queue.findIndex((waiting) => !isPlan(waiting));
    const [waiting] = queue.splice(Math.max(at, 0), 1);
    hand(waiting ?? null);
  };

  return {
    warmUp,

    /** @throws {LongWorkError} */
    run: <N extends JobName>(
      name: N,
      input: Jobs[N]['input'],
      onRows: (rows: number) => void = () => {},
    ): Promise<Jobs[N]['output']> =>
      new Promise((resolve, reject) => {
        if (closing) {
          reject(new LongWorkError('closing'));
          return;
        }
        queue.push({ job: { name, input } as Job, onRows, resolve, reject });
        next();
      }),

    /** Ends jobs that match, also one that is being done. */
    cancel: (matches: (job: Job) => boolean): void => {
      for (const waiting of queue.filter(({ job }) => matches(job))) {
        queue.splice(queue.indexOf(waiting), 1);
        waiting.reject(new LongWorkError('cancelled'));
      }
      const running = current();
      if (running !== null && matches(running.job)) void lose(new LongWorkError('cancelled'));
    },

    /** Lets a publication end and gives up the rest. */
    close: async (): Promise<void> => {
      closing = true;
      for (const waiting of queue.splice(0)) waiting.reject(new LongWorkError('closing'));
      while (['publish', 'undo'].includes(current()?.job.name ?? '')) await sleep(20);
      await lose(new LongWorkError('closing'));
    },
  };
}
