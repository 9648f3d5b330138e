import type { Bound, Boundaries, Instant, Observation } from '@kts/domain';
import type { Database, Statement } from 'better-sqlite3';

export type StoredReading = Observation & {
  readonly batch: number;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
};

/** What to find; a field left out does not narrow. */
export type ReadingFilter = {
  readonly indicators?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly source?: string | undefined;
  /** `null` asks for national values. */
  readonly boundaries?: Boundaries | null | undefined;
  /** As known at this moment; null for now. */
  readonly asOf: Instant | null;
};

export type ReadingRow = {
  id: number;
  indicator: string;
  area: string;
  period: string;
  source: string;
  boundaries: string;
  value: number | null;
  missing_reason: string | null;
  status: string;
  quality: string;
  bound: string | null;
  note: string | null;
  note_en: string | null;
  released_on: string | null;
  title: string | null;
  url: string | null;
  batch_id: number;
  known_from: number;
  known_to: number | null;
};

export const READING_COLUMNS = `
  v.id, i.code AS indicator, a.slug AS area, o.period, s.code AS source, o.boundaries,
  v.value, v.missing_reason, v.status, v.quality, v.bound, v.note, v.note_en, v.released_on,
  p.title, p.url, v.batch_id, v.known_from, v.known_to`;

export const READING_TABLES = `
  observation AS o
  JOIN observation_version AS v ON v.observation_id = o.id
  JOIN indicator AS i ON i.id = o.indicator_id
  JOIN area AS a ON a.id = o.area_id
  JOIN source AS s ON s.id = o.source_id
  LEFT JOIN publication AS p ON p.id = v.publication_id`;

/** Half-open: a version is known from its moment until the next one's. */
export const KNOWN_THEN = 'v.known_from <= :asOf AND (v.known_to IS NULL OR v.known_to > :asOf)';

const CLAUSES = {
  indicators: `o.indicator_id IN (SELECT x.id FROM indicator AS x WHERE x.code IN (SELECT value FROM json_each(:indicators)))`,
  areas: `o.area_id IN (SELECT x.id FROM area AS x WHERE x.slug IN (SELECT value FROM json_each(:areas)))`,
  periods: 'o.period IN (SELECT value FROM json_each(:periods))',
  source: 's.code = :source',
  boundaries: 'o.boundaries = :boundaries',
} as const;
type Clause = keyof typeof CLAUSES;

/** Far enough in the future to mean "now", whatever the clock says. */
export const NOW: Instant = Number.MAX_SAFE_INTEGER;

export function toReading(row: ReadingRow): StoredReading {
  return {
    id: row.id,
    indicator: row.indicator,
    area: row.area,
    period: row.period,
    source: row.source,
    boundaries: row.boundaries === '' ? null : (row.boundaries as Boundaries),
    value: row.value,
    missingReason: row.missing_reason as Observation['missingReason'],
    status: row.status.split(' ') as unknown as Observation['status'],
    quality: row.quality as Observation['quality'],
    bound: boundOf(row),
    note: row.note,
    noteEn: row.note_en,
    releasedOn: row.released_on,
    sourceTitle: row.title,
    sourceUrl: row.url === '' ? null : row.url,
    batch: row.batch_id,
    knownFrom: row.known_from,
    knownTo: row.known_to,
  };
}

const BY_WORD: Readonly<Record<string, Bound>> = {
  'cận dưới': 'lower',
  hơn: 'lower',
  trên: 'lower',
  vượt: 'lower',
  'cận trên': 'upper',
  gần: 'upper',
  dưới: 'upper',
  khoảng: 'about',
};

/** How a note says which bound a number is, the surest first: “hơn 9.300”, cận dưới, trên 500. */
const IN_NOTES: readonly RegExp[] = [
  /[“"](hơn|trên|vượt|gần|dưới|khoảng)/iu,
  /(cận dưới|cận trên)/iu,
  /(?<!\p{L})(hơn|trên|vượt|gần|dưới|khoảng)\s+\d/iu,
];

/** Versions that were written before bounds were data say it in their note; one that does not is about right. */
function boundOf({ bound, quality, note }: ReadingRow): Bound | null {
  if (bound !== null || quality !== 'bound') return bound as Bound | null;
  const word = IN_NOTES.map((pattern) => pattern.exec(note ?? '')?.[1]).find((each) => each !== undefined);
  return BY_WORD[word?.toLowerCase() ?? ''] ?? 'about';
}

/** Readings in force at a moment: "now" and "as known on date X" are one query with another bound. */
export function readingRepository(db: Database) {
  // The texts of SQL are put together from the fixed clauses above; each combination is prepared once.
  const prepared = new Map<string, Statement<[Record<string, unknown>], ReadingRow>>();
  const statementFor = (clauses: readonly Clause[]) => {
    const name = clauses.join(' ');
    const known = prepared.get(name);
    if (known !== undefined) return known;
    const where = [...clauses.map((clause) => CLAUSES[clause]), KNOWN_THEN].join(' AND ');
    const statement = db.prepare<[Record<string, unknown>], ReadingRow>(
      `SELECT ${READING_COLUMNS} FROM ${READING_TABLES} WHERE ${where}
       ORDER BY i.position, o.period, a.position, s.position, o.boundaries`,
    );
    prepared.set(name, statement);
    return statement;
  };

  return {
    find: ({ indicators, areas, periods, source, boundaries, asOf }: ReadingFilter): StoredReading[] => {
      const values = {
        ...(indicators && { indicators: JSON.stringify(indicators) }),
        ...(areas && { areas: JSON.stringify(areas) }),
        ...(periods && { periods: JSON.stringify(periods) }),
        ...(source !== undefined && { source }),
        ...(boundaries !== undefined && { boundaries: boundaries ?? '' }),
      };
      const clauses = Object.keys(values) as Clause[];
      return statementFor(clauses)
        .all({ ...values, asOf: asOf ?? NOW })
        .map(toReading);
    },
  };
}
