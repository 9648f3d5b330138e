import {
  IMPORT_STEPS,
  IMPORT_TURNS,
  type ImportFailure,
  type ImportState,
  type Instant,
  type PlanState,
} from '@kts/domain';
import type { Database } from 'better-sqlite3';
import type { batchRepository, NewBatch } from './batches.ts';
import { mendedCellWriter, type PublishedMend } from './mended-cells.ts';
import { type Undone, undoneQuery } from './queries/undone.ts';
import type { PlacedChange } from './versions.ts';

/** What a person decided about a file; JSON whose shape is the contract's. */
export type StoredDecisions = {
  readonly settings: string;
  readonly answers: string;
  readonly cells: string;
  readonly acknowledged: string;
  readonly reasons: string;
};

export type NewImport = StoredDecisions & {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Null: the command line. */
  readonly uploadedBy: number | null;
  readonly uploader: string;
  readonly uploadedAt: Instant;
  readonly idempotencyKey: string | null;
};

/** A plan as it was shown. */
export type ShownPlan = {
  readonly state: PlanState;
  readonly plan: string;
  readonly digest: string;
  readonly revision: number;
};

export type StoredImport = Omit<NewImport, 'idempotencyKey'> & {
  readonly plan: string | null;
  readonly digest: string | null;
  readonly revision: number | null;
  readonly failure: string | null;
  readonly submittedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly batch: number | null;
  /** Of who uploaded it; null for all. */
  readonly area: string | null;
  /** JSON: what was said of it because it had been said of an earlier file of the form. */
  readonly recalled: string | null;
  /** After publication: its figures were taken back. */
  readonly undone: Undone | null;
};

/** What is said of a file because it was said of an earlier one, and all that holds then. */
export type Recall = {
  readonly settings: string;
  readonly answers: string;
  readonly recalled: string;
};

export type Decision = { readonly by: string; readonly at: Instant; readonly reason: string | null };

/** What an import is published as; `null` where it would change nothing, and no batch is written. */
export type Publication = {
  readonly batch: NewBatch;
  readonly changes: readonly PlacedChange[];
  readonly mends: readonly PublishedMend[];
  readonly digest: string;
  /** The plan was made on this one; anything published since, and it counts no more. */
  readonly revision: number;
  readonly decision: Decision;
};

const COLUMNS = `
  m.id, m.state, m.file_name AS fileName, m.bytes, m.sha256, m.settings, m.answers, m.cells, m.acknowledged, m.reasons,
  m.plan, m.digest, m.revision, m.failure, m.uploaded_by AS uploadedBy, m.uploader,
  m.uploaded_at AS uploadedAt, m.submitted_at AS submittedAt, m.decided_by AS decidedBy,
  m.decided_at AS decidedAt, m.reason, m.batch_id AS batch, m.recalled,
  (SELECT a.slug FROM user AS u JOIN area AS a ON a.id = u.area_id WHERE u.id = m.uploaded_by) AS area`;

/**
 * Uploads and their way to publication. Each step names the states that it may start from, in the same
 * statement that takes it: of two who decide at once, one is told that it is too late.
 */
export function importRepository(db: Database, batches: ReturnType<typeof batchRepository>) {
  const insert = db.prepare<[NewImport]>(`
    INSERT INTO import (
      id, state, file_name, bytes, sha256, settings, answers, cells, acknowledged, reasons,
      uploaded_by, uploader, uploaded_at, idempotency_key)
    VALUES (
      :id, :state, :fileName, :bytes, :sha256, :settings, :answers, :cells, :acknowledged, :reasons,
      :uploadedBy, :uploader, :uploadedAt, :idempotencyKey)
    ON CONFLICT (uploaded_by, idempotency_key) DO NOTHING
  `);
  const select = db.prepare<[string], Omit<StoredImport, 'undone'>>(
    `SELECT ${COLUMNS} FROM import AS m WHERE m.id = ?`,
  );
  const selectByKey = db.prepare<[number, string], { id: string }>(
    'SELECT m.id FROM import AS m WHERE m.uploaded_by = ? AND m.idempotency_key = ?',
  );
  const undoneOf = undoneQuery(db);
  const putMends = mendedCellWriter(db);
  const step = importSteps(db);
  const selectIds = db.prepare<[], { id: string }>('SELECT m.id FROM import AS m');

  const publish = db.transaction(
    (
      id: string,
      { batch, changes, mends, digest, revision, decision }: Publication,
    ): 'moved' | 'not-submitted' | 'published' => {
      if (batches.revision() !== revision) return 'moved';
      const found = select.get(id);
      if (found?.state !== 'submitted' || found.digest !== digest) return 'not-submitted';
      const written =
        changes.length === 0
          ? null
          : batches.commit({ ...batch, publishedAt: batches.nextMoment(batch.publishedAt) }, changes);
      if (written !== null) putMends(written, mends);
      step.markPublished.run({ ...decision, id, digest, batch: written });
      return 'published';
    },
  );

  const showRecalled = db.transaction(
    (id: string, shown: ShownPlan, recall: Recall): boolean =>
      changed(step.recall.run({ ...recall, id })) && changed(step.show.run({ ...shown, id })),
  );

  const changed = ({ changes }: { changes: number }): boolean => changes === 1;
  return {
    /** False when the same person has sent one under the same key. */
    add: (entry: NewImport): boolean => changed(insert.run(entry)),
    find: (id: string): StoredImport | null => {
      const found = select.get(id);
      return found === undefined ? null : { ...found, undone: undoneOf(found.batch) };
    },
    findByKey: (uploadedBy: number, key: string): string | null =>
      selectByKey.get(uploadedBy, key)?.id ?? null,
    ids: (): string[] => selectIds.all().map(({ id }) => id),

    /** Other decisions: to be planned again. */
    revise: (id: string, decisions: StoredDecisions): boolean =>
      changed(step.revise.run({ ...decisions, id })),
    acknowledge: (id: string, decided: Pick<StoredDecisions, 'acknowledged' | 'reasons'>): boolean =>
      changed(step.acknowledge.run(decided.acknowledged, decided.reasons, id)),
    show: (id: string, shown: ShownPlan): boolean => changed(step.show.run({ ...shown, id })),
    /** As `show`, with what was said of an earlier file of its form. */
    showRecalled: (id: string, shown: ShownPlan, recall: Recall): boolean =>
      showRecalled.immediate(id, shown, recall),
    /** What was submitted is not what would be published any more: back to who uploaded it. */
    reopen: (id: string, shown: ShownPlan): boolean => changed(step.reopen.run({ ...shown, id })),
    fail: (id: string, failure: ImportFailure): boolean => changed(step.fail.run(failure, id)),
    failAll: (failure: ImportFailure): number => step.failAll.run(failure).changes,
    submit: (id: string, digest: string, at: Instant): boolean => changed(step.submit.run(at, id, digest)),
    withdraw: (id: string, decision: Decision): boolean => changed(step.withdraw.run({ ...decision, id })),
    reject: (id: string, decision: Decision): boolean => changed(step.reject.run({ ...decision, id })),
    /** Batch, versions and state together, or nothing. */
    publish: (id: string, publication: Publication) => publish.immediate(id, publication),
  };
}

