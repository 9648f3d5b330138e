import { describe, expect, test } from 'vitest';
import { indicatorOf } from './testing/indicator.ts';
import type { ObservationStatus } from './observation.ts';
import { sensitivityOf } from './sensitivity.ts';
import type { Target } from './target.ts';
import { type JudgementInput, judgeTarget } from './verdict.ts';

const share = indicatorOf('digital-economy-grdp-share', { sources: ['nso'] });

const aim: Target = {
  code: 't',
  area: 'tien-giang',
  indicator: 'i',
  period: '2025',
  comparator: '>=',
  value: 20,
  valueMax: null,
  baseline: null,
  source: null,
  noteVi: null,
  noteEn: null,
  citations: [],
  document: {
    code: '',
    number: null,
    titleVi: '',
    titleEn: '',
    issuedOn: null,
    issuer: '',
    area: null,
    address: null,
    note: null,
  },
};

const point = (period: string, value: number, flags = 'A') => ({
  period,
  value,
  status: [...flags] as ObservationStatus[],
  quality: 'ok' as const,
  source: 'nso',
  boundaries: '2024' as const,
  observation: 1,
  derivation: 'reported' as const,
  releasedOn: null,
  bound: null,
  knownFrom: null,
  beside: [],
});

const given = (change: Partial<JudgementInput> = {}): JudgementInput => ({
  target: aim,
  indicator: share,
  area: { slug: 'tien-giang', validTo: null, successors: [] },
  series: [point('2020', 10), point('2021', 11), point('2022', 13), point('2023', 15)],
  milestones: [],
  today: '2024-06-30',
  ...change,
});

const bases = (input: JudgementInput) =>
  sensitivityOf(input)?.bases.map(({ period, ratio, verdict, used }) => [
    period,
    ratio.points === null ? null : Number(ratio.points.toFixed(4)),
    verdict,
    used,
  ]);

describe('sensitivityOf', () => {
  // By hand: 2020 (5/3)/(10/5); 2021 (4/2)/(9/4); 2022 (2/1)/(7/3).
  test('a verdict for every base that could be chosen', () => {
    expect(bases(given())).toEqual([
      ['2020', 0.8333, 'accelerate', true],
      ['2021', 0.8889, 'accelerate', false],
      ['2022', 0.8571, 'accelerate', false],
    ]);
  });

  // By hand: 2020 ln1.5/3 ÷ ln2/5 ≈ 0.974 as rates (1.5^(1/3)−1)/(2^(1/5)−1).
  test('per cent is told beside points, and a class that differs is not stable', () => {
    const found = sensitivityOf(given());
    const [first] = found?.bases ?? [];
    expect(first?.ratio.percent).toBeCloseTo((1.5 ** (1 / 3) - 1) / (2 ** (1 / 5) - 1), 12);
    expect(first).toMatchObject({ byPoints: 'accelerate', byPercent: 'on-track' });
    expect(found?.stable).toBe(false);
  });

  test('stable where every base and both computations agree', () => {
    const steady = given({ series: [point('2021', 10), point('2022', 10.5), point('2023', 11)] });
    expect(sensitivityOf(steady)).toMatchObject({ stable: true });
    expect(bases(steady)?.map(([, , verdict]) => verdict)).toEqual(['slow', 'slow']);
  });

  test('the base in use gives the verdict of the judgement itself', () => {
    for (const input of [given(), given({ series: [point('2020', 14), point('2022', 12)] })]) {
      const used = sensitivityOf(input)?.bases.find((base) => base.used);
      expect(used?.verdict).toBe(judgeTarget(input).verdict);
      expect(used?.ratio).toEqual(judgeTarget(input).inputs.progressRatio);
    }
  });

  test('a base that the document names stands beside the readings', () => {
    const named = given({ target: { ...aim, baseline: { period: '2019', value: 8, source: null } } });
    expect(bases(named)?.map(([period, , , used]) => [period, used])).toEqual([
      ['2019', true],
      ['2020', false],
      ['2021', false],
      ['2022', false],
    ]);
  });

  test('a base before a flagged break is not offered, as before one of the codebook', () => {
    const flagged = given({ series: [point('2020', 10), point('2021', 11, 'AB'), point('2022', 13)] });
    expect(bases(flagged)).toEqual([['2021', 0.8889, 'accelerate', true]]);
  });

  test('a base before a known break is not offered', () => {
    const cut = { period: '2022', status: 'D' as const, textVi: '', textEn: '' };
    expect(bases(given({ indicator: { ...share, breaks: [cut] } }))?.map(([period]) => period)).toEqual([
      '2022',
    ]);
  });

  test.each([
    ['the deadline has passed', { today: '2026-01-01' }],
    ['the target is met', { series: [point('2021', 10), point('2022', 21)] }],
    ['there is one reading', { series: [point('2022', 13)] }],
    ['there is none', { series: [] }],
    ['the area is gone', { area: { slug: 'x', validTo: '2024-01-01', successors: ['y'] } }],
  ])('none when %s', (_name, change) => {
    expect(sensitivityOf(given(change))).toBeNull();
  });
});
