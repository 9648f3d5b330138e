import type { Database } from 'better-sqlite3';
import { type FigureMends, mendedCellQuery } from './mended-cells.ts';
import {
  READING_COLUMNS,
  READING_TABLES,
  type ReadingFilter,
  type ReadingRow,
  type StoredReading,
  readingRepository,
  toReading,
} from '../readings.ts';

export type StoredLineage = FigureMends & {
  readonly reading: StoredReading;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
  /** As the file has it, whatever was mended. */
  readonly text: string | null;
  /** The batch that brought the reading; of one that an undo wrote back, the batch that brought it first. */
  readonly batch: {
    readonly id: number;
    readonly title: string;
    readonly fileName: string | null;
    readonly publishedAt: number;
    readonly uploadedBy: string | null;
    readonly publishedBy: string | null;
    /** Of the import that it came from, whose file is kept. */
    readonly import: string | null;
  };
  readonly citations: readonly {
    readonly title: string;
    readonly address: string | null;
    readonly published: string | null;
    readonly value: number | null;
    readonly note: string | null;
    readonly noteEn: string | null;
  }[];
  /** All versions of the key, latest first. */
  readonly versions: readonly StoredReading[];
};

type LineageRow = ReadingRow & {
  observation_id: number;
  origin: number;
  sheet: string | null;
  line: number | null;
  column_name: string | null;
  text: string | null;
  batch_title: string;
  file_name: string | null;
  published_at: number;
  uploaded_by: string | null;
  published_by: string | null;
  import: string | null;
};

/** What the list of observations and the way back to a figure's file need of the store. */
export function observationsQuery(db: Database) {
  const readings = readingRepository(db);
  const mendsOf = mendedCellQuery(db);
  const selectOne = db.prepare<[number], LineageRow>(`
    SELECT ${READING_COLUMNS}, v.observation_id, v.sheet, v.line, v.column_name, v.text,
      b.id AS origin, b.title AS batch_title, b.file_name, b.published_at, b.uploaded_by, b.published_by,
      (SELECT m.id FROM import AS m WHERE m.batch_id = b.id) AS "import"
    FROM ${READING_TABLES}
    LEFT JOIN observation_version AS restored ON restored.id = v.restores
    JOIN batch AS b ON b.id = coalesce(restored.batch_id, v.batch_id)
    WHERE v.id = ?
  `);
  const selectVersions = db.prepare<[number], ReadingRow>(`
    SELECT ${READING_COLUMNS} FROM ${READING_TABLES}
    WHERE o.id = ? ORDER BY v.known_from DESC, v.id DESC
  `);
  const selectCitations = db.prepare<[number], StoredLineage['citations'][number]>(`
    SELECT c.title, c.address, c.published, c.value, c.note, c.note_en AS noteEn
    FROM citation AS c WHERE c.observation_id = ? ORDER BY c.id
  `);

  return {
    find: (filter: ReadingFilter): StoredReading[] => readings.find(filter),

    findLineage: (id: number): StoredLineage | null => {
      const row = selectOne.get(id);
      if (row === undefined) return null;
      return {
        reading: toReading(row),
        sheet: row.sheet,
        line: row.line,
        column: row.column_name,
        text: row.text,
        ...mendsOf(row.origin, row.line, row.column_name),
        batch: {
          id: row.origin,
          title: row.batch_title,
          fileName: row.file_name,
          publishedAt: row.published_at,
          uploadedBy: row.uploaded_by,
          publishedBy: row.published_by,
          import: row.import,
        },
        citations: selectCitations.all(row.observation_id),
        versions: selectVersions.all(row.observation_id).map(toReading),
      };
    },
  };
}
