import { BackupError } from './manifest.ts';
import { type BackupWish, type MadeBackup, makeBackup, requireBackupWish } from './make-backup.ts';
import { readLastBackup, writeLastBackup } from './last-backup.ts';

/** Makes a backup, and notes how it went for whoever asks after the server's health. */
export async function keepBackup(wish: BackupWish, clock: () => number): Promise<MadeBackup> {
  requireBackupWish(wish);
  try {
    const backup = await makeBackup(wish);
    const made = { at: wish.at, verifiedAt: clock(), file: backup.path, bytes: backup.bytes };
    writeLastBackup(wish.dataDir, { made, failed: null });
    return backup;
  } catch (error) {
    noteFailure(wish, error);
    throw error;
  }
}

/** A disk that is full must not hide the failure that came of it: this one fits in or is not told. */
function noteFailure({ dataDir, at }: BackupWish, error: unknown): void {
  const failed = { at, reason: reasonOf(error), isRecorded: false };
  try {
    writeLastBackup(dataDir, { ...readLastBackup(dataDir), failed });
  } catch {
    // The caller tells of the failure itself.
  }
}

/** In one line. */
export const reasonOf = (error: unknown): string =>
  error instanceof BackupError || error instanceof Error ? error.message.slice(0, 300) : String(error);
