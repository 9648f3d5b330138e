import { describe, expect, test } from 'vitest';
import type { ShownReading } from './computed-reading.ts';
import { decompositionOf } from './decomposition.ts';
import { figureOfSeries } from './target-series.ts';
import { indicatorOf } from './testing/indicator.ts';
import { readingOf } from './testing/reading.ts';
import { hasValue } from './figure-order.ts';

const share = indicatorOf('share', {
  restate: 'ratio-of-sums',
  formula: { kind: 'ratio', first: 'added', second: 'grdp', factor: 100 },
});

/** A computed share with the parts given. */
const computed = (
  period: string,
  added: readonly number[],
  grdp: readonly number[],
  more: Partial<ShownReading> = {},
) => {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return readingOf(`${period} ${(total(added) / total(grdp)) * 100}`, {
    id: null,
    derivation: 'ratio-of-sums',
    parts: [
      ...added.map((value) => readingOf(`${period} ${value}`, { indicator: 'added' })),
      ...grdp.map((value) => readingOf(`${period} ${value}`, { indicator: 'grdp' })),
    ],
    ...more,
  });
};

const between = (figures: readonly ShownReading[], before: string | null = null) => {
  const points = figures.filter(hasValue).map(figureOfSeries);
  const judged = points.at(-1);
  if (judged === undefined) throw new Error('a figure is judged');
  const pointOf = (period: string | null) => points.find((point) => point.period === period) ?? null;
  const parts = figures.flatMap((figure) =>
    figure.parts.map((part) => ({ ...part, source: figure.source, boundaries: figure.boundaries })),
  );
  const ends = { baseline: pointOf('2021'), judged, yearBefore: pointOf(before) };
  return decompositionOf(share, ends, (code) =>
    code === 'share' ? figures : parts.filter(({ indicator }) => indicator === code),
  );
};

describe('why a share changed', () => {
  test('Δs = s̄·(ln V₁/V₀ − ln G₁/G₀), nothing left over', () => {
    // By hand: s from 8 to 9 %, V 8 → 10.8 (ln 0.30010), G 100 → 120 (ln 0.18232), s̄ = 1 / ln 1.125 = 8.49022
    const told = between([computed('2021', [8], [100]), computed('2024', [10.8], [120])]);
    expect(told?.sinceBaseline).toEqual({
      from: '2021',
      to: '2024',
      change: expect.closeTo(1, 9),
      first: expect.closeTo(2.547944, 5),
      second: expect.closeTo(-1.547944, 5),
    });
    expect(told?.missing).toEqual([]);
  });

  test('parts of several predecessors are summed, the printed share is not asked', () => {
    const printed = readingOf('2024 50');
    const told = between([computed('2021', [3, 5], [40, 60]), printed, computed('2024', [4, 6.8], [50, 70])]);
    expect(told?.sinceBaseline?.change).toBeCloseTo(1, 9);
  });

  test('a share that did not change', () => {
    const { sinceBaseline } = between([computed('2021', [8], [100]), computed('2024', [16], [200])]) ?? {};
    expect(sinceBaseline?.change).toBeCloseTo(0, 9);
    expect(sinceBaseline?.first).toBeCloseTo(8 * Math.log(2), 9);
    expect((sinceBaseline?.first ?? 0) + (sinceBaseline?.second ?? 0)).toBeCloseTo(0, 9);
  });

  test('the last year beside it', () => {
    const told = between(
      [computed('2021', [8], [100]), computed('2023', [9], [110]), computed('2024', [10.8], [120])],
      '2023',
    );
    expect(told?.lastYear).toMatchObject({ from: '2023', to: '2024' });
  });

  test.each([
    [
      'nothing computed at the start',
      [readingOf('2021 8'), computed('2024', [10], [120])],
      ['added', 'grdp'],
    ],
    ['a part of zero', [computed('2021', [0], [100]), computed('2024', [10], [120])], ['added']],
    [
      'a doubtful part',
      [
        computed('2021', [8], [100], {
          quality: 'doubtful',
          parts: [
            readingOf('2021 8', { indicator: 'added' }),
            readingOf('2021 100', { indicator: 'grdp', quality: 'doubtful' }),
          ],
        }),
        computed('2024', [10], [120]),
      ],
      ['grdp'],
    ],
    [
      'another source',
      [readingOf('2021 8'), computed('2021', [8], [100], { source: 'mic' }), computed('2024', [10], [120])],
      ['added', 'grdp'],
    ],
  ])('none, and the part named: %s', (_name, figures, missing) => {
    expect(between(figures)).toEqual({ sinceBaseline: null, lastYear: null, missing });
  });

  test('not of an indicator that is no ratio of sums', () => {
    const judged = figureOfSeries(readingOf('2024 9') as ShownReading & { value: number });
    expect(
      decompositionOf(indicatorOf('x'), { baseline: judged, judged, yearBefore: null }, () => []),
    ).toBeNull();
  });
});
