import type { BackupWish } from '../backups/make-backup.ts';
import type { SnapshotWish } from '../snapshots/make-snapshot.ts';

/** What is done beside the server, in a process of its own. */
export type ApartJob =
  | {
      readonly kind: 'backup';
      readonly wish: BackupWish;
      /** How many of a folder's own backups stay; null: all. */
      readonly keep: number | null;
    }
  | { readonly kind: 'snapshot'; readonly wish: SnapshotWish };

export type ApartOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };
