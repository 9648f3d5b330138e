import { COMPARATORS, type Target, type TargetDocument } from '@kts/domain';
import type { FileField } from './fields.ts';
import * as cell from './fields.ts';
import { type ReadRecords, valuesOf } from './records.ts';

/** The documents that targets, changes of areas and methods come from. */
export const readDocuments = (read: ReadRecords, area: FileField<string>): TargetDocument[] =>
  valuesOf(
    read(
      'documents.csv',
      {
        code: cell.filled,
        number: cell.maybe(cell.filled),
        titleVi: cell.filled,
        titleEn: cell.anyText,
        issuedOn: cell.maybe(cell.partialDay),
        issuer: cell.under('issuer_vi', cell.anyText),
        area: cell.maybe(area),
        address: cell.maybe(cell.filled),
        note: cell.under('note_vi', cell.maybe(cell.filled)),
      },
      ['code'],
    ),
  );

const TARGETS = {
  code: cell.filled,
  period: cell.periodCode,
  comparator: cell.oneOf(COMPARATORS),
  value: cell.number,
  valueMax: cell.maybe(cell.number),
  baselinePeriod: cell.maybe(cell.periodCode),
  baselineValue: cell.maybe(cell.number),
  noteVi: cell.maybe(cell.filled),
  noteEn: cell.maybe(cell.filled),
};
const CITATIONS = {
  title: cell.filled,
  address: cell.maybe(cell.filled),
  published: cell.maybe(cell.partialDay),
  comparator: cell.maybe(cell.oneOf(COMPARATORS)),
  value: cell.maybe(cell.number),
  valueMax: cell.maybe(cell.number),
  noteVi: cell.maybe(cell.filled),
  noteEn: cell.maybe(cell.filled),
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
    document: cell.reference('document', documentOf),
    source: cell.maybe(source),
    baselineSource: cell.maybe(source),
  };
  const records = read('targets.csv', fields, ['code']);
  const target = cell.reference('target', new Set(records.map(({ values }) => values.code)));
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
