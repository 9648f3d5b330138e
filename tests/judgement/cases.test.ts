import { countsOf, type Judgement, type TargetJudged } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { type Case, CASES, type Expected, LISTS } from './cases.ts';
import { judgedOn, worldOf } from './world.ts';

const REASONS: Record<string, Expected['why']> = {
  'no-points': 'no-figure',
  'one-point': 'one-figure',
  'method-break': 'break',
  'definition-change': 'break',
  'baseline-past-target': 'past-target',
};

const rounded = (value: number): number => Number(value.toFixed(9));
const figure = (each: { readonly period: string; readonly value: number } | null) =>
  each === null ? null : `${each.period} ${rounded(each.value)}`;

/** What is compared of a judgement, under the names of the table. */
function told(judged: TargetJudged, changed: ReturnType<typeof judgedOn>['changed']) {
  const { judgement, series, target, decomposition } = judged;
  const { pace, position, yearReached, forecast } = judgement;
  const revision = changed.get(judged);
  const parts = (change: { first: number; second: number } | null | undefined) =>
    change == null ? null : [change.first, change.second];
  return {
    v: judgement.verdict,
    prov: judgement.provisional,
    why: REASONS[judgement.reason ?? ''],
    src: target.source ?? series.source,
    base: figure(judgement.baseline),
    judged: figure(judgement.judged),
    latest: figure(judgement.latest),
    list: listOf(judgement),
    der: judgement.judged?.derivation,
    gap: judgement.gap,
    points: pace?.points ?? null,
    percent: pace?.percent ?? null,
    position: position && [position.value, position.side],
    year: [yearReached?.points ?? null, yearReached?.percent ?? null],
    R: judgement.inputs.progressRatio,
    sensitive: judgement.sensitive,
    restateSensitive: judgement.conversionSensitive,
    changed: revision === undefined ? null : [revision.from, revision.before?.value, revision.after.value],
    forecast: forecast && {
      ...forecast,
      at: forecast.points.at(-1)?.value,
      p: forecast.probability,
    },
    why2: parts(decomposition?.sinceBaseline),
    why2LastYear: parts(decomposition?.lastYear),
  };
}

function listOf({ judged }: Judgement): '63' | '34' | null {
  if (judged === null || judged.boundaries === null) return null;
  return judged.boundaries === '2024' ? '63' : '34';
}

/** The expected value with its numbers to the digits that the table gives. */
const nearly = (value: unknown): unknown => {
  if (typeof value === 'number') return expect.closeTo(value, 3);
  if (Array.isArray(value)) return value.map(nearly);
  if (value === null || typeof value !== 'object') return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nearly(each)])),
  );
};

const judgeCase = ({ r, t, a, on, of }: Case) => {
  const { judged, changed } = judgedOn(worldOf(r, t), a, on);
  const code = of ?? t[0]?.split(' ')[0];
  const found = judged.find(({ target }) => target.code === code);
  if (found === undefined) throw new Error(`${code} is not judged`);
  return told(found, changed);
};

describe('docs/methods.md by hand', () => {
  test.each(CASES.map((each) => [`${each.id} (${each.rule}) ${each.says}`, each] as const))(
    '%s',
    (_name, each) => {
      expect(judgeCase(each)).toEqual(nearly(each.e));
    },
  );
});

describe('which targets an area answers for, and how they are counted', () => {
  test.each(LISTS.map((each) => [`${each.id} (${each.rule}) ${each.says}`, each] as const))(
    '%s',
    (_name, { r, t, a, on, decides, counts, apart }) => {
      const { judged } = judgedOn(worldOf(r, t), a, on);
      const counted = judged.map(({ judgement, inheritedFrom }) => ({ ...judgement, inheritedFrom }));
      const outside = judged.filter(
        ({ inheritedFrom, judgement }) =>
          judgement.verdict === 'area-dissolved' || (inheritedFrom !== null && inheritedFrom !== 'vn'),
      );
      const own = judged.filter(({ inheritedFrom }) => inheritedFrom === null || inheritedFrom === 'vn');
      expect(
        Object.fromEntries(own.map(({ target }) => [`${target.indicator} ${target.period}`, target.code])),
      ).toEqual(decides);
      const { byVerdict, total, apart: apartCounts } = countsOf(counted);
      const present = Object.entries(byVerdict).filter(([, count]) => count > 0);
      const { 'area-dissolved': _dissolved, ...inSum } = counts;
      expect(Object.fromEntries(present)).toEqual(inSum);
      expect(outside.map(({ target }) => target.code)).toEqual(apart);
      expect(total + apartCounts.predecessors + apartCounts.dissolved).toBe(judged.length);
    },
  );
});
