import type { Boundaries, Codebook, CodebookEntries, ObservationKey } from '@kts/domain';
import { BOUNDARIES, fileIssue } from '@kts/domain';
import { readAreas } from './codebook-areas.ts';
import { readFormerAreas } from './codebook-former-areas.ts';
import { readIndicators, readSources } from './codebook-indicators.ts';
import { readTargets } from './codebook-targets.ts';
import { readUnits } from './codebook-units.ts';
import type { FileIssue, FileRecord } from './records.ts';
import { readRecords, resolveColumn } from './records.ts';

/** The files of `data/codebook/` that {@link readCodebook} wants, by name. */
export const CODEBOOK_FILES = [
  'areas.csv',
  'area-changes.csv',
  'area-codes.csv',
  'area-regions.csv',
  'succession.csv',
  'former-areas.csv',
  'sources.csv',
  'units.csv',
  'indicators.csv',
  'method-breaks.csv',
  'derived-indicators.csv',
  'documents.csv',
  'targets.csv',
  'target-citations.csv',
] as const;

export type CodebookRead = { readonly entries: CodebookEntries; readonly issues: readonly FileIssue[] };

/**
 * Reads the codebook's own files (name → text). Every row that does not resolve is an issue with file,
 * line and column, all at once; with any issue the entries must not be used.
 */
export function readCodebook(files: ReadonlyMap<string, string>): CodebookRead {
  const issues: FileIssue[] = CODEBOOK_FILES.filter((file) => !files.has(file)).map((file) => ({
    ...fileIssue({ reason: 'codebook-file-missing', file }),
    file,
  }));
  const areas = readAreas(files, issues);
  const formerAreas = readFormerAreas(files, areas, issues);
  const sources = readSources(files, issues);
  const units = readUnits(files, issues);
  const indicators = readIndicators(files, { units, sources }, issues);
  const targets = readTargets(files, { areas, indicators, sources }, issues);
  return { entries: { areas, formerAreas, sources, units, indicators, targets }, issues };
}

/** A further place where a figure was told, beside the one that its reading came from. */
export type FigureCitation = {
  readonly key: ObservationKey;
  readonly title: string;
  readonly address: string | null;
  readonly published: string | null;
  /** What that place says, where it differs; null when the same. */
  readonly value: number | null;
  readonly note: string | null;
  readonly noteEn: string | null;
};

const CITATION_FILE = 'citations.csv';
const CITATION_COLUMNS = [
  'indicator',
  'province',
  'period',
  'source',
  'boundaries',
  'title',
  'address',
  'published',
  'value',
  'note',
  'note_en',
];

/** Reads `data/figures/citations.csv`. */
export function readCitations(
  text: string,
  codebook: Codebook,
): { citations: FigureCitation[]; issues: FileIssue[] } {
  const issues: FileIssue[] = [];
  const records = readRecords(CITATION_FILE, text, CITATION_COLUMNS, issues);
  resolveColumn(records, 'indicator', { has: (code) => codebook.indicator(code) !== undefined }, 'indicator');
  resolveColumn(records, 'province', { has: (slug) => codebook.area(slug) !== undefined }, 'area');
  resolveColumn(records, 'source', { has: (code) => codebook.source(code) !== undefined }, 'source');
  return { citations: records.map(toFigureCitation), issues };
}

const toFigureCitation = (record: FileRecord): FigureCitation => ({
  key: {
    indicator: record.required('indicator'),
    area: record.required('province'),
    period: record.period('period'),
    source: record.required('source'),
    boundaries: boundariesOf(record),
  },
  title: record.required('title'),
  address: record.optional('address'),
  published: record.someDay('published'),
  value: record.number('value'),
  note: record.optional('note'),
  noteEn: record.optional('note_en'),
});

const boundariesOf = (record: FileRecord): Boundaries | null =>
  record.text('boundaries') === '' ? null : record.oneOf('boundaries', BOUNDARIES);
