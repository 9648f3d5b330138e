import { createHash } from 'node:crypto';
import type { AuditAction, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** Who does something, and from where. */
export type Recorder = {
  /** Null: the command line, or nobody that is known. */
  readonly userId: number | null;
  readonly name: string;
  /** Null: the command line. */
  readonly address: string | null;
};

export type AuditEntry = {
  readonly by: Recorder;
  readonly at: Instant;
  readonly action: AuditAction;
  /** Id of the import, batch or account. */
  readonly subject: string | null;
  readonly details: Readonly<Record<string, unknown>>;
};

type Row = {
  id: number;
  at: number;
  userId: number | null;
  who: string;
  address: string | null;
  action: string;
  subject: string | null;
  details: string;
};

const COLUMNS = 'a.id, a.at, a.user_id AS userId, a.who, a.address, a.action, a.subject, a.details';
const BEGINNING = new Uint8Array(32);

const hashOf = (previous: Uint8Array, row: Row): Uint8Array =>
  createHash('sha256')
    .update(previous)
    .update(
      JSON.stringify([
        row.id,
        row.at,
        row.userId,
        row.who,
        row.address,
        row.action,
        row.subject,
        row.details,
      ]),
    )
    .digest();

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The record of who did what: each entry in the transaction of the change that it tells of. */
export function auditRecord(db: Database) {
  const selectLast = db.prepare<[], { id: number; hash: Uint8Array }>(
    'SELECT a.id, a.hash FROM audit AS a ORDER BY a.id DESC LIMIT 1',
  );
  const selectGiven = db.prepare<[], { seq: number }>(
    "SELECT s.seq FROM sqlite_sequence AS s WHERE s.name = 'audit'",
  );
  const insert = db.prepare<[Row & { hash: Uint8Array }]>(`
    INSERT INTO audit (id, at, user_id, who, address, action, subject, details, hash)
    VALUES (:id, :at, :userId, :who, :address, :action, :subject, :details, :hash)
  `);

  const addWith = (entryOf: (previous: Uint8Array) => AuditEntry): void => {
    const last = selectLast.get();
    const previous = last?.hash ?? BEGINNING;
    const { by, at, action, subject, details } = entryOf(previous);
    const row: Row = {
      id: Math.max(last?.id ?? 0, selectGiven.get()?.seq ?? 0) + 1,
      at,
      userId: by.userId,
      who: by.name,
      address: by.address,
      action,
      subject,
      details: JSON.stringify(details),
    };
    insert.run({ ...row, hash: hashOf(previous, row) });
  };
  const add = (entry: AuditEntry): void => addWith(() => entry);
  const during = db.transaction((work: () => unknown, entryOf: (result: never) => AuditEntry | null) => {
    const result = work();
    const entry = entryOf(result as never);
    if (entry !== null) add(entry);
    return result;
  });

  const selectHash = db.prepare<[number], { hash: Uint8Array }>(
    'SELECT a.hash FROM audit AS a WHERE a.id = ?',
  );

  return {
    /** Within a transaction that changes what it tells of. */
    add,

    /** As `add`, for an entry that speaks of the hash before it. */
    addWith,

    /** The last entry, its hash in hex; null for none. */
    head: (): { readonly entries: number; readonly hash: string } | null => {
      const last = selectLast.get();
      return last === undefined ? null : { entries: last.id, hash: hex(last.hash) };
    },

    /** The hash of an entry in hex; null where there is none. */
    hashAt: (entry: number): string | null => {
      const found = selectHash.get(entry);
      return found === undefined ? null : hex(found.hash);
    },

    /** Does the work and records it, or neither; `entryOf` says what of, null where nothing came of it. */
    during: <T>(work: () => T, entryOf: (result: T) => AuditEntry | null): T =>
      during.immediate(work, entryOf) as T,
  };
}

export type AuditCheck = {
  readonly entries: number;
  /** Id of the first entry that is not as it was written, or is not there; null: all is as it was. */
  readonly brokenAt: number | null;
};

/** An entry of the record, with the hash of the one before it. */
export type ChainEntry = Pick<Row, 'id' | 'at' | 'action' | 'details'> & { readonly previous: Uint8Array };

/** Shows every entry in its order. */
export function followChain(db: Database, look: (entry: ChainEntry) => void): void {
  const rows = db.prepare<[], Row & { hash: Uint8Array }>(
    `SELECT ${COLUMNS}, a.hash FROM audit AS a ORDER BY a.id`,
  );
  let previous: Uint8Array = BEGINNING;
  for (const { hash, ...row } of rows.iterate()) {
    look({ ...row, previous });
    previous = hash;
  }
}

/** Follows the chain from its beginning. */
export function checkAudit(db: Database): AuditCheck {
  const rows = db.prepare<[], Row & { hash: Uint8Array }>(
    `SELECT ${COLUMNS}, a.hash FROM audit AS a ORDER BY a.id`,
  );
  const given = db
    .prepare<[], { seq: number }>("SELECT s.seq FROM sqlite_sequence AS s WHERE s.name = 'audit'")
    .get();
  let previous: Uint8Array = BEGINNING;
  let entries = 0;
  for (const { hash, ...row } of rows.iterate()) {
    entries += 1;
    if (row.id !== entries || !hashOf(previous, row).every((byte, at) => byte === hash[at])) {
      return { entries, brokenAt: entries };
    }
    previous = hash;
  }
  return { entries, brokenAt: (given?.seq ?? 0) > entries ? entries + 1 : null };
}
