import {
  type Bounds,
  type Formula,
  type Indicator,
  type MethodBreak,
  rankCodeOf,
  type Source,
  type Unit,
} from '@kts/domain';
import {
  anyText,
  blankAs,
  codes,
  type FileField,
  maybe,
  names,
  number,
  oneOf,
  periodCode,
  reference,
  filled,
  under,
  type ValuesOf,
  yes,
} from './fields.ts';
import { type FileRecord, type ReadRecords, resolveCodes, valuesOf } from './records.ts';

/** How the codebook names the places of an index: `dti` and `dti-rank`. */
const RANK = rankCodeOf('');

const INDICATORS = {
  code: filled,
  nameVi: filled,
  nameEn: filled,
  countryNameVi: under('name_vi_country', maybe(filled)),
  countryNameEn: under('name_en_country', maybe(filled)),
  shortVi: maybe(filled),
  shortEn: maybe(filled),
  countryShortVi: under('short_vi_country', maybe(filled)),
  countryShortEn: under('short_en_country', maybe(filled)),
  decimals: blankAs(0, number),
  direction: oneOf(['higher', 'lower', 'none']),
  min: maybe(number),
  max: maybe(number),
  provinceMin: maybe(number),
  provinceMax: maybe(number),
  countryMin: maybe(number),
  countryMax: maybe(number),
  integer: yes,
  accumulation: oneOf(['stock', 'flow', 'average']),
  sources: codes,
  restate: oneOf(['sum', 'ratio-of-sums', 'official-mean', 'none']),
  countryValue: maybe(oneOf(['national', 'provincial-mean'])),
  paceUnit: under('pace', oneOf(['points', 'percent'])),
  inheritable: yes,
  aliases: names,
  definitionVi: anyText,
  definitionEn: anyText,
  noteVi: anyText,
  noteEn: anyText,
};
const BREAKS = { period: periodCode, status: oneOf(['B', 'D']), textVi: filled, textEn: filled };

/** What indicators refer to. */
export type IndicatorReferences = { readonly units: readonly Unit[]; readonly sources: readonly Source[] };

/** Indicators with their units, method breaks and formulas. */
export function readIndicators(read: ReadRecords, { units, sources }: IndicatorReferences): Indicator[] {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const knownSources = new Set(sources.map(({ code }) => code));
  const records = read('indicators.csv', { ...INDICATORS, unit: reference('unit', unitOf) }, ['code']);
  const indicator = reference('indicator', new Set(records.map(({ values }) => values.code)));
  const breaks = Map.groupBy(
    valuesOf(read('method-breaks.csv', { indicator, ...BREAKS })),
    (row) => row.indicator,
  );
  const formulas = readFormulas(read, indicator);
  return records.flatMap((record) => {
    const { unit: unitCode, provinceMin, provinceMax, countryMin, countryMax, ...values } = record.values;
    const unit = unitOf.get(unitCode);
    resolveCodes(values.sources, 'source', knownSources, (params) => record.refuse('sources', params));
    if (unit === undefined) return [];
    if ((unit.kind === 'rank') !== values.code.endsWith(RANK))
      record.refuse('unit', { reason: 'record-rank-code' });
    return {
      ...values,
      unit: unit.nameVi,
      unitEn: unit.nameEn,
      unitCode,
      unitKind: unit.kind,
      bounds: {
        province: boundsOf(record, 'provinceMax', provinceMin, provinceMax),
        country: boundsOf(record, 'countryMax', countryMin, countryMax),
      },
      formula: formulas.get(values.code) ?? null,
      breaks: (breaks.get(values.code) ?? []).map(toBreak).sort((a, b) => (a.period < b.period ? -1 : 1)),
    };
  });
}

const toBreak = ({ indicator, ...rest }: ValuesOf<typeof BREAKS> & { indicator: string }): MethodBreak =>
  rest;

function boundsOf(
  record: FileRecord<typeof INDICATORS>,
  last: 'provinceMax' | 'countryMax',
  min: number | null,
  max: number | null,
): Bounds {
  if (min !== null && max !== null && min >= max) record.refuse(last, { reason: 'record-bounds' });
  return { min, max };
}

/** How indicators are computed from others, by their code. */
function readFormulas(read: ReadRecords, indicator: FileField<string>): Map<string, Formula> {
  const fields = {
    indicator,
    formula: oneOf(['ratio', 'product', 'growth']),
    first: indicator,
    second: maybe(indicator),
    factor: blankAs(1, number),
  };
  const records = read('derived-indicators.csv', fields, ['indicator']);
  return new Map<string, Formula>(
    records.map(({ values: { indicator: code, formula: kind, first, second, factor }, refuse }) => {
      if (kind === 'growth') return [code, { kind, first }];
      if (second === null) refuse('second', { reason: 'record-blank' });
      return [code, { kind, first, second: second ?? '', factor }];
    }),
  );
}
