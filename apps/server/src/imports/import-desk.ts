import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { refusedPlan, tooSlowIssue } from '@kts/exchange';
import type { Context } from '../context.ts';
import { uploadsPath } from '../folder/data-folder.ts';
import { recordKeyPath } from '../folder/record-key.ts';
import { readDecisions } from './decisions.ts';
import type { Jobs, PublishOutcome } from './jobs.ts';
import { type LongWork, longWork } from './long-work.ts';
import { LongWorkError } from './long-work-error.ts';
import { shownPlan } from './plan-summary.ts';
import { NOTHING_KNOWN, requestOf } from './plan-upload.ts';
import type { Person } from './turns.ts';
import { type SheetDesk, sheetDesk } from './sheet-desk.ts';
import { type UploadFolder, uploadFolder } from './upload-folder.ts';

const NOT_READ = new Uint8Array();

export type ImportDesk = {
  readonly folder: UploadFolder;
  readonly work: LongWork;
  /** Has a file read whose import is in the state `reading`; what becomes of it is in the store. */
  readonly read: (id: string, by: Person) => Promise<void>;
  readonly rowsRead: (id: string) => number;
  /** Until it has been read, or the time is over. */
  readonly wait: (id: string, milliseconds: number) => Promise<void>;
  /** Stops reading it. */
  readonly cancel: (id: string) => void;
  readonly sheets: SheetDesk;
  readonly publish: (input: Jobs['publish']['input']) => Promise<PublishOutcome>;
  /** Answers those who wait, so that they don't hold up the end. */
  readonly stopWaiting: () => void;
  /** Signs what stands into the record, soon after something was changed. */
  readonly sign: () => void;
  readonly close: () => Promise<void>;
};

/** Where uploads are read, planned and published. */
export function importDesk(context: Context, log: FastifyBaseLogger): ImportDesk {
  const { store, config } = context;
  const folder = uploadFolder(uploadsPath(config.dataDir));
  const work = longWork({
    databasePath: store.path,
    uploadsPath: uploadsPath(config.dataDir),
    recordKeyPath: store.path === ':memory:' ? null : recordKeyPath(config),
    planTimeLimit: config.planSeconds * 1000,
  });
  const reading = new Map<string, { rows: number; readonly done: Promise<void> }>();
  const stopping = Promise.withResolvers<void>();
  let isSigning = false;
  const fail = failing(context, log);

  const plan = (id: string, by: Person, entry: { rows: number }): Promise<void> =>
    work
      .run('plan', { id }, by, (rows) => {
        entry.rows = rows;
      })
      .then(
        () => {},
        (error: unknown) => fail(id, error),
      );

  const read = (id: string, by: Person): Promise<void> => {
    const before = reading.get(id)?.done;
    const entry = { rows: 0 };
    const isAsked = (): boolean => store.imports.find(id)?.state === 'reading';
    // What ends just now, its plan written, has read what was decided before: a decision since is read after it.
    const planned =
      before === undefined
        ? plan(id, by, entry)
        : before.then(() => (isAsked() ? plan(id, by, entry) : undefined));
    const done: Promise<void> = planned.finally(() => {
      if (reading.get(id)?.done === done) reading.delete(id);
    });
    reading.set(id, Object.assign(entry, { done }));
    return done;
  };

  return {
    folder,
    work,
    sheets: sheetDesk(work, folder),
    read,
    rowsRead: (id) => reading.get(id)?.rows ?? 0,
    wait: async (id, milliseconds) => {
      const done = reading.get(id)?.done;
      if (done === undefined || milliseconds <= 0) return;
      const timer = new AbortController();
      const over = sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => {});
      await Promise.race([done, over, stopping.promise]);
      timer.abort();
    },
    cancel: (id) => work.cancel((job) => job.name === 'plan' && job.input.id === id),
    publish: (input) => work.run('publish', input, input.by.userId),
    stopWaiting: stopping.resolve,
    sign: () => {
      if (isSigning || store.path === ':memory:') return;
      isSigning = true;
      work
        .run('sign', { at: context.clock() }, null)
        .catch((error: unknown) => log.error({ err: error }, 'the record could not be signed'))
        .finally(() => {
          isSigning = false;
        });
    },
    close: async () => {
      stopping.resolve();
      await work.close();
      await Promise.all([...reading.values()].map(({ done }) => done));
    },
  };
}

/** Marks an import that was not read as what it is. */
function failing({ store, config }: Context, log: FastifyBaseLogger) {
  /** Nothing is half done: the plan was given up whole, and with other settings it can be tried again. */
  const refuseAsSlow = (id: string): boolean => {
    const upload = store.imports.find(id);
    if (upload === null) return false;
    const request = requestOf({ ...upload, bytes: NOT_READ, decisions: readDecisions(upload) });
    const plan = refusedPlan(request, tooSlowIssue(config.planSeconds));
    return store.imports.show(id, shownPlan({ plan, ...NOTHING_KNOWN, revision: store.batches.revision() }));
  };

  return async (id: string, error: unknown): Promise<void> => {
    const because = error instanceof LongWorkError ? error.because : 'failed';
    if (because === 'failed' || because === 'space')
      log.error({ err: error, import: id }, 'an import failed');
    await store
      .whenFree(() => (because === 'time' ? refuseAsSlow(id) : store.imports.fail(id, because)))
      .catch((cause: unknown) => log.error({ err: cause, import: id }, 'could not mark an import as failed'));
  };
}
