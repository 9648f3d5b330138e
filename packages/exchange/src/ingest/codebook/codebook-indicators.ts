import type {
  Accumulation,
  Bounds,
  CountryValue,
  Direction,
  Formula,
  Indicator,
  MethodBreak,
  PaceUnit,
  RestateRule,
  Source,
  Unit,
} from '@kts/domain';
import { rankCodeOf } from '@kts/domain';
import type { FileIssue, FileRecord } from './records.ts';
import { byColumn, readRecords, refuseRepeats, resolveColumn } from './records.ts';

const DIRECTIONS = ['higher', 'lower', 'none'] as const satisfies readonly Direction[];
const ACCUMULATIONS = ['stock', 'flow', 'average'] as const satisfies readonly Accumulation[];
const RESTATES = ['sum', 'ratio-of-sums', 'official-mean', 'none'] as const satisfies readonly RestateRule[];
const COUNTRY_VALUES = ['national', 'provincial-mean'] as const satisfies readonly CountryValue[];
const PACES = ['points', 'percent'] as const satisfies readonly PaceUnit[];
const BREAKS = ['B', 'D'] as const satisfies readonly MethodBreak['status'][];
const FORMULAS = ['ratio', 'product', 'growth'] as const satisfies readonly Formula['kind'][];

/** How the codebook names the places of an index: `dti` and `dti-rank`. */
const RANK = rankCodeOf('');

const SOURCE_COLUMNS = [
  'code',
  'name_vi',
  'name_en',
  'short_vi',
  'short_en',
  'aliases',
  'beginnings',
  'note_vi',
  'note_en',
];
const INDICATOR_COLUMNS = [
  'code',
  'name_vi',
  'name_en',
  'name_vi_country',
  'name_en_country',
  'short_vi',
  'short_en',
  'short_vi_country',
  'short_en_country',
  'unit',
  'decimals',
  'direction',
  'min',
  'max',
  'province_min',
  'province_max',
  'country_min',
  'country_max',
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
    shortVi: record.optional('short_vi'),
    shortEn: record.optional('short_en'),
    aliases: record.list('aliases', '|'),
    beginnings: record.list('beginnings', '|'),
    noteVi: record.text('note_vi'),
    noteEn: record.text('note_en'),
  }));
}

/** What indicators refer to. */
export type IndicatorReferences = { readonly units: readonly Unit[]; readonly sources: readonly Source[] };

/** Indicators with their units, method breaks and formulas. */
export function readIndicators(
  files: ReadonlyMap<string, string>,
  { units, sources }: IndicatorReferences,
  issues: FileIssue[],
): Indicator[] {
  const read = (file: string, columns: readonly string[]): FileRecord[] =>
    readRecords(file, files.get(file), columns, issues);
  const records = read('indicators.csv', INDICATOR_COLUMNS);
  const breaks = read('method-breaks.csv', BREAK_COLUMNS);
  const derived = read('derived-indicators.csv', DERIVED_COLUMNS);
  const known = new Set(records.map((record) => record.required('code')));
  const knownSources = new Set(sources.map(({ code }) => code));
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  refuseRepeats(records, ['code']);
  refuseRepeats(derived, ['indicator']);
  resolveColumn(records, 'unit', unitOf, 'unit');
  resolveColumn(breaks, 'indicator', known, 'indicator');
  for (const column of ['indicator', 'first', 'second']) resolveColumn(derived, column, known, 'indicator');
  for (const record of records) {
    for (const source of record.list('sources', ' ')) {
      if (!knownSources.has(source))
        record.refuse('sources', { reason: 'reference-unknown', thing: 'source', name: source });
    }
  }
  const breaksOf = byColumn(breaks, 'indicator');
  const formulaOf = byColumn(derived, 'indicator');
  return records.flatMap((record) => {
    const unit = unitOf.get(record.required('unit'));
    const code = record.text('code');
    if (unit !== undefined && (unit.kind === 'rank') !== code.endsWith(RANK))
      record.refuse('unit', { reason: 'record-rank-code' });
    const parts = { breaks: breaksOf.get(code) ?? [], formula: formulaOf.get(code)?.[0] };
    return unit === undefined ? [] : [indicatorOf(record, unit, parts)];
  });
}

type Parts = { readonly breaks: readonly FileRecord[]; readonly formula: FileRecord | undefined };

function indicatorOf(record: FileRecord, unit: Unit, { breaks, formula }: Parts): Indicator {
  return {
    code: record.text('code'),
    nameVi: record.required('name_vi'),
    nameEn: record.required('name_en'),
    countryNameVi: record.optional('name_vi_country'),
    countryNameEn: record.optional('name_en_country'),
    shortVi: record.optional('short_vi'),
    shortEn: record.optional('short_en'),
    countryShortVi: record.optional('short_vi_country'),
    countryShortEn: record.optional('short_en_country'),
    unit: unit.nameVi,
    unitEn: unit.nameEn,
    unitCode: unit.code,
    unitKind: unit.kind,
    decimals: record.number('decimals') ?? 0,
    direction: record.oneOf('direction', DIRECTIONS),
    min: record.number('min'),
    max: record.number('max'),
    integer: isYes(record, 'integer'),
    bounds: {
      province: boundsOf(record, 'province_min', 'province_max'),
      country: boundsOf(record, 'country_min', 'country_max'),
    },
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

function boundsOf(record: FileRecord, least: string, most: string): Bounds {
  const bounds = { min: record.number(least), max: record.number(most) };
  if (bounds.min !== null && bounds.max !== null && bounds.min >= bounds.max)
    record.refuse(most, { reason: 'record-bounds' });
  return bounds;
}

function isYes(record: FileRecord, column: string): boolean {
  const text = record.text(column);
  if (text !== '' && text !== 'yes') record.refuse(column, { reason: 'record-yes-or-blank' });
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
