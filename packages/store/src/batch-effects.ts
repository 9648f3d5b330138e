import type { Database } from 'better-sqlite3';
import { READING_COLUMNS, READING_TABLES, type ReadingRow, toReading } from './readings.ts';
import type { PlacedChange } from './versions.ts';

type PlacedRow = ReadingRow & {
  observation_id: number;
  sheet: string | null;
  line: number | null;
  column_name: string | null;
  text: string | null;
  restores: number | null;
};

export type BatchEffects = {
  readonly kind: string;
  readonly title: string;
  /** What would take the batch back; null once any of its readings was superseded. */
  readonly changes: readonly PlacedChange[] | null;
};

/** What a batch did, read from the versions that it added and those that it ended. */
export function batchEffects(db: Database) {
  const selectBatch = db.prepare<[number], { kind: string; title: string; published_at: number }>(
    'SELECT b.kind, b.title, b.published_at FROM batch AS b WHERE b.id = ?',
  );
  const columns = `${READING_COLUMNS}, v.observation_id, v.sheet, v.line, v.column_name, v.text, v.restores`;
  const selectAdded = db.prepare<[number], PlacedRow>(
    `SELECT ${columns} FROM ${READING_TABLES} WHERE v.batch_id = ? ORDER BY v.id`,
  );
  // No two batches that can be undone are published at one moment: `nextMoment` sees to it.
  const selectEnded = db.prepare<[number, number], PlacedRow>(
    `SELECT ${columns} FROM ${READING_TABLES} WHERE v.known_to = ? AND v.batch_id <> ? ORDER BY v.id`,
  );
  const selectOpen = db.prepare<[number], { origin: number }>(`
    SELECT coalesce(v.restores, v.id) AS origin
    FROM observation_version AS v WHERE v.observation_id = ? AND v.known_to IS NULL
  `);
  /** What the batch left is what stands: itself, or brought back by the undo of what came after. */
  const stands = (observation: number, added: PlacedRow | undefined): boolean =>
    (selectOpen.get(observation)?.origin ?? null) ===
    (added === undefined ? null : (added.restores ?? added.id));

  return {
    find: (id: number): BatchEffects | null => {
      const batch = selectBatch.get(id);
      if (batch === undefined) return null;
      const added = new Map(selectAdded.all(id).map((row) => [row.observation_id, row]));
      const ended = new Map(selectEnded.all(batch.published_at, id).map((row) => [row.observation_id, row]));
      const touched = [...new Set([...added.keys(), ...ended.keys()])];
      const changes = touched.every((observation) => stands(observation, added.get(observation)))
        ? touched.map((observation) => takingBack(added.get(observation), ended.get(observation)))
        : null;
      return { kind: batch.kind, title: batch.title, changes };
    },
  };
}

/** From what the batch said to what stood before; one of them may be nothing. */
function takingBack(added: PlacedRow | undefined, ended: PlacedRow | undefined): PlacedChange {
  const row = added ?? ended;
  if (row === undefined) throw new Error('A change without a version');
  const { indicator, area, period, source, boundaries } = toReading(row);
  const change = {
    key: { indicator, area, period, source, boundaries },
    before: added === undefined ? null : toReading(added),
  };
  if (ended === undefined) return { ...change, after: null, cell: null };
  const { sheet, line, column_name: column, text } = ended;
  return {
    ...change,
    after: toReading(ended),
    cell: { sheet, line, column, text },
    restores: ended.restores ?? ended.id,
  };
}

type Published = {
  readonly id: number;
  readonly kind: string;
  readonly publishedAt: number;
  readonly withdrawn: number | null;
};

/**
 * Whether a batch cannot be undone, without reading what it did: the same rule as {@link batchEffects}, for a
 * list of batches.
 */
export function supersession(db: Database): (batch: Published) => boolean {
  const open = `
    SELECT coalesce(o.restores, o.id) FROM observation_version AS o
    WHERE o.observation_id = v.observation_id AND o.known_to IS NULL`;
  const selectAdded = db.prepare<[number], { found: number }>(`
    SELECT EXISTS (
      SELECT 1 FROM observation_version AS v
      WHERE v.batch_id = ? AND coalesce(v.restores, v.id) IS NOT (${open})
    ) AS found
  `);
  const selectWithdrawn = db.prepare<[number, number, number], { found: number }>(`
    SELECT EXISTS (
      SELECT 1 FROM observation_version AS v
      WHERE v.known_to = ? AND v.batch_id <> ? AND EXISTS (${open})
        AND NOT EXISTS (
          SELECT 1 FROM observation_version AS a WHERE a.observation_id = v.observation_id AND a.batch_id = ?)
    ) AS found
  `);
  return ({ id, kind, publishedAt, withdrawn }) =>
    kind === 'seed' ||
    selectAdded.get(id)?.found === 1 ||
    (withdrawn !== 0 && selectWithdrawn.get(publishedAt, id, id)?.found === 1);
}
