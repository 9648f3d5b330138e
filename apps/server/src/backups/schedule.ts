import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../context.ts';
import { backupsPath } from '../folder/data-folder.ts';
import { backupMoment, backupPath, backupsIn } from './backup-name.ts';
import { readLastBackup, writeLastBackup } from './last-backup.ts';
import { removeWorkOf } from './make-backup.ts';
import { type Apart, runApart } from '../apart/run-apart.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A new server makes its first one when those who begin with it have gone on. */
const FIRST_AFTER = 10 * MINUTE;
const AGAIN_AFTER = 60 * MINUTE;

type Times = {
  readonly every: number;
  readonly startedAt: number;
  /** Of the latest backup, and of a try since then that failed; null for none. */
  readonly latest: number | null;
  readonly failed: number | null;
};

/** When the next backup is begun: early enough that the last one is not old before it is there. */
export function nextBackupAt({ every, startedAt, latest, failed }: Times): number {
  const due = latest === null ? startedAt + Math.min(every, FIRST_AFTER) : latest + every * 0.95;
  const again = failed !== null && failed > (latest ?? 0) ? failed + Math.min(every, AGAIN_AFTER) : 0;
  return Math.max(due, again);
}

/** Makes a backup each time that one is due, in a process of its own. @returns what ends it, and one under way */
export function keepBackups(context: Context, log: FastifyBaseLogger): () => Promise<void> {
  const { config, clock } = context;
  const { dataDir, backupEvery: every } = config;
  const startedAt = clock();
  let running: Apart | null = null;
  let isEnding = false;

  const begin = async (at: number): Promise<void> => {
    const wish = { dataDir, path: backupPath(backupsPath(dataDir), at), keyPath: null, at };
    running = runApart({
      kind: 'backup',
      wish: { ...wish, program: context.version },
      keep: config.backupKeep,
    });
    const outcome = await running.outcome;
    running = null;
    if (outcome.ok || isEnding) return;
    log.error({ reason: outcome.reason }, 'a backup failed');
    noteUntold(dataDir, at, outcome.reason);
  };
  const tick = async (): Promise<void> => {
    await recordFailure(context);
    if (every === null || running !== null) return;
    const now = clock();
    const name = backupsIn(backupsPath(dataDir)).at(-1);
    const latest = name === undefined ? null : backupMoment(name);
    const failed = readLastBackup(dataDir).failed?.at ?? null;
    if (now >= nextBackupAt({ every, startedAt, latest, failed })) await begin(now);
  };
  const run = (): void => {
    tick().catch((error: unknown) => log.error({ err: error }, 'backups'));
  };
  const pause = Math.min(MINUTE, Math.max(SECOND / 4, (every ?? MINUTE) / 20));
  const timer = setInterval(run, pause).unref();
  return async () => {
    clearInterval(timer);
    isEnding = true;
    if (running === null) return;
    const { pid, end } = running;
    await end();
    removeWorkOf(pid, backupsPath(dataDir));
  };
}

/** A process that died could not tell of it. */
function noteUntold(dataDir: string, at: number, reason: string): void {
  const last = readLastBackup(dataDir);
  if (last.failed?.at === at) return;
  try {
    writeLastBackup(dataDir, { ...last, failed: { at, reason, isRecorded: false } });
  } catch {
    // The log has it.
  }
}

/** Whoever made it, here or at the command line. */
async function recordFailure({ store, config: { dataDir } }: Context): Promise<void> {
  const last = readLastBackup(dataDir);
  if (last.failed === null || last.failed.isRecorded) return;
  const { at, reason } = last.failed;
  await store.whenFree(() =>
    store.recorded(
      () => null,
      () => ({
        by: { userId: null, name: 'KTS', address: null },
        at,
        action: 'backup-failed',
        subject: null,
        details: { reason },
      }),
    ),
  );
  writeLastBackup(dataDir, { ...last, failed: { ...last.failed, isRecorded: true } });
}
