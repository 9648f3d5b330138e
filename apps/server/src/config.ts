import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'], 'true hoặc/or false')
    .default(fallback ? 'true' : 'false')
    .transform((text) => text === 'true');

const perMinute = (fallback: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'một số từ/from 1 đến/to 999999')
    .default(fallback)
    .transform(Number);

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds; null for `off`. */
const durationOf = (text: string): number | null =>
  text === 'off' ? null : Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? 0);

const environment = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'một số từ/from 0 đến/to 65535')
    .default('3000')
    .transform(Number),
  HOST: z.string().min(1).default('127.0.0.1'),
  KTS_DATA_DIR: z.string().min(1).default('./var'),
  KTS_HOME_AREA: z.string().min(1).default('tien-giang'),
  KTS_AGENCY: z.string().min(1).default('Sở Khoa học và Công nghệ'),
  KTS_PUBLIC_READ: flag(true),
  KTS_FOUR_EYES: flag(true),
  KTS_RECORD_KEY: z.string().min(1).optional(),
  KTS_TRUST_PROXY: z
    .string()
    .refine((text) => isIP(text) !== 0, 'một địa chỉ IP / one IP address')
    .optional(),
  KTS_ALLOW_HTTP_LOGIN: flag(false),
  KTS_SECOND_FACTOR: z
    .enum(['off', 'optional', 'required'], 'off, optional hoặc/or required')
    .default('optional'),
  KTS_UPLOADS_PER_MINUTE: perMinute('10'),
  KTS_ANSWERS_PER_MINUTE: perMinute('600'),
  KTS_BRIEFINGS_PER_MINUTE: perMinute('60'),
  KTS_PLAN_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'một số từ/from 1 đến/to 9999')
    .default('60')
    .transform(Number),
  KTS_BACKUP_EVERY: z
    .string()
    .regex(/^(?:off|[1-9]\d{0,5}[smhd])$/, '24h, 30m, 7d, … hoặc/or off')
    .default('24h')
    .transform(durationOf),
  KTS_BACKUP_KEEP: z
    .string()
    .regex(/^(?:off|[1-9]\d{0,4})$/, '1, 2, … hoặc/or off')
    .default('14')
    .transform((text) => (text === 'off' ? null : Number(text))),
  KTS_SNAPSHOTS: z.string().min(1).optional(),
  KTS_READ_ONLY: z.string().min(1).optional(),
  KTS_WRITER_URL: z
    .string()
    .refine((text) => /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text), 'http(s)://…')
    .optional(),
  KTS_LOG: z.enum(['info', 'warn', 'error'], 'info, warn hoặc/or error').default('warn'),
  KTS_METRICS_TOKEN: z.string().min(16, 'ít nhất 16 ký tự / at least 16 characters').optional(),
  KTS_SEED: z.enum(['figures', 'codebook', 'demo'], 'figures, codebook hoặc/or demo').default('figures'),
});

/** Everything that an installation can set, read once at the start. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly homeArea: string;
  readonly agency: string;
  readonly publicRead: boolean;
  readonly fourEyes: boolean;
  /** File of the key that signs the record; null: in the data folder. */
  readonly recordKey: string | null;
  readonly trustProxy: string | null;
  readonly allowHttpLogin: boolean;
  /** `required`: approvers and administrators do nothing without one. */
  readonly secondFactor: 'off' | 'optional' | 'required';
  /** Of one person. */
  readonly uploadsPerMinute: number;
  /** Of one client, of those that are not kept. */
  readonly answersPerMinute: number;
  /** Of one client, of those that are not kept. */
  readonly briefingsPerMinute: number;
  /** How long reading and planning one file may take. */
  readonly planSeconds: number;
  /** Milliseconds from one backup that the server makes to the next; null: it makes none. */
  readonly backupEvery: number | null;
  /** How many of them stay; null: all. */
  readonly backupKeep: number | null;
  /** Folder to which a snapshot goes after each publication; null: none are made. */
  readonly snapshots: string | null;
  /** Folder of snapshots of another machine that this one serves from; null: it has its own data. */
  readonly readOnly: string | null;
  /** Where one logs in and changes something, for who asks a node that only reads. */
  readonly writerUrl: string | null;
  /** The least that is logged. */
  readonly logLevel: 'info' | 'warn' | 'error';
  /** Who has it may read `/metrics` from another machine; null: nobody. */
  readonly metricsToken: string | null;
  readonly seed: 'figures' | 'codebook' | 'demo';
};

/** Says which variable is wrong, and nothing of its neighbours. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * @param cwd relative paths start here
 * @throws {ConfigError} naming each variable that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')} phải là/must be: ${message}`,
    );
    throw new ConfigError(wrong.join('; '));
  }
  const value = parsed.data;
  const path = (text: string | undefined): string | null => (text === undefined ? null : resolve(cwd, text));
  if (path(value.KTS_SNAPSHOTS) === path(value.KTS_DATA_DIR))
    throw new ConfigError('KTS_SNAPSHOTS: phải khác KTS_DATA_DIR / must be another folder than KTS_DATA_DIR');
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(cwd, value.KTS_DATA_DIR),
    homeArea: value.KTS_HOME_AREA,
    agency: value.KTS_AGENCY,
    publicRead: value.KTS_PUBLIC_READ,
    fourEyes: value.KTS_FOUR_EYES,
    recordKey: path(value.KTS_RECORD_KEY),
    trustProxy: value.KTS_TRUST_PROXY ?? null,
    allowHttpLogin: value.KTS_ALLOW_HTTP_LOGIN,
    secondFactor: value.KTS_SECOND_FACTOR,
    uploadsPerMinute: value.KTS_UPLOADS_PER_MINUTE,
    answersPerMinute: value.KTS_ANSWERS_PER_MINUTE,
    briefingsPerMinute: value.KTS_BRIEFINGS_PER_MINUTE,
    planSeconds: value.KTS_PLAN_SECONDS,
    backupEvery: value.KTS_BACKUP_EVERY,
    backupKeep: value.KTS_BACKUP_KEEP,
    snapshots: path(value.KTS_SNAPSHOTS),
    readOnly: path(value.KTS_READ_ONLY),
    writerUrl: value.KTS_WRITER_URL ?? null,
    logLevel: value.KTS_LOG,
    metricsToken: value.KTS_METRICS_TOKEN ?? null,
    seed: value.KTS_SEED,
  };
}
