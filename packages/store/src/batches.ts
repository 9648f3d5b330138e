import { changeKind, type Instant, keyText, type ObservationKey } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { batchEffects } from './batch-effects.ts';
import { observationLookup, type PlacedChange, versionWriter } from './versions.ts';

export type NewBatch = {
  readonly kind: 'seed' | 'import' | 'undo';
  readonly title: string;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  /** From this moment on its versions are known. */
  readonly publishedAt: Instant;
  readonly recordedAt: Instant;
  readonly uploadedBy: string | null;
  readonly publishedBy: string | null;
  readonly undoes: number | null;
  readonly reason: string | null;
};

export type Undo = { readonly by: string; readonly at: Instant; readonly reason: string };
export type UndoOutcome =
  | { readonly kind: 'undone'; readonly batch: number }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'outside'; readonly areas: readonly string[] }
  /** No such batch, or one that the program itself brought. */
  | { readonly kind: 'not-found' };

export type KeyedCitation = {
  readonly key: ObservationKey;
  readonly title: string;
  readonly address: string | null;
  readonly published: string | null;
  readonly value: number | null;
  readonly note: string | null;
  readonly noteEn: string | null;
};

/**
 * The only writer of observations. A batch adds versions and marks the ones that it supersedes;
 * nothing else is ever updated or deleted.
 */
export function batchRepository(db: Database) {
  const insertBatch = db.prepare<[NewBatch]>(`
    INSERT INTO batch (
      kind, title, file_name, file_sha256, published_at, recorded_at, uploaded_by, published_by, undoes, reason)
    VALUES (
      :kind, :title, :fileName, :fileSha256, :publishedAt, :recordedAt, :uploadedBy, :publishedBy, :undoes, :reason)
  `);
  const updateCounts = db.prepare<[number, number, number, number]>(
    'UPDATE batch SET created = ?, revised = ?, withdrawn = ? WHERE id = ?',
  );
  const selectLatest = db.prepare<[], { at: number | null }>(
    'SELECT max(b.published_at) AS at FROM batch AS b',
  );
  const selectRevision = db.prepare<[], { id: number | null }>('SELECT max(b.id) AS id FROM batch AS b');
  const writeIn = versionWriter(db);
  const putCitation = citationWriter(db);

  const commit = db.transaction((batch: NewBatch, changes: readonly PlacedChange[]): number => {
    const id = Number(insertBatch.run(batch).lastInsertRowid);
    const write = writeIn(id, batch.publishedAt);
    const counts = { created: 0, revised: 0, withdrawn: 0 };
    for (const change of changes) {
      const kind = changeKind(change);
      if (kind === 'unchanged') continue;
      counts[kind] += 1;
      write(change);
    }
    updateCounts.run(counts.created, counts.revised, counts.withdrawn, id);
    return id;
  });

  /** After all that is published, so that it counts from now on, and can be told from what came before. */
  const nextMoment = (now: Instant): Instant => Math.max(now, (selectLatest.get()?.at ?? 0) + 1);

  const undo = undoWriter(db, commit, nextMoment);

  const clearCitations = db.prepare('DELETE FROM citation');
  const replaceCitations = db.transaction((citations: readonly KeyedCitation[]): void => {
    clearCitations.run();
    for (const citation of citations) putCitation(citation);
  });

  return {
    /** Writes a whole batch or nothing, and gives its id. */
    commit: (batch: NewBatch, changes: readonly PlacedChange[]): number => commit.immediate(batch, changes),

    nextMoment,

    /** One more batch that writes back what stood before; refused once any of its readings was superseded. */
    undo: (id: number, undoing: Undo, mayChange: (area: string) => boolean): UndoOutcome =>
      undo.immediate(id, undoing, mayChange),

    /** Where else the figures of the seed were told; as a whole, since they have no versions. */
    replaceCitations: (citations: readonly KeyedCitation[]): void => replaceCitations.immediate(citations),

    /** Number of the last batch: any change of figures raises it. */
    revision: (): number => selectRevision.get()?.id ?? 0,
  };
}

function undoWriter(
  db: Database,
  commit: (batch: NewBatch, changes: readonly PlacedChange[]) => number,
  nextMoment: (now: Instant) => Instant,
) {
  const effects = batchEffects(db);
  return db.transaction(
    (id: number, { by, at, reason }: Undo, mayChange: (area: string) => boolean): UndoOutcome => {
      const undone = effects.find(id);
      if (undone === null || undone.kind === 'seed') return { kind: 'not-found' };
      if (undone.changes === null) return { kind: 'superseded' };
      const areas = new Set(undone.changes.map(({ key }) => key.area));
      const outside = [...areas].filter((area) => !mayChange(area));
      if (outside.length > 0) return { kind: 'outside', areas: outside };
      const batch: NewBatch = {
        kind: 'undo',
        title: undone.title,
        fileName: null,
        fileSha256: null,
        publishedAt: nextMoment(at),
        recordedAt: at,
        uploadedBy: null,
        publishedBy: by,
        undoes: id,
        reason,
      };
      return { kind: 'undone', batch: commit(batch, undone.changes) };
    },
  );
}

function citationWriter(db: Database) {
  const observations = observationLookup(db);
  const insert = db.prepare(`
    INSERT INTO citation (observation_id, title, address, published, value, note, note_en)
    VALUES (:observation, :title, :address, :published, :value, :note, :noteEn)
  `);
  return ({ key, ...citation }: KeyedCitation): void => {
    const observation = observations.find(key);
    if (observation === null) throw new Error(`A citation of a figure that is not there: ${keyText(key)}`);
    insert.run({ observation, ...citation });
  };
}
