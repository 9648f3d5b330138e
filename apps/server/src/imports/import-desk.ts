import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../context.ts';
import type { Jobs, PublishOutcome } from './jobs.ts';
import { type LongWork, longWork } from './long-work.ts';
import { LongWorkError } from './long-work-error.ts';
import { type UploadFolder, uploadFolder } from './upload-folder.ts';

/** What an import is told that failed, in the language of the texts about files. */
const FAILURES: Readonly<Record<LongWorkError['because'], string>> = {
  memory: 'Tệp cần nhiều bộ nhớ hơn mức cho phép. Hãy chia nhỏ tệp rồi gửi lại.',
  time: 'Đọc tệp lâu quá mức cho phép. Hãy chia nhỏ tệp rồi gửi lại.',
  space: 'Máy chủ hết chỗ trống trên đĩa. Hãy báo cho quản trị rồi gửi lại tệp.',
  failed: 'Lỗi ngoài dự kiến khi đọc tệp. Hãy báo cho quản trị.',
  cancelled: 'Đã hủy khi đang đọc.',
  closing: 'Gián đoạn do máy chủ dừng. Hãy gửi lại tệp.',
};

export const uploadsPath = (dataDir: string): string => join(dataDir, 'uploads');

/** What is left of a server that ended without a word: half-read imports failed, files of none are gone. */
export async function recoverImports({ store, config }: Pick<Context, 'store' | 'config'>): Promise<void> {
  store.imports.failAll(FAILURES.closing);
  await uploadFolder(uploadsPath(config.dataDir)).removeStrays(new Set(store.imports.ids()));
}

export type ImportDesk = {
  readonly folder: UploadFolder;
  readonly work: LongWork;
  /** Has a file read whose import is in the state `reading`; what becomes of it is in the store. */
  readonly read: (id: string) => Promise<void>;
  readonly rowsRead: (id: string) => number;
  /** Until it has been read, or the time is over. */
  readonly wait: (id: string, milliseconds: number) => Promise<void>;
  /** Stops reading it. */
  readonly cancel: (id: string) => void;
  readonly publish: (input: Jobs['publish']['input']) => Promise<PublishOutcome>;
  /** Answers those who wait, so that they don't hold up the end. */
  readonly stopWaiting: () => void;
  readonly close: () => Promise<void>;
};

/** Where uploads are read, planned and published. */
export function importDesk(context: Context, log: FastifyBaseLogger): ImportDesk {
  const { store, config } = context;
  const folder = uploadFolder(uploadsPath(config.dataDir));
  const work = longWork({ databasePath: store.path, uploadsPath: uploadsPath(config.dataDir) });
  const reading = new Map<string, { rows: number; readonly done: Promise<void> }>();
  const stopping = Promise.withResolvers<void>();

  const read = (id: string): Promise<void> => {
    const known = reading.get(id);
    if (known !== undefined) return known.done;
    const done = work
      .run('plan', { id }, (rows) => {
        const entry = reading.get(id);
        if (entry !== undefined) entry.rows = rows;
      })
      .then(
        () => {},
        (error: unknown) => fail(id, error),
      )
      .finally(() => reading.delete(id));
    reading.set(id, { rows: 0, done });
    return done;
  };

  const fail = async (id: string, error: unknown): Promise<void> => {
    const because = error instanceof LongWorkError ? error.because : 'failed';
    if (because === 'failed' || because === 'space')
      log.error({ err: error, import: id }, 'an import failed');
    await store
      .whenFree(() => store.imports.fail(id, FAILURES[because]))
      .catch((cause: unknown) => log.error({ err: cause, import: id }, 'could not mark an import as failed'));
  };

  return {
    folder,
    work,
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
    publish: (input) => work.run('publish', input),
    stopWaiting: stopping.resolve,
    close: async () => {
      stopping.resolve();
      await work.close();
      await Promise.all([...reading.values()].map(({ done }) => done));
    },
  };
}
