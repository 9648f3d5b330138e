import {
  type Change,
  type Instant,
  type ObservationKey,
  type Reading,
  changeKind,
  keyText,
} from '@kts/domain';
import type { Database } from 'better-sqlite3';

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

/** Where in a file a reading stands. */
export type CellPlace = {
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly text: string | null;
};

const NO_CELL: CellPlace = { sheet: null, line: null, column: null, text: null };

export type PlacedChange = Change & { readonly cell: CellPlace | null };

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
    INSERT INTO batch (kind, title, file_name, file_sha256, published_at, recorded_at, uploaded_by, published_by, undoes, reason)
    VALUES (:kind, :title, :fileName, :fileSha256, :publishedAt, :recordedAt, :uploadedBy, :publishedBy, :undoes, :reason)
  `);
  const selectLoaded = db.prepare<[string, string], { id: number }>(
    'SELECT b.id FROM batch AS b WHERE b.file_name = ? AND b.file_sha256 = ?',
  );
  const selectRevision = db.prepare<[], { id: number | null }>('SELECT max(b.id) AS id FROM batch AS b');
  const write = versionWriter(db);
  const putCitation = citationWriter(db);

  const commit = db.transaction((batch: NewBatch, changes: readonly PlacedChange[]): number => {
    const id = Number(insertBatch.run(batch).lastInsertRowid);
    for (const change of changes) {
      if (changeKind(change) !== 'unchanged') write(id, batch.publishedAt, change);
    }
    return id;
  });

  const clearCitations = db.prepare('DELETE FROM citation');
  const replaceCitations = db.transaction((citations: readonly KeyedCitation[]): void => {
    clearCitations.run();
    for (const citation of citations) putCitation(citation);
  });

  return {
    /** Writes a whole batch or nothing, and gives its id. */
    commit: (batch: NewBatch, changes: readonly PlacedChange[]): number => commit.immediate(batch, changes),

    /** Where else the figures of the seed were told; as a whole, since they have no versions. */
    replaceCitations: (citations: readonly KeyedCitation[]): void => replaceCitations.immediate(citations),

    /** True when a file of this name and content has been loaded. */
    hasFile: (fileName: string, sha256: string): boolean => selectLoaded.get(fileName, sha256) !== undefined,

    /** Number of the last batch: any change of figures raises it. */
    revision: (): number => selectRevision.get()?.id ?? 0,
  };
}

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

function observationIds(db: Database) {
  const indicator = idOf(db, 'indicator', 'code');
  const area = idOf(db, 'area', 'slug');
  const source = idOf(db, 'source', 'code');
  const select = db.prepare<[number, string, number, number, string], { id: number }>(`
    SELECT o.id FROM observation AS o
    WHERE o.indicator_id = ? AND o.period = ? AND o.area_id = ? AND o.source_id = ? AND o.boundaries = ?
  `);
  const insert = db.prepare<[number, string, number, number, string]>(`
    INSERT INTO observation (indicator_id, period, area_id, source_id, boundaries) VALUES (?, ?, ?, ?, ?)
  `);
  const partsOf = (key: ObservationKey): [number, string, number, number, string] => [
    indicator(key.indicator),
    key.period,
    area(key.area),
    source(key.source),
    key.boundaries ?? '',
  ];
  return {
    find: (key: ObservationKey): number | null => select.get(...partsOf(key))?.id ?? null,
    findOrAdd: (key: ObservationKey): number => {
      const parts = partsOf(key);
      return select.get(...parts)?.id ?? Number(insert.run(...parts).lastInsertRowid);
    },
  };
}

function publicationIds(db: Database) {
  const select = db.prepare<[string, string], { id: number }>(
    'SELECT p.id FROM publication AS p WHERE p.title = ? AND p.url = ?',
  );
  const insert = db.prepare<[string, string]>('INSERT INTO publication (title, url) VALUES (?, ?)');
  return ({ sourceTitle, sourceUrl }: Reading): number | null => {
    if (sourceTitle === null && sourceUrl === null) return null;
    const [title, url] = [sourceTitle ?? '', sourceUrl ?? ''];
    return select.get(title, url)?.id ?? Number(insert.run(title, url).lastInsertRowid);
  };
}

/**
 * Puts one version in its place on the line of time. Batches mostly come in order; one that is
 * older than what stands (a release found later) is set before it, and is known only until then.
 */
function versionWriter(db: Database) {
  const observations = observationIds(db);
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
  const insert = db.prepare(`
    INSERT INTO observation_version (
      observation_id, batch_id, known_from, known_to, value, missing_reason, status, quality,
      note, note_en, released_on, publication_id, sheet, line, column_name, text)
    VALUES (
      :observation, :batch, :knownFrom, :knownTo, :value, :missingReason, :status, :quality,
      :note, :noteEn, :releasedOn, :publication, :sheet, :line, :column, :text)
  `);

  return (batch: number, at: Instant, { key, after, cell }: PlacedChange): void => {
    const observation = observations.findOrAdd(key);
    const covering = selectCovering.get({ id: observation, at });
    if (covering !== undefined) close.run(at, covering.id);
    if (after === null) return;
    insert.run({
      observation,
      batch,
      knownFrom: at,
      knownTo: covering === undefined ? (selectNext.get(observation, at)?.at ?? null) : covering.known_to,
      value: after.value,
      missingReason: after.missingReason,
      status: after.status.join(' '),
      quality: after.quality,
      note: after.note,
      noteEn: after.noteEn,
      releasedOn: after.releasedOn,
      publication: publications(after),
      ...(cell ?? NO_CELL),
    });
  };
}

function citationWriter(db: Database) {
  const observations = observationIds(db);
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
