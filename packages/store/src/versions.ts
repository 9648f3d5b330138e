import { type Change, type Instant, keyText, type ObservationKey, type Reading } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** Where in a file a reading stands. */
export type CellPlace = {
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly text: string | null;
};

const NO_CELL: CellPlace = { sheet: null, line: null, column: null, text: null };

export type PlacedChange = Change & {
  readonly cell: CellPlace | null;
  /** Of an undo: the version whose reading this is. */
  readonly restores?: number;
};

/** Looks ids up once per batch writer: a code's id never changes. */
function idOf(db: Database, table: 'indicator' | 'area' | 'source', key: 'code' | 'slug') {
  const select = db.prepare<[string], { id: number }>(`SELECT t.id FROM ${table} AS t WHERE t.${key} = ?`);
  const known = new Map<string, number>();
  return (code: string): number => {
    const cached = known.get(code);
    if (cached !== undefined) return cached;
    const row = select.get(code);
    if (row === undefined) throw new Error(`No ${table} ${code} in the codebook`);
    known.set(code, row.id);
    return row.id;
  };
}

type KeyParts = [indicator: number, period: string, area: number, source: number, boundaries: string];

export function observationLookup(db: Database) {
  const indicator = idOf(db, 'indicator', 'code');
  const area = idOf(db, 'area', 'slug');
  const source = idOf(db, 'source', 'code');
  const select = db.prepare<KeyParts, { id: number }>(`
    SELECT o.id FROM observation AS o
    WHERE o.indicator_id = ? AND o.period = ? AND o.area_id = ? AND o.source_id = ? AND o.boundaries = ?
  `);
  const insert = db.prepare<KeyParts>(`
    INSERT INTO observation (indicator_id, period, area_id, source_id, boundaries) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
  `);
  const partsOf = (key: ObservationKey): KeyParts => [
    indicator(key.indicator),
    key.period,
    area(key.area),
    source(key.source),
    key.boundaries ?? '',
  ];
  return {
    find: (key: ObservationKey): number | null => select.get(...partsOf(key))?.id ?? null,
    /** `isNew`: there was none, so that no version of it need be looked for. */
    findOrAdd: (key: ObservationKey): { readonly id: number; readonly isNew: boolean } => {
      const parts = partsOf(key);
      const { changes, lastInsertRowid } = insert.run(...parts);
      if (changes === 1) return { id: Number(lastInsertRowid), isNew: true };
      const row = select.get(...parts);
      if (row === undefined) throw new Error(`Neither there nor added: ${keyText(key)}`);
      return { id: row.id, isNew: false };
    },
  };
}

/** Neighbouring figures mostly come from one publication: the last one is remembered, within one batch. */
function publicationIds(db: Database) {
  const select = db.prepare<[string, string], { id: number }>(
    'SELECT p.id FROM publication AS p WHERE p.title = ? AND p.url = ?',
  );
  const insert = db.prepare<[string, string]>('INSERT INTO publication (title, url) VALUES (?, ?)');
  const findOrAdd = (title: string, url: string): number =>
    select.get(title, url)?.id ?? Number(insert.run(title, url).lastInsertRowid);
  return () => {
    let last: { readonly title: string; readonly url: string; readonly id: number } | null = null;
    return ({ sourceTitle, sourceUrl }: Reading): number | null => {
      if (sourceTitle === null && sourceUrl === null) return null;
      const [title, url] = [sourceTitle ?? '', sourceUrl ?? ''];
      if (last?.title !== title || last.url !== url) last = { title, url, id: findOrAdd(title, url) };
      return last.id;
    };
  };
}

/**
 * Puts one version in its place on the line of time. Batches mostly come in order; one that is
 * older than what stands (a release found later) is set before it, and is known only until then.
 */
export function versionWriter(db: Database) {
  const observations = observationLookup(db);
  const publications = publicationIds(db);
  const selectCovering = db.prepare<{ id: number; at: number }, { id: number; known_to: number | null }>(`
    SELECT v.id, v.known_to FROM observation_version AS v
    WHERE v.observation_id = :id AND v.known_from <= :at AND (v.known_to IS NULL OR v.known_to > :at)
  `);
  const selectNext = db.prepare<[number, number], { at: number | null }>(`
    SELECT min(v.known_from) AS at FROM observation_version AS v
    WHERE v.observation_id = ? AND v.known_from > ?
  `);
  const close = db.prepare<[number, number]>('UPDATE observation_version SET known_to = ? WHERE id = ?');
  // By position: a hundred thousand objects of named values cost as much as the insert itself.
  const insert = db.prepare<unknown[]>(`
    INSERT INTO observation_version (
      observation_id, batch_id, known_from, known_to, value, missing_reason, status, quality, bound,
      note, note_en, released_on, publication_id, sheet, line, column_name, text, restores)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `);

  /** Ends what was known at that moment; until when what takes its place is known. */
  const makeWay = (observation: number, at: Instant): Instant | null => {
    const covering = selectCovering.get({ id: observation, at });
    if (covering === undefined) return selectNext.get(observation, at)?.at ?? null;
    close.run(at, covering.id);
    return covering.known_to;
  };

  return (batch: number, at: Instant) => {
    const publication = publications();
    return ({ key, after, cell, restores }: PlacedChange): void => {
      const observation = observations.findOrAdd(key);
      const knownTo = observation.isNew ? null : makeWay(observation.id, at);
      if (after === null) return;
      const { sheet, line, column, text } = cell ?? NO_CELL;
      insert.run(
        observation.id,
        batch,
        at,
        knownTo,
        after.value,
        after.missingReason,
        after.status.join(' '),
        after.quality,
        after.bound,
        after.note,
        after.noteEn,
        after.releasedOn,
        publication(after),
        sheet,
        line,
        column,
        text,
        restores ?? null,
      );
    };
  };
}
