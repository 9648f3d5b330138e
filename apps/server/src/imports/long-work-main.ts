import { codebookOf, type Instant } from '@kts/domain';
import { openStore } from '@kts/store';
import { openRecordKey } from '../folder/record-key.ts';
import type { FromProcess, LongWorkSettings, ToProcess } from './jobs.ts';
import { longJobs } from './long-jobs.ts';
import { planDesk } from './plan-desk.ts';
import { uploadFolder } from './upload-folder.ts';

// The process for long work: it reads, plans and publishes on a connection of its own, one job at a time.

if (process.send === undefined) throw new Error('Started by the server only');
// The server may have been killed while this one loaded.
if (!process.connected) process.exit();
/** Milliseconds for which a plan waits with its result while another process publishes. */
const LONGEST_PUBLICATION = 60_000;

const settings = JSON.parse(process.argv[2] ?? '') as LongWorkSettings;
const store = openStore(settings.databasePath, LONGEST_PUBLICATION);
const planning = { store, codebook: codebookOf(store.codebook.read()) };
const sign =
  settings.recordKeyPath === null ? null : store.stateSigner(openRecordKey(settings.recordKeyPath));
const folder = uploadFolder(settings.uploadsPath);
const desk = planDesk(planning, folder);
const jobs = longJobs(planning, folder, { desk, sign });
const tell = (message: FromProcess): void => {
  // A server that is gone is noticed below.
  process.send?.(message, undefined, undefined, () => {});
};

/** What is not signed now is signed after the next change, or at the end. */
const signAt = (at: Instant): void => {
  try {
    sign?.(at);
  } catch (error) {
    console.error('the record could not be signed', error);
  }
};

process.on('message', ({ number, job }: ToProcess) => {
  tell({ kind: 'begun', number });
  jobs(job, (rows) => tell({ kind: 'progress', number, rows })).then(
    (output) => {
      tell({ kind: 'done', number, output, ...weight() });
      // Who waits has his answer; the next job waits until what was published is signed.
      if (job.name === 'publish' || job.name === 'undo') setImmediate(signAt, job.input.at);
    },
    (error: unknown) => tell({ kind: 'failed', number, ...faultOf(error), ...weight() }),
  );
});

// It ends with the server and at its word: a signal meant for both must not break off a publication.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

const weight = () => ({ bytes: process.memoryUsage.rss(), kept: desk.size() });

const faultOf = (error: unknown): { message: string; code: string | null } =>
  error instanceof Error
    ? { message: error.stack ?? error.message, code: (error as NodeJS.ErrnoException).code ?? null }
    : { message: String(error), code: null };
