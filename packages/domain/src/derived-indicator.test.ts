import { describe, expect, test } from 'vitest';
import { indicatorOf } from './testing/indicator.ts';
import type { Area } from './area.ts';
import { codebookOf } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import type { Formula, Indicator, RestateRule } from './indicator.ts';
import { readingsOf } from './readings-of.ts';

const indicator = (code: string, formula: Formula | null = null, restate: RestateRule = 'sum'): Indicator =>
  indicatorOf(code, { formula, restate, sources: ['nso'], countryValue: 'national', min: null, max: null });

const area = (slug: string, era: '2024' | '2025' | 'both', predecessors: string[] = []): Area => ({
  slug,
  level: 'province',
  validFrom: era === '2025' ? '2025-07-01' : '2008-08-01',
  validTo: era === '2024' ? '2025-06-30' : null,
  names: [{ from: '2008-08-01', nameVi: slug, nameEn: slug, type: 'tỉnh' }],
  codes: [],
  aliases: [],
  regions: [],
  predecessors,
  successors: [],
  document: null,
});

const share = indicator(
  'share',
  { kind: 'ratio', first: 'added', second: 'grdp', factor: 100 },
  'ratio-of-sums',
);
const codebook = codebookOf({
  units: [],
  formerAreas: [],
  indicators: [
    share,
    indicator('added'),
    indicator('grdp', { kind: 'product', first: 'per-head', second: 'people', factor: 0.001 }),
    indicator('per-head', { kind: 'ratio', first: 'grdp', second: 'people', factor: 1000 }, 'ratio-of-sums'),
    indicator('people'),
    indicator('index', null, 'official-mean'),
    indicator('index-rank', null, 'none'),
    indicator('growth', { kind: 'growth', first: 'added' }, 'none'),
  ],
  areas: [area('a', '2024'), area('b', '2024'), area('stays', 'both'), area('ab', '2025', ['a', 'b'])],
  sources: [],
  targets: [],
});

const reading = (
  code: string,
  slug: string,
  value: number | null,
  more: Partial<ShownReading> = {},
): ShownReading => ({
  id: 1,
  knownFrom: null,
  indicator: code,
  area: slug,
  period: '2021',
  source: 'nso',
  boundaries: '2024',
  value,
  missingReason: value === null ? 'O' : null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: '2022',
  sourceTitle: null,
  sourceUrl: null,
  derivation: 'reported',
  parts: [],
  missingParts: [],
  ...more,
});

const read = (
  code: string,
  readings: ShownReading[],
  boundaries: '2024' | '2025' | 'reported' = 'reported',
) => {
  const found = codebook.indicator(code);
  if (found === undefined) throw new Error(code);
  return readingsOf(found, readings, codebook, boundaries).map(
    ({ area: slug, value, derivation, source }) => ({ area: slug, value, derivation, source }),
  );
};

describe('derived readings', () => {
  test('a share from its parts, unrounded, beside what was reported', () => {
    expect(
      read('share', [
        reading('share', 'a', 8.59),
        reading('added', 'a', 8619),
        reading('grdp', 'a', 100_314),
      ]),
    ).toEqual([
      { area: 'a', value: 8.59, derivation: 'reported', source: 'nso' },
      { area: 'a', value: (8619 / 100_314) * 100, derivation: 'derived', source: 'nso' },
    ]);
  });

  test.each([
    ['of two sources', { source: 'mic' }],
    ['of two periods', { period: '2022' }],
    ['of two lists of provinces', { boundaries: '2025' as const }],
    ['without a value', { value: null }],
  ])('nothing from parts %s', (_name, more) => {
    expect(read('share', [reading('added', 'a', 8), reading('grdp', 'a', 100, more)])).toEqual([]);
  });

  test('nothing from a divisor of zero', () => {
    expect(read('share', [reading('added', 'a', 8), reading('grdp', 'a', 0)])[0]).toMatchObject({
      value: null,
    });
  });

  test('a part that was not reported is computed: the share of a GRDP that comes from its value a head', () => {
    expect(
      read('share', [reading('added', 'a', 5), reading('per-head', 'a', 50), reading('people', 'a', 1000)]),
    ).toEqual([{ area: 'a', value: 10, derivation: 'derived', source: 'nso' }]);
  });

  test('but nothing is computed from itself: no GRDP a head from a GRDP that came from it', () => {
    expect(read('per-head', [reading('per-head', 'a', 50), reading('people', 'a', 1000)])).toEqual([
      { area: 'a', value: 50, derivation: 'reported', source: 'nso' },
    ]);
  });

  test('growth on the same period a year before, none from zero or across a gap', () => {
    const years = (values: Record<string, number>) =>
      Object.entries(values).map(([period, value]) => reading('added', 'a', value, { period }));
    expect(read('growth', years({ '2020': 80, '2021': 100 })).map(({ value }) => value)).toEqual([25]);
    expect(read('growth', years({ '2020': 0, '2021': 100 }))).toEqual([]);
    expect(read('growth', years({ '2019': 80, '2021': 100 }))).toEqual([]);
  });

  test('a derived figure is as sure as its least sure part', () => {
    const [derived] = readingsOf(
      share,
      [reading('added', 'a', 8, { status: ['E'], quality: 'bound' }), reading('grdp', 'a', 100)],
      codebook,
      'reported',
    );
    expect(derived).toMatchObject({ status: ['E'], quality: 'bound', id: null });
  });
});