/** The states that a step may start from, as SQL asks; their names hold no quotes. */
const startsFrom = ({ from }: { readonly from: readonly ImportState[] }): string =>
  `state IN (${from.map((state) => `'${state}'`).join(', ')})`;

/** Each step, with the states that it may start from. */
function importSteps(db: Database) {
  const revise = db.prepare<[StoredDecisions & { id: string }]>(`
    UPDATE import SET state = 'reading', settings = :settings, answers = :answers, cells = :cells,
      acknowledged = :acknowledged, reasons = :reasons, failure = NULL
    WHERE id = :id AND ${startsFrom(IMPORT_STEPS.change)}
  `);
  const acknowledge = db.prepare<[string, string, string]>(`
    UPDATE import SET acknowledged = ?, reasons = ? WHERE id = ? AND ${startsFrom(IMPORT_STEPS.change)}
  `);
  const show = db.prepare<[ShownPlan & { id: string }]>(`
    UPDATE import SET state = :state, plan = :plan, digest = :digest, revision = :revision
    WHERE id = :id AND ${startsFrom(IMPORT_TURNS.show)}
  `);
  const recall = db.prepare<[Recall & { id: string }]>(`
    UPDATE import SET settings = :settings, answers = :answers, recalled = :recalled
    WHERE id = :id AND state = 'reading'
  `);
  const reopen = db.prepare<[ShownPlan & { id: string }]>(`
    UPDATE import SET state = :state, plan = :plan, digest = :digest, revision = :revision,
      acknowledged = '[]', submitted_at = NULL
    WHERE id = :id AND ${startsFrom(IMPORT_TURNS.reopen)}
  `);
  const fail = db.prepare<[string, string]>(
    `UPDATE import SET state = 'failed', failure = ? WHERE id = ? AND ${startsFrom(IMPORT_TURNS.fail)}`,
  );
  const failAll = db.prepare<[string]>(
    `UPDATE import SET state = 'failed', failure = ? WHERE ${startsFrom(IMPORT_TURNS.fail)}`,
  );
  const submit = db.prepare<[number, string, string]>(`
    UPDATE import SET state = 'submitted', submitted_at = ?
    WHERE id = ? AND ${startsFrom(IMPORT_STEPS.submit)} AND digest = ?
  `);
  const withdraw = db.prepare<[Decision & { id: string }]>(`
    UPDATE import SET state = 'withdrawn', decided_by = :by, decided_at = :at, reason = :reason
    WHERE id = :id AND ${startsFrom(IMPORT_STEPS.withdraw)}
  `);
  const reject = db.prepare<[Decision & { id: string }]>(`
    UPDATE import SET state = 'rejected', decided_by = :by, decided_at = :at, reason = :reason
    WHERE id = :id AND ${startsFrom(IMPORT_STEPS.reject)}
  `);
  const markPublished = db.prepare<[Decision & { id: string; digest: string; batch: number | null }]>(`
    UPDATE import SET state = 'published', decided_by = :by, decided_at = :at, batch_id = :batch
    WHERE id = :id AND ${startsFrom(IMPORT_STEPS.approve)} AND digest = :digest
  `);
  return {
    revise,
    acknowledge,
    show,
    recall,
    reopen,
    fail,
    failAll,
    submit,
    withdraw,
    reject,
    markPublished,
  };
}
