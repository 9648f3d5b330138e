import { createHash } from 'node:crypto';
import type { AuditAction } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** A part of the database that is signed as one: which rows, and what people do that changes them. */
type SignedTable = {
  readonly table: string;
  readonly sql: string;
  readonly changedBy: readonly AuditAction[];
};

const REGISTER: readonly AuditAction[] = ['targets-changed', 'documents-changed'];
const UPGRADE: AuditAction = 'upgraded';
const DECIDING: readonly AuditAction[] = [
  'import-published',
  'import-rejected',
  'import-withdrawn',
  'import-reopened',
];

/** Figures are sealed batch by batch, and not here. */
export const SIGNED: readonly SignedTable[] = [
  {
    table: 'user',
    sql: 'SELECT t.id, t.name, t.name_key, t.role, t.area_id, t.created_at, t.disabled_at FROM user AS t ORDER BY t.id',
    changedBy: ['account-added', 'account-changed'],
  },
  {
    table: 'user.password_hash',
    sql: 'SELECT t.id, t.password_hash FROM user AS t ORDER BY t.id',
    changedBy: ['account-added', 'signed-in', 'password-changed', 'password-reset'],
  },
  { table: 'target_version', sql: 'SELECT t.* FROM target_version AS t ORDER BY t.id', changedBy: REGISTER },
  {
    table: 'document_version',
    sql: 'SELECT t.* FROM document_version AS t ORDER BY t.id',
    changedBy: REGISTER,
  },
  {
    table: 'import',
    sql: `SELECT t.id, t.state, t.file_name, t.bytes, t.sha256, t.uploader, t.uploaded_at, t.decided_by, t.decided_at,
        t.reason, t.batch_id
      FROM import AS t WHERE t.state IN ('published', 'rejected', 'withdrawn') ORDER BY t.id`,
    changedBy: DECIDING,
  },
  {
    table: 'mended_cell',
    sql: 'SELECT t.* FROM mended_cell AS t ORDER BY t.batch_id, t.line, t.column_name',
    changedBy: ['import-published'],
  },
  {
    table: 'seal',
    sql: 'SELECT t.* FROM seal AS t ORDER BY t.batch_id, t.part',
    changedBy: ['import-published', 'batch-undone', UPGRADE],
  },
  ...['unit', 'indicator', 'area', 'former_area', 'source', 'document', 'target', 'citation'].map(
    (table) => ({
      table,
      sql: `SELECT t.* FROM ${table} AS t ORDER BY t.rowid`,
      changedBy: [UPGRADE],
    }),
  ),
];

/** Sealed batch by batch. */
export const SEALED = ['batch', 'observation', 'observation_version', 'publication'] as const;

/** What comes and goes without being published: nobody's judgement rests on it. */
export const UNSIGNED = [
  'session',
  'user_network',
  'user_device',
  'second_factor',
  'recovery_code',
  'setup_token',
  'form_answers',
  'setting',
  'audit',
] as const;

export type SignedSum = { readonly rows: number; readonly sum: string };
export type SignedSums = Readonly<Record<string, SignedSum>>;

/** Rows and SHA-256 of every signed table, in the order of its key. */
export function signedSums(db: Database): SignedSums {
  return Object.fromEntries(
    SIGNED.map(({ table, sql }): [string, SignedSum] => {
      const hash = createHash('sha256');
      let rows = 0;
      for (const row of db.prepare<[], unknown[]>(sql).raw().iterate()) {
        hash.update(`${JSON.stringify(row)}\n`);
        rows += 1;
      }
      return [table, { rows, sum: hash.digest('hex') }];
    }),
  );
}

/** Tables whose sums differ and that none of the actions changes. */
export const changedWithout = (
  before: SignedSums,
  now: SignedSums,
  actions: ReadonlySet<string>,
): { readonly table: string; readonly before: number; readonly now: number }[] =>
  SIGNED.flatMap(({ table, changedBy }) => {
    const [then, today] = [before[table], now[table]];
    if (then === undefined || then.sum === today?.sum || changedBy.some((action) => actions.has(action)))
      return [];
    return [{ table, before: then.rows, now: today?.rows ?? 0 }];
  });

/** A short hash of every account, so that the one that was changed can be named. */
export function accountHashes(db: Database): Record<string, string> {
  const rows = db
    .prepare<[], [id: number, name: string, ...unknown[]]>(SIGNED[0]?.sql ?? '')
    .raw()
    .all();
  return Object.fromEntries(
    rows.map((row) => [row[1], createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 16)]),
  );
}
