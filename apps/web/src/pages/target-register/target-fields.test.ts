import type { RegisteredTarget } from '@kts/contract';
import { describe, expect, test } from 'vitest';
import {
  writtenTarget,
  faultsOf,
  fieldsOf,
  milestoneOf,
  NO_FIELDS,
  type TargetFields,
} from './target-fields.ts';

const target: RegisteredTarget = {
  code: 't',
  area: 'tien-giang',
  indicator: 'digital-economy-grdp-share',
  period: '2025',
  comparator: '>=',
  value: 15.5,
  valueMax: null,
  document: {
    code: 'd',
    number: '08-NQ/TU',
    titleVi: 'Nghị quyết',
    titleEn: '',
    issuedOn: null,
    issuer: 'Tỉnh ủy',
    area: null,
    address: null,
    note: null,
  },
  source: null,
  baseline: { period: '2021', value: 8.59, source: 'province' },
  noteVi: 'x',
  noteEn: null,
  citations: [],
};
const whole: TargetFields = { ...fieldsOf(target, 'vi'), reason: 'r' };

test.each(['vi', 'en'] as const)('what is shown in the form is what is sent (%s)', (language) => {
  const { code: _, citations: _c, ...draft } = { ...target, document: 'd' };
  expect(writtenTarget(fieldsOf(target, language))).toEqual(draft);
});

test('a milestone keeps all but the year and the figure', () => {
  const { period, value, document, baselineValue } = milestoneOf(target, 'vi');
  expect([period, value, document, baselineValue]).toEqual(['', '', 'd', '8,59']);
});

describe('faults', () => {
  test.each<[string, Partial<TargetFields>, object]>([
    ['none', {}, {}],
    ['no area', { area: '' }, { area: 'missing' }],
    ['no reason', { reason: '  ' }, { reason: 'missing' }],
    ['no value', { value: '' }, { value: 'missing' }],
    ['a value in two readings', { value: '8.619' }, { value: 'figure' }],
    ['a range without its end', { comparator: 'range' }, { valueMax: 'missing' }],
    ['an end that is no range', { valueMax: 'x' }, {}],
    ['half a baseline', { baselinePeriod: '' }, { baselinePeriod: 'missing' }],
    ['the other half', { baselineValue: '' }, { baselineValue: 'missing' }],
    ['no baseline', { baselinePeriod: '', baselineValue: '' }, {}],
  ])('%s', (_name, change, faults) => {
    expect(faultsOf({ ...whole, ...change })).toEqual(faults);
  });

  test('an empty form says all that is missing', () => {
    expect(Object.keys(faultsOf(NO_FIELDS))).toEqual([
      'area',
      'indicator',
      'period',
      'document',
      'reason',
      'value',
    ]);
  });
});
