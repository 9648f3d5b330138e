import { UNIT_KINDS, type Unit } from '@kts/domain';
import { type FileIssue, readRecords, refuseRepeats } from './records.ts';

const UNIT_COLUMNS = [
  'code',
  'name_vi',
  'name_en',
  'kind',
  'quantity',
  'exponent',
  'aliases',
  'aliases_stated',
];

/** The units that figures may be written in: `units.csv`. */
export function readUnits(files: ReadonlyMap<string, string>, issues: FileIssue[]): Unit[] {
  const records = readRecords('units.csv', files.get('units.csv'), UNIT_COLUMNS, issues);
  refuseRepeats(records, ['code']);
  return records.map((record) => ({
    code: record.required('code'),
    nameVi: record.required('name_vi'),
    nameEn: record.required('name_en'),
    kind: record.oneOf('kind', UNIT_KINDS),
    quantity: record.required('quantity'),
    exponent: record.number('exponent') ?? 0,
    aliases: record.list('aliases', '|'),
    statedAliases: record.list('aliases_stated', '|'),
  }));
}
