import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** How the backups stand. `old`: the last sound one is more than a day old, or more than the time between two. */
const backupHealth = z.object({
  state: z.enum(['ok', 'none', 'off', 'old', 'failed']),
  /** False where somebody must look: `old` or `failed`. */
  ok: z.boolean(),
  /** The moment of which the last sound one is; null for none. */
  at: z.string().nullable(),
  /** When it was unpacked and compared. */
  verifiedAt: z.string().nullable(),
  ageSeconds: z.int().nullable(),
  /** When the last try failed, where none came out well since. */
  failedAt: z.string().nullable(),
});
export type BackupHealth = z.infer<typeof backupHealth>;

export const health = z.object({
  status: z.enum(['ok', 'unavailable']),
  version: z.string(),
  /** Number of the last published batch: it changes when a figure does. */
  revision: z.int(),
  /** Null where it is not known, and on a node that only reads. */
  backup: backupHealth.nullable(),
  /** What the program brings was not applied yet: see `kts upgrade`. */
  upgradeWaits: z.boolean(),
  /** The latest one for nodes that only read, at the writer and at a node; null where there is none. */
  snapshot: z.object({ revision: z.int(), at: z.string(), ageSeconds: z.int() }).nullable(),
});

export type Health = z.infer<typeof health>;

export const getHealth = endpoint({
  method: 'GET',
  path: '/health',
  summary: 'Whether the service and its database answer',
  access: 'anyone',
  response: health,
});

/** What the pages must know of this installation. */
export const settings = z.object({
  homeArea: z.string(),
  agency: z.string(),
  seed: z.enum(['figures', 'codebook', 'demo']),
  today: z.string(),
  version: z.string(),
});
export type Settings = z.infer<typeof settings>;

export const getSettings = endpoint({
  method: 'GET',
  path: '/settings',
  summary: 'Home area, agency, and whether the figures are made up for trying out',
  access: 'anyone',
  response: settings,
});
