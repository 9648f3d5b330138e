import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { auditRecord, type ChainEntry, followChain } from '../audit.ts';
import { batchSealer } from './seals.ts';
import { accountHashes, changedWithout, signedSums, type SignedSums } from './signed-tables.ts';

/** What a statement in the record says of the database, signed with a key that is kept outside of it. */
export type Statement = {
  readonly tables: SignedSums;
  readonly accounts: Readonly<Record<string, string>>;
  /** Tables that had changed without anybody's doing. */
  readonly differs: readonly string[];
  /** Tells keys apart, and says nothing of them. */
  readonly key: string;
  readonly signature: string;
};

export const SIGNED_ACTION = 'state-signed';

const fingerprintOf = (key: Uint8Array): string =>
  createHash('sha256').update('kts-record-key').update(key).digest('hex').slice(0, 16);

/** Of all before it in the record, and of what it says. */
function signatureOf(
  key: Uint8Array,
  previous: Uint8Array,
  at: Instant,
  said: Omit<Statement, 'signature'>,
): string {
  return createHmac('sha256', key)
    .update(previous)
    .update(JSON.stringify([at, said.tables, said.accounts, said.differs, said.key]))
    .digest('hex');
}

/** The last statement, and what people did since. */
export function lastStatement(
  db: Database,
): { readonly said: Statement; readonly actionsSince: ReadonlySet<string> } | null {
  const last = db
    .prepare<[string], { id: number; details: string }>(
      'SELECT a.id, a.details FROM audit AS a WHERE a.action = ? ORDER BY a.id DESC LIMIT 1',
    )
    .get(SIGNED_ACTION);
  if (last === undefined) return null;
  const since = db
    .prepare<[number], string>('SELECT DISTINCT a.action FROM audit AS a WHERE a.id > ?')
    .pluck()
    .all(last.id);
  return { said: JSON.parse(last.details) as Statement, actionsSince: new Set(since) };
}

/** Signs what stands into the record, where anything that is signed has changed since the last time. */
export function stateSigner(db: Database, key: Uint8Array) {
  const audit = auditRecord(db);
  const seal = batchSealer(db);
  const fingerprint = fingerprintOf(key);
  const sign = db.transaction((at: Instant): boolean => {
    // Before the new seals: only what is sealed already can differ.
    const last = lastStatement(db);
    const before = last === null ? [] : changedWithout(last.said.tables, signedSums(db), last.actionsSince);
    seal();
    const tables = signedSums(db);
    const isSame = last !== null && JSON.stringify(last.said.tables) === JSON.stringify(tables);
    if (isSame && last.said.key === fingerprint) return false;
    const said = {
      tables,
      accounts: accountHashes(db),
      differs: before.map(({ table }) => table),
      key: fingerprint,
    };
    audit.addWith((previous) => ({
      by: { userId: null, name: 'kts', address: null },
      at,
      action: SIGNED_ACTION,
      subject: null,
      details: { ...said, signature: signatureOf(key, previous, at, said) },
    }));
    return true;
  });
  return (at: Instant): boolean => sign.immediate(at);
}

export type SignatureCheck = {
  readonly statements: number;
  /** Entries whose signature does not fit what stands before them. */
  readonly forged: readonly number[];
  /** Statements signed with another key, which cannot be verified. */
  readonly ofOtherKeys: number;
  /** Statements that found tables changed without anybody's doing. */
  readonly differing: readonly { readonly entry: number; readonly tables: readonly string[] }[];
};

/** Verifies every statement of the record. @param key null: the signatures cannot be verified */
export function checkSignatures(db: Database, key: Uint8Array | null): SignatureCheck {
  const fingerprint = key === null ? null : fingerprintOf(key);
  const forged: number[] = [];
  const differing: { entry: number; tables: readonly string[] }[] = [];
  let statements = 0;
  let ofOtherKeys = 0;
  const look = ({ id, at, action, details, previous }: ChainEntry): void => {
    if (action !== SIGNED_ACTION) return;
    statements += 1;
    const { signature, ...said } = JSON.parse(details) as Statement;
    if (said.differs.length > 0) differing.push({ entry: id, tables: said.differs });
    if (key === null || said.key !== fingerprint) {
      ofOtherKeys += 1;
      return;
    }
    const right = Buffer.from(signatureOf(key, previous, at, said), 'hex');
    const own = Buffer.from(signature, 'hex');
    if (own.length !== right.length || !timingSafeEqual(own, right)) forged.push(id);
  };
  followChain(db, look);
  return { statements, forged, ofOtherKeys, differing };
}
