import { createHash, type Hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Figures of one batch, indicator and period; or the batch itself, as the part `batch`. */
export type Seal = { readonly part: string; readonly rows: number; readonly hash: string };

const BATCH = 'batch';
export const partOf = (indicator: string, period: string): string => `${indicator} ${period}`;

type FigureRow = [indicator: string, period: string, ...unknown[]];

/** Makes the seals of a batch from its rows as they stand: of itself, and of its figures by indicator and period. */
export function sealMaker(db: Database): (batch: number) => readonly Seal[] {
  const selectBatch = db
    .prepare<[number], unknown[]>(`
      SELECT b.id, b.kind, b.title, b.file_name, b.file_sha256, b.published_at, b.recorded_at, b.uploaded_by,
        b.published_by, b.undoes, b.reason, b.created, b.revised, b.withdrawn
      FROM batch AS b WHERE b.id = ?`)
    .raw();
  const selectFigures = db
    .prepare<[number], FigureRow>(`
      SELECT i.code, o.period, a.slug, s.code, o.boundaries, v.id, v.known_from, v.value, v.missing_reason,
        v.status, v.quality || COALESCE(' ' || v.bound, ''), v.note, v.note_en, v.released_on, p.title, p.url, v.sheet, v.line, v.column_name,
        v.text, v.restores
      FROM observation_version AS v
      JOIN observation AS o ON o.id = v.observation_id
      JOIN indicator AS i ON i.id = o.indicator_id
      JOIN area AS a ON a.id = o.area_id
      JOIN source AS s ON s.id = o.source_id
      LEFT JOIN publication AS p ON p.id = v.publication_id
      WHERE v.batch_id = ? ORDER BY v.id`)
    .raw();
  return (batch) => {
    const parts = new Map<string, { readonly hash: Hash; rows: number }>();
    for (const row of selectFigures.iterate(batch)) {
      const name = partOf(row[0], row[1]);
      const part = parts.get(name) ?? { hash: createHash('sha256'), rows: 0 };
      part.hash.update(`${JSON.stringify(row)}\n`);
      part.rows += 1;
      parts.set(name, part);
    }
    const own = createHash('sha256').update(JSON.stringify(selectBatch.get(batch) ?? null));
    return [
      { part: BATCH, rows: 1, hash: own.digest('hex') },
      ...[...parts].map(([part, { hash, rows }]) => ({ part, rows, hash: hash.digest('hex') })),
    ];
  };
}

/** Seals every batch that is not sealed yet. */
export function batchSealer(db: Database): () => void {
  const sealsOf = sealMaker(db);
  const selectOpen = db
    .prepare<[], number>(
      'SELECT b.id FROM batch AS b WHERE NOT EXISTS (SELECT 1 FROM seal AS s WHERE s.batch_id = b.id)',
    )
    .pluck();
  const insert = db.prepare<[number, string, number, string]>(
    'INSERT INTO seal (batch_id, part, rows, hash) VALUES (?, ?, ?, ?)',
  );
  return () => {
    for (const batch of selectOpen.all())
      for (const { part, rows, hash } of sealsOf(batch)) insert.run(batch, part, rows, hash);
  };
}

/** A part of a batch whose rows are not as they were sealed. */
export type BrokenSeal = {
  readonly batch: number;
  readonly fileName: string | null;
  readonly part: string;
  /** How many rows were sealed, and how many there are. */
  readonly sealed: number;
  readonly found: number;
};

/** Compares every batch with its seals. */
export function brokenSeals(db: Database): BrokenSeal[] {
  const sealsOf = sealMaker(db);
  const rows = db
    .prepare<[], { batch: number; fileName: string | null; part: string; rows: number; hash: string }>(`
      SELECT s.batch_id AS batch, b.file_name AS fileName, s.part, s.rows, s.hash
      FROM seal AS s LEFT JOIN batch AS b ON b.id = s.batch_id ORDER BY s.batch_id, s.part`)
    .all();
  return [...Map.groupBy(rows, ({ batch }) => batch)].flatMap(([batch, seals]): BrokenSeal[] => {
    const now = new Map(sealsOf(batch).map((seal) => [seal.part, seal]));
    const fileName = seals[0]?.fileName ?? null;
    const sealed = new Set(seals.map(({ part }) => part));
    return [
      ...seals.flatMap(({ part, rows: count, hash }): BrokenSeal[] => {
        const found = now.get(part);
        return found?.hash === hash
          ? []
          : [{ batch, fileName, part, sealed: count, found: found?.rows ?? 0 }];
      }),
      ...[...now.values()].flatMap(({ part, rows: found }): BrokenSeal[] =>
        sealed.has(part) ? [] : [{ batch, fileName, part, sealed: 0, found }],
      ),
    ];
  });
}

/** Figures of a part whose value is not the number that their file has: those that were changed, most likely. */
export function figuresUnlikeTheirText(db: Database, batch: number, part: string): string[] {
  const rows = db
    .prepare<[number], { indicator: string; period: string; area: string; value: number; text: string }>(`
      SELECT i.code AS indicator, o.period, a.slug AS area, v.value, v.text
      FROM observation_version AS v
      JOIN observation AS o ON o.id = v.observation_id
      JOIN indicator AS i ON i.id = o.indicator_id
      JOIN area AS a ON a.id = o.area_id
      WHERE v.batch_id = ? AND v.value IS NOT NULL AND v.text IS NOT NULL`)
    .all(batch);
  const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  return rows
    .filter(
      ({ indicator, period, value, text }) =>
        partOf(indicator, period) === part && digits(String(value)) !== digits(text),
    )
    .map(({ area, value, text }) => `${area}: ${value} (tệp ghi "${text}")`);
}

/** Versions whose end is neither the beginning of the next one nor the day of a batch that withdrew figures. */
export const brokenSpans = (db: Database): number[] =>
  db
    .prepare<[], number>(`
      SELECT x.id FROM (
        SELECT v.id, v.known_to, lead(v.known_from) OVER (
          PARTITION BY v.observation_id ORDER BY v.known_from, v.id) AS next
        FROM observation_version AS v
      ) AS x
      WHERE x.known_to IS NOT x.next AND NOT (
        x.known_to IS NOT NULL AND (x.next IS NULL OR x.known_to < x.next)
        AND EXISTS (SELECT 1 FROM batch AS b WHERE b.published_at = x.known_to AND b.withdrawn > 0))
      ORDER BY x.id LIMIT 100`)
    .pluck()
    .all();
