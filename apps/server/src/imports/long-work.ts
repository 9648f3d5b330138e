import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobName, Jobs } from './jobs.ts';
import { LongWorkError } from './long-work-error.ts';
import { nextInTurn, type Person, type Urgency, jobUrgency } from './turns.ts';
import { type Waiting, type WorkProcessOptions, workProcess } from './work-process.ts';

export type LongWork = ReturnType<typeof longWork>;

/**
 * The least urgent work that each process takes: a slow file holds up neither the file of somebody else, nor a
 * list, nor a publication.
 */
const PROCESSES: readonly Urgency[] = ['reading', 'reading', 'list', 'publication'];

/** Milliseconds; the whole end may take ten seconds. */
const LONGEST_GOODBYE = 7000;

const isPublication = (waiting: Waiting | null): boolean =>
  waiting !== null && jobUrgency(waiting.job) === 'publication';

/** Whose file it is that is read. */
const readerOf = (waiting: Waiting | null): Person[] =>
  waiting !== null && jobUrgency(waiting.job) === 'reading' ? [waiting.by] : [];

/**
 * Processes beside the one that serves, for what takes longer than a moment. The first does all of it while
 * nothing else waits; the others are started when it is busy and something more urgent comes, and end
 * when they are not needed. One publication at a time. Those that read files give way to the one that serves and to
 * the others. When a process dies (of its heap limit, of a time
 * limit, or because the job was cancelled) only its job is lost, and the next one gets a new process.
 */
export function longWork(options: WorkProcessOptions) {
  const queue: Waiting[] = [];
  const pick = nextInTurn();
  const processes = PROCESSES.map((takes, index) => ({
    takes,
    ...workProcess({ ...options, isSpare: index > 0, givesWay: takes === 'reading' }, () => next()),
  }));
  let closing = false;

  const next = (): void => {
    if (closing) return;
    for (const { takes, current, hand } of processes) {
      if (current() !== null) continue;
      const mayPublish = !processes.some((each) => isPublication(each.current()));
      const readers = processes.flatMap((each) => readerOf(each.current()));
      hand(pick(queue, { takes, mayPublish, readers }));
    }
  };

  return {
    warmUp: (): void => processes[0]?.warmUp(),

    /** Jobs that are done or wait. */
    length: (): number => queue.length + processes.filter(({ current }) => current() !== null).length,

    /**
     * @param by whose turn it takes
     * @throws {LongWorkError}
     */
    run: <N extends JobName>(
      name: N,
      input: Jobs[N]['input'],
      by: Person,
      onRows: (rows: number) => void = () => {},
    ): Promise<Jobs[N]['output']> =>
      new Promise((resolve, reject) => {
        if (closing) {
          reject(new LongWorkError('closing'));
          return;
        }
        queue.push({ job: { name, input } as Job, by, onRows, resolve, reject });
        next();
      }),

    /** Ends jobs that match, also one that is being done. */
    cancel: (matches: (job: Job) => boolean): void => {
      for (const waiting of queue.filter(({ job }) => matches(job))) {
        queue.splice(queue.indexOf(waiting), 1);
        waiting.reject(new LongWorkError('cancelled'));
      }
      for (const { current, lose } of processes) {
        const running = current();
        if (running !== null && matches(running.job)) void lose(new LongWorkError('cancelled'));
      }
    },

    /** Lets a publication end, if it does so soon, and gives up the rest: what is broken off is rolled back. */
    close: async (): Promise<void> => {
      closing = true;
      let left = LONGEST_GOODBYE;
      for (const waiting of queue.splice(0)) waiting.reject(new LongWorkError('closing'));
      for (; left > 0 && processes.some(({ current }) => isPublication(current())); left -= 20)
        await sleep(20);
      await Promise.all(processes.map(({ lose }) => lose(new LongWorkError('closing'))));
    },
  };
}
