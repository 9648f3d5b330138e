import { BOUNDARIES, type Codebook, type CodebookEntries, fileIssue, type ObservationKey } from '@kts/domain';
import { readAreaRecords, readAreas } from './codebook-areas.ts';
import { readFormerAreas } from './codebook-former-areas.ts';
import { readIndicators } from './codebook-indicators.ts';
import { readDocuments, readTargets } from './codebook-targets.ts';
import * as cell from './fields.ts';
import { type FileIssue, recordReader, valuesOf } from './records.ts';
import { readSources, readUnits } from './units-and-sources.ts';

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
  const read = recordReader(files, issues);
  const areaRecords = readAreaRecords(read);
  const area = cell.reference('area', new Set(areaRecords.map(({ slug }) => slug)));
  const documents = readDocuments(read, area);
  const areas = readAreas(read, areaRecords, new Map(documents.map(({ code, number }) => [code, number])));
  const formerAreas = readFormerAreas(read, areas);
  const sources = readSources(read);
  const units = readUnits(read);
  const indicators = readIndicators(read, { units, sources });
  const targets = readTargets(read, {
    area,
    indicator: cell.reference('indicator', codesOf(indicators)),
    source: cell.reference('source', codesOf(sources)),
    documents,
  });
  return { entries: { areas, formerAreas, sources, units, indicators, targets }, issues };
}

const codesOf = (things: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ code }) => code));

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

/** Reads `data/figures/citations.csv`. */
export function readCitations(
  csv: string,
  codebook: Codebook,
): { citations: FigureCitation[]; issues: FileIssue[] } {
  const issues: FileIssue[] = [];
  const read = recordReader(new Map([['citations.csv', csv]]), issues);
  const records = read('citations.csv', {
    indicator: cell.reference('indicator', { has: (code) => codebook.indicator(code) !== undefined }),
    area: cell.under(
      'province',
      cell.reference('area', { has: (slug) => codebook.area(slug) !== undefined }),
    ),
    period: cell.periodCode,
    source: cell.reference('source', { has: (code) => codebook.source(code) !== undefined }),
    boundaries: cell.maybe(cell.oneOf(BOUNDARIES)),
    title: cell.filled,
    address: cell.maybe(cell.filled),
    published: cell.maybe(cell.partialDay),
    value: cell.maybe(cell.number),
    note: cell.maybe(cell.filled),
    noteEn: cell.maybe(cell.filled),
  });
  const citations = valuesOf(records).map(({ indicator, area, period, source, boundaries, ...citation }) => ({
    key: { indicator, area, period, source, boundaries },
    ...citation,
  }));
  return { citations, issues };
}
