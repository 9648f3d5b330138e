import type { Area, Citation, Indicator, NamedBaseline, Source, Target, TargetDocument } from '@kts/domain';
import { COMPARATORS } from '@kts/domain';
import type { FileIssue, FileRecord } from './records.ts';
import { byColumn, readRecords, refuseRepeats, resolveColumn } from './records.ts';

export const DOCUMENT_COLUMNS = [
  'code',
  'number',
  'title_vi',
  'title_en',
  'issued_on',
  'issuer_vi',
  'area',
  'address',
  'note_vi',
];
const TARGET_COLUMNS = [
  'code',
  'area',
  'indicator',
  'period',
  'comparator',
  'value',
  'value_max',
  'document',
  'source',
  'baseline_period',
  'baseline_value',
  'baseline_source',
  'note_vi',
  'note_en',
];
const CITATION_COLUMNS = [
  'target',
  'title',
  'address',
  'published',
  'comparator',
  'value',
  'value_max',
  'note_vi',
  'note_en',
];

export type TargetReferences = {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
};

/** Targets, each with its document and the places where it was read. */
export function readTargets(
  files: ReadonlyMap<string, string>,
  references: TargetReferences,
  issues: FileIssue[],
): Target[] {
  const read = (file: string, columns: readonly string[]): FileRecord[] =>
    readRecords(file, files.get(file), columns, issues);
  const papers = read('documents.csv', DOCUMENT_COLUMNS);
  const records = read('targets.csv', TARGET_COLUMNS);
  const citations = read('target-citations.csv', CITATION_COLUMNS);
  const areas = new Set(references.areas.map(({ slug }) => slug));
  const sources = new Set(references.sources.map(({ code }) => code));
  const documents = new Map(papers.map((record) => [record.required('code'), toDocument(record)]));
  for (const rows of [papers, records]) {
    refuseRepeats(rows, ['code']);
    resolveColumn(rows, 'area', areas, 'area');
  }
  resolveColumn(records, 'indicator', new Set(references.indicators.map(({ code }) => code)), 'indicator');
  resolveColumn(records, 'document', documents, 'document');
  resolveColumn(records, 'source', sources, 'source');
  resolveColumn(records, 'baseline_source', sources, 'source');
  resolveColumn(citations, 'target', new Set(records.map((record) => record.text('code'))), 'target');
  const citationsOf = byColumn(citations, 'target');
  return records.flatMap((record) => {
    const document = documents.get(record.required('document'));
    return document === undefined
      ? []
      : [targetOf(record, document, citationsOf.get(record.text('code')) ?? [])];
  });
}

const toDocument = (record: FileRecord): TargetDocument => ({
  code: record.text('code'),
  number: record.optional('number'),
  titleVi: record.required('title_vi'),
  titleEn: record.text('title_en'),
  issuedOn: record.someDay('issued_on'),
  issuer: record.text('issuer_vi'),
  area: record.optional('area'),
  address: record.optional('address'),
  note: record.optional('note_vi'),
});

function targetOf(record: FileRecord, document: TargetDocument, citations: readonly FileRecord[]): Target {
  const value = record.number('value');
  if (value === null) record.refuse('value', { reason: 'target-value-missing' });
  const comparator = record.oneOf('comparator', COMPARATORS);
  const valueMax = record.number('value_max');
  if ((comparator === 'range') !== (valueMax !== null)) {
    record.refuse('value_max', { reason: 'record-range-end' });
  }
  return {
    code: record.required('code'),
    area: record.required('area'),
    indicator: record.required('indicator'),
    period: record.period('period'),
    comparator,
    value: value ?? 0,
    valueMax,
    document,
    source: record.optional('source'),
    baseline: baselineOf(record),
    noteVi: record.optional('note_vi'),
    noteEn: record.optional('note_en'),
    citations: citations.map(toCitation),
  };
}

function baselineOf(record: FileRecord): NamedBaseline | null {
  const value = record.number('baseline_value');
  if ((value === null) !== (record.text('baseline_period') === '')) {
    record.refuse('baseline_value', { reason: 'record-baseline' });
  }
  if (value === null || record.text('baseline_period') === '') return null;
  return { period: record.period('baseline_period'), value, source: record.optional('baseline_source') };
}

const toCitation = (record: FileRecord): Citation => ({
  title: record.required('title'),
  address: record.optional('address'),
  published: record.someDay('published'),
  comparator: record.text('comparator') === '' ? null : record.oneOf('comparator', COMPARATORS),
  value: record.number('value'),
  valueMax: record.number('value_max'),
  noteVi: record.optional('note_vi'),
  noteEn: record.optional('note_en'),
});
