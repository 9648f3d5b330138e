import { describe, expect, test } from 'vitest';
import { type CountedTarget, countsOf } from './scoreboard.ts';
import { VERDICTS } from './target.ts';

const target = (verdict: CountedTarget['verdict'], more: Partial<CountedTarget> = {}): CountedTarget => ({
  verdict,
  provisional: false,
  inheritedFrom: null,
  ...more,
});

describe('countsOf', () => {
  test('no targets: 0 of 0', () => {
    expect(countsOf([])).toMatchObject({ met: 0, total: 0, apart: { predecessors: 0, dissolved: 0 } });
  });

  test('every verdict is counted under its own words, provisional ones beside them', () => {
    expect(
      countsOf([
        target('met', { provisional: true }),
        target('met-early', { inheritedFrom: 'vn' }),
        target('missed', { provisional: true }),
        target('slow'),
        target('awaiting'),
        target('unreported'),
        target('insufficient'),
      ]),
    ).toMatchObject({
      met: 2,
      metProvisionally: 1,
      missed: 1,
      missedProvisionally: 1,
      underWay: 1,
      undecided: 3,
      total: 7,
    });
  });

  test('those of predecessors and of a dissolved area are outside the sum, named apart', () => {
    const counts = countsOf([
      target('met'),
      target('met', { inheritedFrom: 'tien-giang' }),
      target('area-dissolved', { inheritedFrom: 'tien-giang' }),
      target('area-dissolved'),
      target('area-dissolved', { inheritedFrom: 'vn' }),
    ]);
    expect(counts).toMatchObject({ met: 1, total: 1, apart: { predecessors: 2, dissolved: 2 } });
  });

  const every: readonly CountedTarget[] = VERDICTS.flatMap((verdict) =>
    [true, false].flatMap((provisional) =>
      [null, 'vn', 'tien-giang'].map((inheritedFrom) => ({ verdict, provisional, inheritedFrom })),
    ),
  );

  test.each([['all together', every], ...every.map((one) => [JSON.stringify(one), [one]] as const)] as const)(
    'the sum comes out: %s',
    (_name, targets) => {
      const { met, missed, underWay, undecided, total, byVerdict, apart } = countsOf(targets);
      expect(met + missed + underWay + undecided).toBe(total);
      expect(Object.values(byVerdict).reduce((sum, each) => sum + each, 0)).toBe(total);
      expect(total + apart.predecessors + apart.dissolved).toBe(targets.length);
    },
  );
});
