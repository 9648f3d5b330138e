import { z } from 'zod';

const sum = z.string().regex(/^[0-9a-f]{64}$/);

/** What an archive holds, written as its last entry: one that was cut off has none. */
export const manifest = z.object({
  format: z.literal(1),
  program: z.string(),
  /** Number of the database's last migration. */
  schema: z.int(),
  /** RFC 3339; the moment of which everything is. */
  at: z.string(),
  tables: z.record(z.string(), z.object({ rows: z.int(), sha256: sum })),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: sum })),
  /** Files that the database tells of and that were not there, or were not what had come. */
  missing: z.array(z.string()),
  damaged: z.array(z.string()),
  /** Whether the key of the record is in it. */
  withKey: z.boolean(),
});
export type Manifest = z.infer<typeof manifest>;

export const MANIFEST = 'manifest.json';
export const DATABASE = 'kts.sqlite';
export const KEY = 'secrets/record.key';

/** The only names that an archive may hold: none leads out of the folder that it is unpacked into. */
export const isEntryName = (name: string): boolean =>
  name === DATABASE || name === KEY || name === MANIFEST || /^(?:uploads|documents)\/[\w-]{1,64}$/.test(name);

/** Why an archive is no sound backup; its message is for an administrator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
