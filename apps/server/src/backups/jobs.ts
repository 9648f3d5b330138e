import type { BackupWish } from './make-backup.ts';

/** What is done beside the server, in a process of its own. */
export type ApartJob = {
  readonly kind: 'backup';
  readonly wish: BackupWish;
  /** How many of a folder's own backups stay; null: all. */
  readonly keep: number | null;
};

export type ApartOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };
