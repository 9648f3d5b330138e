import type { RegisteredTarget, TargetDraft } from '@kts/contract';
import type { Comparator } from '@kts/domain';
import { readFigure, writeFigure } from './read-figure.ts';

/** A target as it stands in the fields of the form. */
export type TargetFields = {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly valueMax: string;
  readonly document: string;
  readonly source: string;
  readonly baselinePeriod: string;
  readonly baselineValue: string;
  readonly baselineSource: string;
  readonly noteVi: string;
  readonly noteEn: string;
  readonly reason: string;
};

export const NO_FIELDS: TargetFields = {
  area: '',
  indicator: '',
  period: '',
  comparator: '>=',
  value: '',
  valueMax: '',
  document: '',
  source: '',
  baselinePeriod: '',
  baselineValue: '',
  baselineSource: '',
  noteVi: '',
  noteEn: '',
  reason: '',
};

export const fieldsOf = (target: RegisteredTarget, language: 'vi' | 'en'): TargetFields => ({
  area: target.area,
  indicator: target.indicator,
  period: target.period,
  comparator: target.comparator,
  value: writeFigure(target.value, language),
  valueMax: writeFigure(target.valueMax, language),
  document: target.document.code,
  source: target.source ?? '',
  baselinePeriod: target.baseline?.period ?? '',
  baselineValue: writeFigure(target.baseline?.value ?? null, language),
  baselineSource: target.baseline?.source ?? '',
  noteVi: target.noteVi ?? '',
  noteEn: target.noteEn ?? '',
  reason: '',
});

/** A further milestone on the way of a target: another year, another figure, all else the same. */
export const milestoneOf = (target: RegisteredTarget, language: 'vi' | 'en'): TargetFields => ({
  ...fieldsOf(target, language),
  period: '',
  value: '',
  valueMax: '',
  noteVi: '',
  noteEn: '',
});

export type EntryFault = 'missing' | 'figure';

/** What can be said before the server is asked. */
export function faultsOf(fields: TargetFields): Partial<Record<keyof TargetFields, EntryFault>> {
  const needed = ['area', 'indicator', 'period', 'document', 'reason'] as const;
  const missing = needed.filter((name) => fields[name].trim() === '');
  const range = fields.comparator === 'range';
  const hasBaseline = fields.baselinePeriod.trim() !== '' || fields.baselineValue.trim() !== '';
  const faults: [keyof TargetFields, EntryFault | null][] = [
    ...missing.map((name): [keyof TargetFields, EntryFault] => [name, 'missing']),
    ['value', figureFault(fields.value)],
    ['valueMax', range ? figureFault(fields.valueMax) : null],
    ['baselineValue', hasBaseline ? figureFault(fields.baselineValue) : null],
    ['baselinePeriod', hasBaseline && fields.baselinePeriod.trim() === '' ? 'missing' : null],
  ];
  return Object.fromEntries(faults.filter(([, fault]) => fault !== null));
}

function figureFault(text: string): EntryFault | null {
  if (text.trim() === '') return 'missing';
  return readFigure(text) === null ? 'figure' : null;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent; of fields without {@link faultsOf}. */
export function writtenTarget(fields: TargetFields): TargetDraft {
  const figure = (text: string): number => readFigure(text) ?? Number.NaN;
  const { comparator, baselinePeriod, baselineValue } = fields;
  return {
    area: fields.area,
    indicator: fields.indicator,
    period: fields.period.trim(),
    comparator,
    value: figure(fields.value),
    valueMax: comparator === 'range' ? figure(fields.valueMax) : null,
    document: fields.document,
    source: orNull(fields.source),
    baseline:
      baselineValue.trim() === ''
        ? null
        : {
            period: baselinePeriod.trim(),
            value: figure(baselineValue),
            source: orNull(fields.baselineSource),
          },
    noteVi: orNull(fields.noteVi),
    noteEn: orNull(fields.noteEn),
  };
}

/** The fields as the server names them in its complaints. */
export const PATH_OF: Readonly<Record<keyof TargetFields, string>> = {
  area: 'target.area',
  indicator: 'target.indicator',
  period: 'target.period',
  comparator: 'target.comparator',
  value: 'target.value',
  valueMax: 'target.valueMax',
  document: 'document',
  source: 'target.source',
  baselinePeriod: 'target.baseline.period',
  baselineValue: 'target.baseline.value',
  baselineSource: 'target.baseline.source',
  noteVi: 'target.noteVi',
  noteEn: 'target.noteEn',
  reason: 'reason',
};
