import { expect, test } from 'vitest';
import { documentFaults, isWebAddress, targetFaults } from './target-rules.ts';
import type { Target } from './target.ts';

const codebook = {
  area: (slug: string) => (slug === 'a' ? ({ slug } as never) : undefined),
  indicator: (code: string) =>
    code === 'share' || code === 'firms'
      ? ({ code, min: 0, max: code === 'share' ? 100 : null, integer: code === 'firms' } as never)
      : undefined,
  source: (code: string) => (code === 'nso' ? ({ code } as never) : undefined),
};
const good: Target = {
  code: 't',
  area: 'a',
  indicator: 'share',
  period: '2025',
  comparator: '>=',
  value: 15,
  valueMax: null,
  document: {
    code: 'd',
    number: '08-NQ/TU',
    titleVi: 'Nghị quyết',
    titleEn: '',
    issuedOn: '2021-09',
    issuer: 'Tỉnh ủy',
    area: 'a',
    address: 'https://tiengiang.gov.vn/08',
    note: null,
  },
  source: 'nso',
  baseline: { period: '2021', value: 8, source: null },
  noteVi: null,
  noteEn: null,
  citations: [],
};

test.each<[string, Partial<Target>, string[]]>([
  ['nothing', {}, []],
  ['area', { area: 'z' }, ['area area-unknown']],
  ['indicator', { indicator: 'z' }, ['indicator indicator-unknown']],
  ['source', { source: 'z' }, ['source source-unknown']],
  ['period', { period: '25', baseline: null }, ['period period-form']],
  ['year', { period: '2999', baseline: null }, ['period period-range']],
  ['just beyond its maximum', { value: 100.001 }, ['value value-range']],
  ['just below its minimum', { value: -0.001 }, ['value value-range']],
  ['range of the indicator', { value: 101 }, ['value value-range']],
  ['no number', { value: Number.NaN }, ['value value-range']],
  ['half a firm', { indicator: 'firms', value: 1.5 }, ['value value-integer']],
  ['a range', { comparator: 'range', valueMax: 20 }, []],
  ['a range without its end', { comparator: 'range' }, ['valueMax range-end-missing']],
  ['a range turned round', { comparator: 'range', valueMax: 15 }, ['valueMax range-end-before']],
  ['an end without a range', { valueMax: 20 }, ['valueMax range-end-unwanted']],
  ['an end beyond', { comparator: 'range', valueMax: 120 }, ['valueMax value-range']],
  [
    'a base after',
    { baseline: { period: '2026', value: 1, source: null } },
    ['baseline.period baseline-after'],
  ],
])('%s', (_name, change, faults) => {
  const found = targetFaults({ ...good, ...change }, codebook);
  expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
});

test.each([100, 0])('a target exactly at the maximum or minimum of its indicator may stand: %d', (value) => {
  expect(targetFaults({ ...good, value }, codebook)).toEqual([]);
});

test.each<[string, Partial<Target['document']>, string[]]>([
  ['no title', { titleVi: ' ' }, ['titleVi text-missing']],
  ['no issuer', { issuer: '' }, ['issuer text-missing']],
  ['no number', { number: null }, []],
  ['a date of no calendar', { issuedOn: '2021-02-30' }, ['issuedOn date-form']],
  ['a date to come', { issuedOn: '2027' }, ['issuedOn date-future']],
  ['a script', { address: 'javascript:alert(1)' }, ['address address-form']],
])('a document with %s', (_name, change, faults) => {
  const found = documentFaults({ ...good.document, ...change }, codebook, '2026-11-22');
  expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
});

test.each([
  ['http://a.vn', true],
  ['HTTPS://a.vn/x?y=1#z', true],
  ['ftp://a.vn', false],
  ['data:text/html,x', false],
  ['//a.vn', false],
  ['https://a b', false],
  ['https://', false],
  ['https://a.vn/"onclick', false],
])('%s is a web address: %s', (text, is) => {
  expect(isWebAddress(text)).toBe(is);
});
