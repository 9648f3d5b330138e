import type {
  Accumulation,
  CountryValue,
  Direction,
  Formula,
  Indicator,
  MethodBreak,
  PaceUnit,
  RestateRule,
  Source,
} from '@kts/domain';
import type { FileIssue, FileRecord } from './records.ts';
import { byColumn, readRecords, refuseRepeats, resolveColumn } from './records.ts';

const DIRECTIONS = ['higher', 'lower', 'none'] as const satisfies readonly Direction[];
const ACCUMULATIONS = ['stock', 'flow', 'average'] as const satisfies readonly Accumulation[];
const RESTATES = ['sum', 'ratio-of-sums', 'official-mean', 'none'] as const satisfies readonly RestateRule[];
const COUNTRY_VALUES = ['national', 'provincial-mean'] as const satisfies readonly CountryValue[];
const PACES = ['points', 'percent'] as const satisfies readonly PaceUnit[];
const BREAKS = ['B', 'D'] as const satisfies readonly MethodBreak['status'][];
const FORMULAS = ['ratio', 'product', 'growth'] as const satisfies readonly Formula['kind'][];

const SOURCE_COLUMNS = ['code', 'name_vi', 'name_en', 'aliases', 'note_vi', 'note_en'];
const INDICATOR_COLUMNS = [
  'code',
  'name_vi',
  'name_en',
  'name_vi_country',
  'name_en_country',
  'unit',
  'unit_en',
  'decimals',
  'direction',
  'min',
  'max',
  'integer',
  'accumulation',
  'restate',
  'sources',
  'country_value',
  'pace',
  'inheritable',
  'aliases',
  'definition_vi',
  'definition_en',
  'note_vi',
  'note_en',
];
const BREAK_COLUMNS = ['indicator', 'period', 'status', 'text_vi', 'text_en', 'document'];
const DERIVED_COLUMNS = ['indicator', 'formula', 'first', 'second', 'factor'];

/** Who measured: `sources.csv`. */
export function readSources(files: ReadonlyMap<string, string>, issues: FileIssue[]): Source[] {
  const records = readRecords('sources.csv', files.get('sources.csv'), SOURCE_COLUMNS, issues);
  refuseRepeats(records, ['code']);
  return records.map((record) => ({
    code: record.required('code'),
    nameVi: record.required('name_vi'),
    nameEn: record.required('name_en'),
    aliases: record.list('aliases', '|'),
    noteVi: record.text('note_vi'),
    noteEn: record.text('note_en'),
  }));
}

/** Indicators with their method breaks and formulas. */
export function readIndicators(
  files: ReadonlyMap<string, string>,
  sources: readonly Source[],
  issues: FileIssue[],
): Indicator[] {
  const read = (file: string, columns: readonly string[]): FileRecord[] =>
    readRecords(file, files.get(file), columns, issues);
  const records = read('indicators.csv', INDICATOR_COLUMNS);
  const breaks = read('method-breaks.csv', BREAK_COLUMNS);
  const derived = read('derived-indicators.csv', DERIVED_COLUMNS);
  const known = new Set(records.map((record) => record.required('code')));
  const knownSources = new Set(sources.map(({ code }) => code));
  refuseRepeats(records, ['code']);
  refuseRepeats(derived, ['indicator']);
  resolveColumn(breaks, 'indicator', known, 'chỉ tiêu');
  for (const column of ['indicator', 'first', 'second']) resolveColumn(derived, column, known, 'chỉ tiêu');
  for (const record of records) {
    for (const source of record.list('sources', ' ')) {
      if (!knownSources.has(source))
        record.refuse('sources', 'reference-unknown', `Không có nguồn «${source}» trong danh mục.`);
    }
  }
  const breaksOf = byColumn(breaks, 'indicator');
  const formulaOf = byColumn(derived, 'indicator');
  return records.map((record) =>
    indicatorOf(record, breaksOf.get(record.text('code')) ?? [], formulaOf.get(record.text('code'))?.[0]),
  );
}

function indicatorOf(
  record: FileRecord,
  breaks: readonly FileRecord[],
  formula: FileRecord | undefined,
): Indicator {
  return {
    code: record.text('code'),
    nameVi: record.required('name_vi'),
    nameEn: record.required('name_en'),
    countryNameVi: record.optional('name_vi_country'),
    countryNameEn: record.optional('name_en_country'),
    unit: record.required('unit'),
    unitEn: record.required('unit_en'),
    decimals: record.number('decimals') ?? 0,
    direction: record.oneOf('direction', DIRECTIONS),
    min: record.number('min'),
    max: record.number('max'),
    integer: isYes(record, 'integer'),
    accumulation: record.oneOf('accumulation', ACCUMULATIONS),
    restate: record.oneOf('restate', RESTATES),
    sources: record.list('sources', ' '),
    countryValue: record.text('country_value') === '' ? null : record.oneOf('country_value', COUNTRY_VALUES),
    paceUnit: record.oneOf('pace', PACES),
    inheritable: isYes(record, 'inheritable'),
    aliases: record.list('aliases', '|'),
    definitionVi: record.text('definition_vi'),
    definitionEn: record.text('definition_en'),
    noteVi: record.text('note_vi'),
    noteEn: record.text('note_en'),
    formula: formula === undefined ? null : toFormula(formula),
    breaks: breaks.map(toBreak).sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
}

function isYes(record: FileRecord, column: string): boolean {
  const text = record.text(column);
  if (text !== '' && text !== 'yes')
    record.refuse(column, 'value-unknown', 'Chỉ ghi «yes» hoặc để trống.', 'yes');
  return text === 'yes';
}

const toBreak = (record: FileRecord): MethodBreak => ({
  period: record.period('period'),
  status: record.oneOf('status', BREAKS),
  textVi: record.required('text_vi'),
  textEn: record.required('text_en'),
});

function toFormula(record: FileRecord): Formula {
  const kind = record.oneOf('formula', FORMULAS);
  const first = record.required('first');
  if (kind === 'growth') return { kind, first };
  return { kind, first, second: record.required('second'), factor: record.number('factor') ?? 1 };
}