describe('restated readings', () => {
  const on34 = (code: string, readings: ShownReading[]) => read(code, readings, '2025');

  test('amounts are summed', () => {
    expect(on34('added', [reading('added', 'a', 8), reading('added', 'b', 6)])).toEqual([
      { area: 'ab', value: 14, derivation: 'sum', source: 'nso' },
    ]);
  });

  test('shares are the ratio of sums, not the mean of shares', () => {
    const parts = [
      reading('added', 'a', 8),
      reading('grdp', 'a', 100),
      reading('added', 'b', 6),
      reading('grdp', 'b', 80),
    ];
    const [restated] = on34('share', parts);
    expect(restated?.value).toBeCloseTo(7.7778, 4);
    expect(restated?.derivation).toBe('ratio-of-sums');
  });

  test('the indices of the ministry are unweighted means', () => {
    expect(on34('index', [reading('index', 'a', 0.4), reading('index', 'b', 0.6)])[0]).toMatchObject({
      value: 0.5,
      derivation: 'official-mean',
    });
  });

  test('places are never carried over', () => {
    expect(on34('index-rank', [reading('index-rank', 'a', 1), reading('index-rank', 'b', 2)])).toEqual([]);
  });

  test('a missing part makes the result missing, and is named', () => {
    const found = codebook.indicator('added');
    const [restated] = found ? readingsOf(found, [reading('added', 'a', 8)], codebook, '2025') : [];
    expect(restated).toMatchObject({ value: null, missingReason: 'O', missingParts: ['added@b@2021'] });
  });

  test('a province that did not change keeps its figure', () => {
    expect(on34('added', [reading('added', 'stays', 7)])).toEqual([
      { area: 'stays', value: 7, derivation: 'sum', source: 'nso' },
    ]);
  });

  test('what was published on the 34 stands beside what we restate', () => {
    const published = reading('added', 'ab', 15, { boundaries: '2025' });
    expect(on34('added', [published, reading('added', 'a', 8), reading('added', 'b', 6)])).toEqual([
      { area: 'ab', value: 15, derivation: 'reported', source: 'nso' },
      { area: 'ab', value: 14, derivation: 'sum', source: 'nso' },
    ]);
  });

  test('an unchanged province is not restated where it was published, unless that is unverified', () => {
    const old = reading('added', 'stays', 8);
    const published = reading('added', 'stays', 9, { boundaries: '2025' });
    expect(on34('added', [published, old]).map(({ value }) => value)).toEqual([9]);
    expect(on34('added', [{ ...published, status: ['V'] }, old]).map(({ value }) => value)).toEqual([9, 8]);
  });

  test('on the 63 nothing is computed from the 34', () => {
    expect(read('added', [reading('added', 'ab', 15, { boundaries: '2025' })], '2024')).toEqual([]);
  });
});

describe('a denominator of a named source', () => {
  const rate = indicator(
    'rate',
    { kind: 'ratio', first: 'firms', second: 'people', factor: 1000, secondSource: 'nso' },
    'ratio-of-sums',
  );
  const of = codebookOf({ ...codebook, indicators: [rate, indicator('firms'), indicator('people')] });
  const told = (readings: readonly ShownReading[], boundaries: '2024' | '2025') =>
    readingsOf(rate, readings, of, boundaries).map(({ area: slug, period, source, value }) => [
      slug,
      period,
      source,
      value,
    ]);
  const firms = (slug: string, period: string, value: number) =>
    reading('firms', slug, value, { period, source: 'province' });
  const people = (slug: string, period: string, value: number, source = 'nso') =>
    reading('people', slug, value, { period, source });

  test("the figure bears the numerator's source", () => {
    expect(told([firms('a', '2021', 12), people('a', '2021', 10_000)], '2024')).toEqual([
      ['a', '2021', 'province', 1.2],
    ]);
  });

  test('of the last day of the period, else of its year', () => {
    const year = people('a', '2021', 10_000);
    expect(told([firms('a', '2021-06', 12), year], '2024')).toEqual([['a', '2021-06', 'province', 1.2]]);
    expect(told([firms('a', '2021-06', 12), year, people('a', '2021-06', 8000)], '2024')).toEqual([
      ['a', '2021-06', 'province', 1.5],
    ]);
    expect(told([firms('a', '2021-12', 12), year], '2024')).toEqual([['a', '2021-12', 'province', 1.2]]);
  });

  test('no other is taken', () => {
    expect(told([firms('a', '2021', 12), people('a', '2021', 10_000, 'province')], '2024')).toEqual([]);
  });

  test('restated by the same', () => {
    const parts = [
      firms('a', '2021', 6),
      firms('b', '2021', 9),
      people('a', '2021', 4000),
      people('b', '2021', 6000),
    ];
    expect(told(parts, '2025')).toEqual([['ab', '2021', 'province', 1.5]]);
  });
});
