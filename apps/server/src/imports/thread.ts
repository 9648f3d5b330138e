import { parentPort, workerData } from 'node:worker_threads';
import { codebookOf } from '@kts/domain';
import { openStore } from '@kts/store';
import type { FromThread, ThreadSettings, ToThread } from './jobs.ts';
import { threadJobs } from './thread-jobs.ts';
import { uploadFolder } from './upload-folder.ts';

// The thread for long work: it reads, plans and publishes on a connection of its own, one job at a time.

if (parentPort === null) throw new Error('This is a worker thread');
const port = parentPort;
const settings = workerData as ThreadSettings;
const store = openStore(settings.databasePath);
const codebook = codebookOf(store.codebook.read());
const jobs = threadJobs({ store, codebook }, uploadFolder(settings.uploadsPath));
const tell = (message: FromThread, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

port.on('message', ({ number, job }: ToThread) => {
  const onRows = (rows: number): void => tell({ kind: 'progress', number, rows });
  jobs(job, onRows).then(
    (output) => {
      const bytes =
        output instanceof Uint8Array && output.buffer instanceof ArrayBuffer ? [output.buffer] : [];
      tell({ kind: 'done', number, output }, bytes);
    },
    (error: unknown) =>
      tell({
        kind: 'failed',
        number,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
