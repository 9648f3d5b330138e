import type { AuditAction } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { schemaDifferences } from './schema.ts';
import { type BrokenSeal, brokenSeals, brokenSpans, figuresUnlikeTheirText } from './seals.ts';
import { accountHashes, changedWithout, signedSums } from './signed-tables.ts';
import { checkSignatures, lastStatement, type SignatureCheck } from './statements.ts';

/** What was changed by another program than this one. */
export type StateCheck = SignatureCheck & {
  readonly schema: ReturnType<typeof schemaDifferences>;
  /** Figures and batches that are not as they were published, with the likely ones by name. */
  readonly seals: readonly (BrokenSeal & { readonly likely: readonly string[] })[];
  /** Ids of versions whose span in time does not fit their neighbours'. */
  readonly spans: readonly number[];
  /** Batches that are not sealed although nothing was published since the last statement. */
  readonly unsealed: readonly number[];
  readonly tables: readonly { readonly table: string; readonly before: number; readonly now: number }[];
  /** Accounts that were changed, added or taken away. */
  readonly accounts: readonly string[];
};

/** Holds a database against what was signed of it. @param key null: signatures are not verified */
export function checkState(db: Database, key: Uint8Array | null): StateCheck {
  const last = lastStatement(db);
  const seals = brokenSeals(db).map((seal) => ({
    ...seal,
    likely: figuresUnlikeTheirText(db, seal.batch, seal.part).slice(0, 20),
  }));
  const own = { ...checkSignatures(db, key), schema: schemaDifferences(db), seals, spans: brokenSpans(db) };
  if (last === null) return { ...own, unsealed: [], tables: [], accounts: [] };
  const { said, actionsSince } = last;
  const tables = changedWithout(said.tables, signedSums(db), actionsSince);
  const isPublishing = PUBLISHING.some((action) => actionsSince.has(action));
  return {
    ...own,
    unsealed: isPublishing ? [] : unsealedBatches(db),
    tables,
    accounts: tables.some(({ table }) => table === 'user')
      ? changedAccounts(said.accounts, accountHashes(db))
      : [],
  };
}

/** What adds batches. */
const PUBLISHING: readonly AuditAction[] = ['import-published', 'batch-undone', 'upgraded'];

const unsealedBatches = (db: Database): number[] =>
  db
    .prepare<[], number>(
      'SELECT b.id FROM batch AS b WHERE NOT EXISTS (SELECT 1 FROM seal AS s WHERE s.batch_id = b.id) ORDER BY b.id',
    )
    .pluck()
    .all();

const changedAccounts = (
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]);
