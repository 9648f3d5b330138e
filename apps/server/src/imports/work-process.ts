import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FromProcess, Job, LongWorkSettings, ToProcess, Weight } from './jobs.ts';
import { LongWorkError } from './long-work-error.ts';
import { type Person, jobUrgency } from './turns.ts';

/** A job, and who waits for it. */
export type Waiting = {
  readonly job: Job;
  readonly by: Person;
  readonly onRows: (rows: number) => void;
  readonly resolve: (output: never) => void;
  readonly reject: (error: LongWorkError) => void;
};

export type WorkProcessOptions = LongWorkSettings & {
  /** Milliseconds that a plan may take, and so each list, for which the plan may be made again. */
  readonly planTimeLimit: number;
  readonly heapMegabytes?: number;
  /** Started only when there is something to do, and ended when there has been nothing for a while. */
  readonly isSpare?: boolean;
  /** Gives way to whoever is served, and to publications: it reads files, for which nobody is kept standing. */
  readonly givesWay?: boolean;
};

type Current = Waiting & { readonly number: number; readonly timer: NodeJS.Timeout };

/** A process that has not begun by then hangs. */
const START_LIMIT = 60_000;

const MAIN = fileURLToPath(new URL('./long-work-main.ts', import.meta.url));

const MEBIBYTE = 1024 * 1024;
/** A fresh process has two thirds of it; one that has more is renewed as soon as nobody is in a hurry. */
const MOST_AT_REST = 150 * MEBIBYTE;
/** One that has more is renewed at once. */
const MOST = 300 * MEBIBYTE;
/** Plans of so few entries are soon made again; larger ones are kept for the person who looks at them. */
const FEW_ENTRIES = 1000;
/** No publication takes so long; one that hangs must not hang for ever. */
const PUBLICATION_LIMIT = 10 * 60_000;
const SHORT_REST = 1000;
const LONG_REST = 60_000;

/** Hands jobs to a process, and says when it can take another. */
export function workProcess(options: WorkProcessOptions, isFree: () => void) {
  const { planTimeLimit } = options;
  let current: Current | null = null;
  let number = 0;

  const settle = (): Current | null => {
    const ended = current;
    if (ended !== null) clearTimeout(ended.timer);
    current = null;
    return ended;
  };
  const lose = async (error: LongWorkError): Promise<void> => {
    const ended = keeper.end();
    settle()?.reject(error);
    await ended;
    isFree();
  };
  const limitOf = ({ job }: Waiting): number =>
    jobUrgency(job) === 'publication' ? PUBLICATION_LIMIT : planTimeLimit;
  const lateAfter = (milliseconds: number): NodeJS.Timeout =>
    setTimeout(() => void lose(new LongWorkError('time')), milliseconds);
  const onMessage = (message: FromProcess): void => {
    if (message.number !== current?.number) return;
    if (message.kind === 'begun') {
      // A job's time is its own: that of starting a process on a busy machine is not.
      clearTimeout(current.timer);
      current = { ...current, timer: lateAfter(limitOf(current)) };
      return;
    }
    if (message.kind === 'progress') {
      current.onRows(message.rows);
      return;
    }
    const ended = settle();
    if (message.kind === 'done') ended?.resolve(message.output as never);
    else ended?.reject(LongWorkError.of(message));
    isFree();
    if (current === null) keeper.rest(message);
  };
  const keeper = processKeeper(options, onMessage, lose);

  return {
    lose,
    current: (): Current | null => current,
    /** Starts the process, so that the first file need not wait for it. */
    warmUp: (): void => void keeper.hold(),
    /** Gives it a job, or none to do. */
    hand: (waiting: Waiting | null): void => {
      if (waiting === null) {
        keeper.idle();
        return;
      }
      const child = keeper.hold(true);
      number += 1;
      current = { ...waiting, number, timer: lateAfter(START_LIMIT) };
      child.send({ number, job: waiting.job } satisfies ToProcess);
    },
  };
}

/**
 * Keeps one process; a large one is ended and started anew, which alone gives all its memory back. A spare one
 * is only ended.
 */
function processKeeper(
  options: WorkProcessOptions,
  onMessage: (message: FromProcess) => void,
  onEnd: (error: LongWorkError) => Promise<void>,
) {
  let child: ChildProcess | null = null;
  let resting: NodeJS.Timeout | undefined;

  const start = (): ChildProcess => {
    const started = launch(options);
    started.on('message', (message) => onMessage(message as FromProcess));
    started.on('error', (error) => void onEnd(new LongWorkError('failed', String(error))));
    started.on('exit', (code, signal) => void onEnd(LongWorkError.ofEnd(code, signal)));
    return started;
  };
  const end = async (): Promise<void> => {
    clearTimeout(resting);
    const ended = child;
    child = null;
    await gone(ended);
  };
  const renew = (): void => {
    // The next one starts at once beside the end of this one, so that nobody waits for it.
    void end();
    child = start();
    holdOpen(child, false);
  };

  const hold = (isHeld = false): ChildProcess => {
    clearTimeout(resting);
    child ??= start();
    holdOpen(child, isHeld);
    return child;
  };

  return {
    end,
    /** The process, which keeps the server from ending only while somebody waits for it. */
    hold,
    /** Nobody waits for it; the one that is not spare is ready for the next job all the same. */
    idle: (): void => {
      if (!options.isSpare) hold();
      else if (child !== null) holdOpen(child, false);
    },
    rest: ({ bytes, kept }: Weight): void => {
      if (options.isSpare) {
        resting = setTimeout(() => void end(), LONG_REST).unref();
        return;
      }
      if (bytes <= MOST_AT_REST) return;
      const rest = kept >= FEW_ENTRIES ? LONG_REST : SHORT_REST;
      resting = setTimeout(renew, bytes > MOST && kept < FEW_ENTRIES ? 0 : rest).unref();
    },
  };
}

/** Megabytes for what was just made: small and growing, it is looked through a hundred times for one file. */
const YOUNG_SPACE = ['--min-semi-space-size=16', '--max-semi-space-size=16'];

const launch = ({
  databasePath,
  uploadsPath,
  recordKeyPath,
  heapMegabytes = 400,
  givesWay = false,
}: WorkProcessOptions): ChildProcess => {
  const settings = { databasePath, uploadsPath, recordKeyPath } satisfies LongWorkSettings;
  const child = fork(MAIN, [JSON.stringify(settings)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...YOUNG_SPACE],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  if (givesWay) giveWay(child);
  return child;
};

/** Of a busy processor it has a third of what another has, and waits when that one wakes up. */
const GIVING_WAY = 5;

function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, GIVING_WAY);
  } catch {
    // It only takes longer turns than it should.
  }
}

function holdOpen(child: ChildProcess, isHeld: boolean): void {
  const verb = isHeld ? 'ref' : 'unref';
  child[verb]();
  child.channel?.[verb]();
}

/** Ends it, and waits until it has ended. */
async function gone(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  child.removeAllListeners();
  const ended = Promise.withResolvers<void>();
  child.once('exit', ended.resolve);
  child.on('error', ended.resolve);
  child.ref();
  child.kill('SIGKILL');
  await ended.promise;
}
