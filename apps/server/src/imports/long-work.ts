import { Worker } from 'node:worker_threads';
import type { FromThread, Job, JobName, Jobs, ThreadSettings, ToThread } from './jobs.ts';

/** The thread ended under a job, or the job took too long. */
export class LongWorkError extends Error {
  override readonly name = 'LongWorkError';
  readonly statusCode = 503;
  readonly because: 'memory' | 'time' | 'cancelled' | 'failed' | 'closing';

  constructor(because: LongWorkError['because'], detail = '') {
    super(`${because} ${detail}`.trim());
    this.because = because;
  }
}

export type LongWorkOptions = ThreadSettings & {
  /** Milliseconds that one job may take. */
  readonly timeLimit?: number;
  readonly heapMegabytes?: number;
};

type Waiting = {
  readonly job: Job;
  readonly onRows: (rows: number) => void;
  readonly resolve: (output: never) => void;
  readonly reject: (error: LongWorkError) => void;
};

export type LongWork = ReturnType<typeof longWork>;

/** Jobs that somebody waits for on a page go before files that are yet to be read. */
const isPlan = ({ job }: Waiting): boolean => job.name === 'plan';

/**
 * One thread beside the one that serves, for what takes longer than a moment. It is given one job at a
 * time; when it dies (of its heap limit, of a time limit, or because the job was cancelled) only that
 * job is lost, and the next one gets a new thread.
 */
export function longWork({ timeLimit = 60_000, heapMegabytes = 400, ...settings }: LongWorkOptions) {
  const queue: Waiting[] = [];
  let thread: Worker | null = null;
  let current: (Waiting & { readonly number: number; readonly timer: NodeJS.Timeout }) | null = null;
  let number = 0;
  let closing = false;

  const settle = (): typeof current => {
    const ended = current;
    if (ended !== null) clearTimeout(ended.timer);
    current = null;
    return ended;
  };
  const onMessage = (message: FromThread): void => {
    if (message.number !== current?.number) return;
    if (message.kind === 'progress') return current.onRows(message.rows);
    const ended = settle();
    if (message.kind === 'done') ended?.resolve(message.output as never);
    else ended?.reject(new LongWorkError('failed', message.message));
    next();
  };
  const lose = (because: LongWorkError['because'], detail?: string): void => {
    const dying = thread;
    thread = null;
    dying?.removeAllListeners();
    // An error on its way out has been told already.
    dying?.on('error', () => {});
    void dying?.terminate();
    settle()?.reject(new LongWorkError(because, detail));
    if (!closing) next();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: settings,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    });
    worker.on('message', onMessage);
    worker.on('error', (error: Error & { code?: string }) =>
      lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed', error.stack ?? error.message),
    );
    worker.on('exit', (code) => lose('failed', `exit ${code}`));
    // It keeps the process only while somebody waits for it.
    worker.unref();
    return worker;
  };
  const next = (): void => {
    if (current !== null) return;
    const at = queue.findIndex((waiting) => !isPlan(waiting));
    const [waiting] = queue.splice(Math.max(at, 0), 1);
    if (waiting === undefined) return thread?.unref();
    thread ??= start();
    thread.ref();
    number += 1;
    current = { ...waiting, number, timer: setTimeout(() => lose('time'), timeLimit) };
    thread.postMessage({ number, job: waiting.job } satisfies ToThread);
  };

  return {
    /** @throws {LongWorkError} */
    run: <N extends JobName>(
      name: N,
      input: Jobs[N]['input'],
      onRows: (rows: number) => void = () => {},
    ): Promise<Jobs[N]['output']> =>
      new Promise((resolve, reject) => {
        if (closing) return reject(new LongWorkError('closing'));
        queue.push({ job: { name, input } as Job, onRows, resolve, reject });
        next();
      }),

    /** Ends jobs that match, also one that is being done. */
    cancel: (matches: (job: Job) => boolean): void => {
      for (const waiting of queue.filter(({ job }) => matches(job))) {
        queue.splice(queue.indexOf(waiting), 1);
        waiting.reject(new LongWorkError('cancelled'));
      }
      if (current !== null && matches(current.job)) lose('cancelled');
    },

    /** Starts the thread, so that the first file need not wait for it. */
    warmUp: (): void => {
      thread ??= start();
    },

    /** Lets a publication end and gives up the rest. */
    close: async (): Promise<void> => {
      closing = true;
      for (const waiting of queue.splice(0)) waiting.reject(new LongWorkError('closing'));
      if (current !== null && (current.job.name === 'publish' || current.job.name === 'undo')) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const { resolve: done, reject } = current;
        const waiting = current;
        current = {
          ...waiting,
          resolve: (output) => {
            done(output);
            resolve();
          },
          reject: (error) => {
            reject(error);
            resolve();
          },
        };
        await promise;
      }
      const ending = thread;
      lose('closing');
      await ending?.terminate();
    },
  };
}
