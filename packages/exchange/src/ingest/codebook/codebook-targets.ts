import { COMPARATORS, type Target, type TargetDocument } from '@kts/domain';
import {
  anyText,
  type FileField,
  maybe,
  number,
  oneOf,
  partialDay,
  periodCode,
  reference,
  filled,
  under,
} from './fields.ts';
import { type ReadRecords, valuesOf } from './records.ts';

/** The documents that targets, changes of areas and methods come from. */
export const readDocuments = (read: ReadRecords, area: FileField<string>): TargetDocument[] =>
  valuesOf(
    read(
      'documents.csv',
      {
        code: filled,
        number: maybe(filled),
        titleVi: filled,
        titleEn: anyText,
        issuedOn: maybe(partialDay),
        issuer: under('issuer_vi', anyText),
        area: maybe(area),
        address: maybe(filled),
        note: under('note_vi', maybe(filled)),
      },
      ['code'],
    ),
  );

const TARGETS = {
  code: filled,
  period: periodCode,
  comparator: oneOf(COMPARATORS),
  value: number,
  valueMax: maybe(number),
  baselinePeriod: maybe(periodCode),
  baselineValue: maybe(number),
  noteVi: maybe(filled),
  noteEn: maybe(filled),
};
const CITATIONS = {
  title: filled,
  address: maybe(filled),
  published: maybe(partialDay),
  comparator: maybe(oneOf(COMPARATORS)),
  value: maybe(number),
  valueMax: maybe(number),
  noteVi: maybe(filled),
  noteEn: maybe(filled),
};

/** What the columns of targets refer to. */
export type TargetReferences = {
  readonly area: FileField<string>;
  readonly indicator: FileField<string>;
  readonly source: FileField<string>;
  readonly documents: readonly TargetDocument[];
};

/** Targets, each with its document and the places where it was read. */
export function readTargets(
  read: ReadRecords,
  { area, indicator, source, documents }: TargetReferences,
): Target[] {
  const documentOf = new Map(documents.map((document) => [document.code, document]));
  const fields = {
    ...TARGETS,
    area,
    indicator,
    document: reference('document', documentOf),
    source: maybe(source),
    baselineSource: maybe(source),
  };
  const records = read('targets.csv', fields, ['code']);
  const target = reference('target', new Set(records.map(({ values }) => values.code)));
  const citations = Map.groupBy(
    valuesOf(read('target-citations.csv', { target, ...CITATIONS })),
    (row) => row.target,
  );
  return records.flatMap((record) => {
    const { baselinePeriod, baselineValue, baselineSource, ...values } = record.values;
    const document = documentOf.get(values.document);
    if (document === undefined) return [];
    const { comparator, valueMax } = values;
    if ((comparator === 'range') !== (valueMax !== null))
      record.refuse('valueMax', { reason: 'record-range-end' });
    if ((baselineValue === null) !== (baselinePeriod === null))
      record.refuse('baselineValue', { reason: 'record-baseline' });
    const baseline =
      baselineValue === null || baselinePeriod === null
        ? null
        : { period: baselinePeriod, value: baselineValue, source: baselineSource };
    const citationsOf = citations.get(values.code) ?? [];
    return {
      ...values,
      document,
      baseline,
      citations: citationsOf.map(({ target: _target, ...citation }) => citation),
    };
  });
}
