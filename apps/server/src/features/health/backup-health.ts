import type { BackupHealth } from '@kts/contract';
import { type LastBackup, readLastBackup } from '../../backups/last-backup.ts';
import type { Config } from '../../config.ts';

const DAY = 86_400_000;
/** Asked by many, and changed once a day. */
const KEPT_FOR = 1000;

/** How the backups of a folder stand, as it is told to whoever asks. */
export function backupHealth(
  { dataDir, backupEvery }: Pick<Config, 'dataDir' | 'backupEvery'>,
  clock: () => number,
): () => BackupHealth {
  const startedAt = clock();
  const oldAfter = Math.max(DAY, backupEvery ?? 0);
  let kept: { readonly at: number; readonly health: BackupHealth } | null = null;

  const stateOf = ({ made, failed }: LastBackup, now: number): BackupHealth['state'] => {
    if (failed !== null) return 'failed';
    if (made === null && backupEvery === null) return 'off';
    if (now - (made?.at ?? startedAt) > oldAfter) return 'old';
    return made === null ? 'none' : 'ok';
  };
  const read = (now: number): BackupHealth => {
    const last = readLastBackup(dataDir);
    const state = stateOf(last, now);
    const at = last.made?.at;
    return {
      state,
      ok: state !== 'old' && state !== 'failed',
      at: textOf(at),
      verifiedAt: textOf(last.made?.verifiedAt),
      ageSeconds: at === undefined ? null : Math.max(0, Math.floor((now - at) / 1000)),
      failedAt: textOf(last.failed?.at),
    };
  };

  return () => {
    const now = clock();
    if (kept === null || Math.abs(now - kept.at) >= KEPT_FOR) kept = { at: now, health: read(now) };
    return kept.health;
  };
}

const textOf = (moment: number | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString();
