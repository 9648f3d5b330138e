import type { Area, AreaLevel, CodeSystem } from '@kts/domain';
import type { FileIssue, FileRecord } from './records.ts';
import { DOCUMENT_COLUMNS } from './codebook-targets.ts';
import { byColumn, readRecords, refuseRepeats, resolveColumn } from './records.ts';

const LEVELS = ['country', 'region', 'province'] as const satisfies readonly AreaLevel[];
const SYSTEMS = ['GSO63', 'GSO34', 'ISO'] as const satisfies readonly CodeSystem[];
const NONE: readonly FileRecord[] = [];

/** Names of files and their columns, as in `data/codebook/`. */
const COLUMNS = {
  'areas.csv': [
    'slug',
    'level',
    'name_vi',
    'name_en',
    'type',
    'valid_from',
    'valid_to',
    'aliases',
    'land_area_km2',
    'note_vi',
  ],
  'area-changes.csv': ['area', 'effective_from', 'name_vi', 'name_en', 'type', 'document', 'address'],
  'area-codes.csv': ['area', 'system', 'code', 'valid_from', 'valid_to'],
  'area-regions.csv': ['area', 'region', 'valid_from', 'valid_to'],
  'succession.csv': ['predecessor', 'successor', 'kind', 'effective_from', 'document'],
} as const;

/** Areas with their names, codes, regions, predecessors and successors. */
export function readAreas(files: ReadonlyMap<string, string>, issues: FileIssue[]): Area[] {
  const read = (file: keyof typeof COLUMNS): FileRecord[] =>
    readRecords(file, files.get(file), COLUMNS[file], issues);
  const areas = read('areas.csv');
  const changes = read('area-changes.csv');
  const codes = read('area-codes.csv');
  const regions = read('area-regions.csv');
  const succession = read('succession.csv');
  const known = new Set(areas.map((record) => record.required('slug')));
  // Checked with the targets, which most documents belong to: here only the number is wanted.
  const papers = readRecords('documents.csv', files.get('documents.csv'), DOCUMENT_COLUMNS, []);
  const numbers = new Map(papers.map((record) => [record.text('code'), record.text('number')]));
  for (const records of [changes, succession]) resolveColumn(records, 'document', numbers, 'document');
  refuseRepeats(areas, ['slug']);
  refuseRepeats(changes, ['area', 'effective_from']);
  refuseRepeats(codes, ['system', 'code', 'valid_from']);
  refuseRepeats(succession, ['predecessor', 'successor']);
  for (const records of [changes, codes, regions]) resolveColumn(records, 'area', known, 'area');
  resolveColumn(regions, 'region', known, 'region');
  resolveColumn(succession, 'predecessor', known, 'area');
  resolveColumn(succession, 'successor', known, 'area');

  const parts: AreaParts = {
    changes: byColumn(changes, 'area'),
    codes: byColumn(codes, 'area'),
    regions: byColumn(regions, 'area'),
    predecessors: byColumn(succession, 'successor'),
    successors: byColumn(succession, 'predecessor'),
  };
  return areas.map((record) => areaOf(record, parts, numbers));
}

type Grouped = ReadonlyMap<string, readonly FileRecord[]>;
type AreaParts = {
  readonly changes: Grouped;
  readonly codes: Grouped;
  readonly regions: Grouped;
  readonly predecessors: Grouped;
  readonly successors: Grouped;
};

function areaOf(record: FileRecord, parts: AreaParts, numbers: ReadonlyMap<string, string>): Area {
  const slug = record.text('slug');
  const predecessors = (parts.predecessors.get(slug) ?? NONE).map((row) => row.text('predecessor'));
  const successors = (parts.successors.get(slug) ?? NONE).map((row) => row.text('successor'));
  const changes = (parts.changes.get(slug) ?? NONE).toSorted((a, b) =>
    a.text('effective_from') < b.text('effective_from') ? -1 : 1,
  );
  const papers = [
    ...(parts.predecessors.get(slug) ?? NONE),
    ...(parts.successors.get(slug) ?? NONE),
    ...changes,
  ].map((row) => numbers.get(row.text('document')) ?? '');
  return {
    slug,
    level: record.oneOf('level', LEVELS),
    validFrom: record.day('valid_from'),
    validTo: record.optionalDay('valid_to'),
    names: [
      nameOf(record, record.text('valid_from')),
      ...changes.map((row) => nameOf(row, row.day('effective_from'))),
    ],
    codes: (parts.codes.get(slug) ?? NONE).map((row) => ({
      system: row.oneOf('system', SYSTEMS),
      code: row.required('code'),
      ...spanOf(row),
    })),
    aliases: record.list('aliases', '|'),
    regions: (parts.regions.get(slug) ?? NONE).map((row) => ({
      slug: row.required('region'),
      ...spanOf(row),
    })),
    predecessors: [...new Set(predecessors)],
    successors: [...new Set(successors)],
    document: papers.find((paper) => paper !== '') ?? null,
  };
}

const spanOf = (row: FileRecord) => ({
  validFrom: row.day('valid_from'),
  validTo: row.optionalDay('valid_to'),
});

const nameOf = (row: FileRecord, from: string) => ({
  from,
  nameVi: row.required('name_vi'),
  nameEn: row.required('name_en'),
  type: row.required('type'),
});
