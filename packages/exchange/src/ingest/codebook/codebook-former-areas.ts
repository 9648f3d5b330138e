import type { Area, FormerArea } from '@kts/domain';
import { type FileIssue, readRecords, refuseRepeats } from './records.ts';

const COLUMNS = ['slug', 'name_vi', 'name_en', 'aliases', 'until', 'successors', 'document'];

/** Provinces that were gone before the 63: `former-areas.csv`. */
export function readFormerAreas(
  files: ReadonlyMap<string, string>,
  areas: readonly Area[],
  issues: FileIssue[],
): FormerArea[] {
  const records = readRecords('former-areas.csv', files.get('former-areas.csv'), COLUMNS, issues);
  const present = new Set(areas.map(({ slug }) => slug));
  const known = new Set([...present, ...records.map((record) => record.required('slug'))]);
  refuseRepeats(records, ['slug']);
  for (const record of records) {
    if (present.has(record.text('slug'))) record.refuse('slug', { reason: 'record-area-known' });
    for (const successor of record.list('successors', ' ')) {
      if (!known.has(successor))
        record.refuse('successors', { reason: 'reference-unknown', thing: 'area', name: successor });
    }
  }
  return records.map((record) => ({
    slug: record.text('slug'),
    nameVi: record.required('name_vi'),
    nameEn: record.required('name_en'),
    aliases: record.list('aliases', '|'),
    until: record.someDay('until') ?? record.required('until'),
    successors: record.list('successors', ' '),
    document: record.optional('document'),
  }));
}
