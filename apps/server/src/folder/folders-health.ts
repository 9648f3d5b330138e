import type { BackupHealth, Health } from '@kts/contract';
import { type LastBackup, readLastBackup } from '../backups/last-backup.ts';
import type { Config } from '../config.ts';
import { readCurrent } from '../snapshots/snapshot-folder.ts';

const DAY = 86_400_000;
/** Asked by many, and changed once a day. */
const KEPT_FOR = 1000;

type FoldersHealth = Pick<Health, 'backup' | 'snapshot'>;

/** How backups and snapshots stand, as it is told to whoever asks. */
export function foldersHealth(config: Config, clock: () => number): () => FoldersHealth {
  const { dataDir, backupEvery, readOnly } = config;
  const snapshots = readOnly ?? config.snapshots;
  const startedAt = clock();
  const oldAfter = Math.max(DAY, backupEvery ?? 0);
  let kept: { readonly at: number; readonly health: FoldersHealth } | null = null;

  const stateOf = ({ made, failed }: LastBackup, now: number): BackupHealth['state'] => {
    if (failed !== null) return 'failed';
    if (made === null && backupEvery === null) return 'off';
    if (now - (made?.at ?? startedAt) > oldAfter) return 'old';
    return made === null ? 'none' : 'ok';
  };
  const backupAt = (now: number): BackupHealth => {
    const last = readLastBackup(dataDir);
    const state = stateOf(last, now);
    const at = last.made?.at;
    return {
      state,
      ok: state !== 'old' && state !== 'failed',
      at: textOf(at),
      verifiedAt: textOf(last.made?.verifiedAt),
      ageSeconds: at === undefined ? null : ageOf(at, now),
      failedAt: textOf(last.failed?.at),
    };
  };

  const snapshotAt = (now: number): Health['snapshot'] => {
    const current = snapshots === null ? null : readCurrent(snapshots);
    if (current === null) return null;
    const { revision, at } = current;
    return { revision, at, ageSeconds: ageOf(Date.parse(at), now) };
  };
  const read = (now: number): FoldersHealth => ({
    backup: readOnly === null ? backupAt(now) : null,
    snapshot: snapshotAt(now),
  });

  return () => {
    const now = clock();
    if (kept === null || Math.abs(now - kept.at) >= KEPT_FOR) kept = { at: now, health: read(now) };
    return kept.health;
  };
}

const ageOf = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / 1000));

const textOf = (moment: number | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString();
