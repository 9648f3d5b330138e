import { setTimeout as sleep } from 'node:timers/promises';
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

type Current = Waiting & { readonly number: number; readonly timer: NodeJS.Timeout };

/**
 * One thread beside the one that serves, for what takes longer than a moment. It is given one job at a
 * time; when it dies (of its heap limit, of a time limit, or because the job was cancelled) only that
 * job is lost, and the next one gets a new thread.
 */
export function longWork(options: LongWorkOptions) {
  const queue: Waiting[] = [];
  const { hand, lose, current, warmUp } = handler(options, () => next());
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
      if (running !== null && matches(running.job)) void lose('cancelled');
    },

    /** Lets a publication end and gives up the rest. */
    close: async (): Promise<void> => {
      closing = true;
      for (const waiting of queue.splice(0)) waiting.reject(new LongWorkError('closing'));
      while (['publish', 'undo'].includes(current()?.job.name ?? '')) await sleep(20);
      await lose('closing');
    },
  };
}

/** Hands jobs to the thread, and says when it can take another. */
function handler(
  { timeLimit = 60_000, heapMegabytes = 400, ...settings }: LongWorkOptions,
  isFree: () => void,
) {
  let thread: Worker | null = null;
  let current: Current | null = null;
  let number = 0;

  const settle = (): Current | null => {
    const ended = current;
    if (ended !== null) clearTimeout(ended.timer);
    current = null;
    return ended;
  };
  const lose = async (because: LongWorkError['because'], detail?: string): Promise<void> => {
    const ended = end(thread);
    thread = null;
    settle()?.reject(new LongWorkError(because, detail));
    isFree();
    await ended;
  };
  const onMessage = (message: FromThread): void => {
    if (message.number !== current?.number) return;
    if (message.kind === 'progress') {
      current.onRows(message.rows);
      return;
    }
    const ended = settle();
    if (message.kind === 'done') ended?.resolve(message.output as never);
    else ended?.reject(new LongWorkError('failed', message.message));
    isFree();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: settings,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    });
    worker.on('message', onMessage);
    worker.on('error', ({ code, stack }: Error & { code?: string }) => {
      void lose(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed', stack);
    });
    worker.on('exit', (code) => void lose('failed', `exit ${code}`));
    // It keeps the process only while somebody waits for it.
    worker.unref();
    return worker;
  };

  return {
    lose,
    current: (): Current | null => current,
    /** Starts the thread, so that the first file need not wait for it. */
    warmUp: (): void => {
      thread ??= start();
    },
    hand: (waiting: Waiting | null): void => {
      if (waiting === null) {
        thread?.unref();
        return;
      }
      thread ??= start();
      thread.ref();
      number += 1;
      current = { ...waiting, number, timer: setTimeout(() => void lose('time'), timeLimit) };
      thread.postMessage({ number, job: waiting.job } satisfies ToThread);
    },
  };
}

async function end(thread: Worker | null): Promise<void> {
  thread?.removeAllListeners();
  // An error on its way out has been told already.
  thread?.on('error', () => {});
  await thread?.terminate();
}
