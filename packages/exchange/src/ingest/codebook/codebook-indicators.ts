import {
  type Bounds,
  type Formula,
  type Indicator,
  type MethodBreak,
  rankCodeOf,
  type Source,
  type Unit,
} from '@kts/domain';
import type { FileField } from './fields.ts';
import * as cell from './fields.ts';
import { type FileRecord, type ReadRecords, resolveCodes, valuesOf } from './records.ts';

/** How the codebook names the places of an index: `dti` and `dti-rank`. */
const RANK = rankCodeOf('');

const INDICATORS = {
  code: cell.filled,
  nameVi: cell.filled,
  nameEn: cell.filled,
  countryNameVi: cell.under('name_vi_country', cell.maybe(cell.filled)),
  countryNameEn: cell.under('name_en_country', cell.maybe(cell.filled)),
  shortVi: cell.maybe(cell.filled),
  shortEn: cell.maybe(cell.filled),
  countryShortVi: cell.under('short_vi_country', cell.maybe(cell.filled)),
  countryShortEn: cell.under('short_en_country', cell.maybe(cell.filled)),
  decimals: cell.blankAs(0, cell.number),
  direction: cell.oneOf(['higher', 'lower', 'none']),
  min: cell.maybe(cell.number),
  max: cell.maybe(cell.number),
  provinceMin: cell.maybe(cell.number),
  provinceMax: cell.maybe(cell.number),
  countryMin: cell.maybe(cell.number),
  countryMax: cell.maybe(cell.number),
  integer: cell.yes,
  accumulation: cell.oneOf(['stock', 'flow', 'average']),
  sources: cell.codes,
  restate: cell.oneOf(['sum', 'ratio-of-sums', 'official-mean', 'none']),
  countryValue: cell.maybe(cell.oneOf(['national', 'provincial-mean'])),
  paceUnit: cell.under('pace', cell.oneOf(['points', 'percent'])),
  inheritable: cell.yes,
  aliases: cell.names,
  definitionVi: cell.anyText,
  definitionEn: cell.anyText,
  noteVi: cell.anyText,
  noteEn: cell.anyText,
};
const BREAKS = {
  period: cell.periodCode,
  status: cell.oneOf(['B', 'D']),
  textVi: cell.filled,
  textEn: cell.filled,
};

/** What indicators refer to. */
export type IndicatorReferences = { readonly units: readonly Unit[]; readonly sources: readonly Source[] };

/** Indicators with their units, method breaks and formulas. */
export function readIndicators(read: ReadRecords, { units, sources }: IndicatorReferences): Indicator[] {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const knownSources = new Set(sources.map(({ code }) => code));
  const records = read('indicators.csv', { ...INDICATORS, unit: cell.reference('unit', unitOf) }, ['code']);
  const indicator = cell.reference('indicator', new Set(records.map(({ values }) => values.code)));
  const breaks = Map.groupBy(
    valuesOf(read('method-breaks.csv', { indicator, ...BREAKS })),
    (row) => row.indicator,
  );
  const formulas = readFormulas(read, indicator, cell.reference('source', knownSources));
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
      breaks: (breaks.get(values.code) ?? [])
        .map(({ indicator: _indicator, ...rest }): MethodBreak => rest)
        .sort((a, b) => (a.period < b.period ? -1 : 1)),
    };
  });
}

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
function readFormulas(
  read: ReadRecords,
  indicator: FileField<string>,
  source: FileField<string>,
): Map<string, Formula> {
  const fields = {
    indicator,
    formula: cell.oneOf(['ratio', 'product', 'growth', 'rank']),
    first: indicator,
    second: cell.maybe(indicator),
    factor: cell.blankAs(1, cell.number),
    secondSource: cell.maybe(source),
  };
  const records = read('derived-indicators.csv', fields, ['indicator']);
  return new Map<string, Formula>(
    records.map(({ values, refuse }) => {
      const { indicator: code, formula: kind, first, second, factor, secondSource } = values;
      if (kind === 'growth' || kind === 'rank') return [code, { kind, first }];
      if (second === null) refuse('second', { reason: 'record-blank' });
      const named = secondSource === null ? {} : { secondSource };
      return [code, { kind, first, second: second ?? '', factor, ...named }];
    }),
  );
}
