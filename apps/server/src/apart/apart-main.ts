import { setPriority } from 'node:os';
import type { ApartJob, ApartOutcome } from './apart-job.ts';
import { keepBackup, reasonOf } from '../backups/keep-backup.ts';
import { removeOld } from '../backups/remove-old.ts';
import { makeSnapshot } from '../snapshots/make-snapshot.ts';

// One job, in a process that readers of the server don't notice, and that ends with it.

if (process.send === undefined) throw new Error('Started by the server only');
if (!process.connected) process.exit();
process.on('disconnect', () => process.exit());
// A signal meant for the whole group is for the server, which then ends this.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
try {
  setPriority(10);
} catch {
  // It only takes longer turns than it should.
}

async function run(job: ApartJob): Promise<void> {
  if (job.kind === 'snapshot') {
    await makeSnapshot(job.wish);
    return;
  }
  await keepBackup(job.wish, Date.now);
  if (job.keep !== null) removeOld(job.wish.path, job.keep);
}

const outcome = await run(JSON.parse(process.argv[2] ?? '') as ApartJob).then(
  (): ApartOutcome => ({ ok: true }),
  (error: unknown): ApartOutcome => ({ ok: false, reason: reasonOf(error) }),
);
process.send(outcome, undefined, undefined, () => process.exit());
