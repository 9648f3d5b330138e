import { describe, expect, test } from 'vitest';
import type { SeriesPointOut } from '@kts/contract';
import { byGap, commonGround, nearnessOf, shareReached } from './province-targets.ts';
import { judged } from '../../components/target/testing.ts';

const { judged: of2021 } = judged();
const at = (value: number, more: Partial<SeriesPointOut> = {}) =>
  of2021 === null ? null : { ...of2021, value, ...more };
const higher = { direction: 'higher' } as const;

describe('shareReached', () => {
  test.each([
    ['rising', { judged: at(7.5) }, higher, 0.5],
    ['met', { judged: at(15) }, higher, 1],
    ['beyond', { judged: at(20) }, higher, 1],
    ['zero is a figure', { judged: at(0) }, higher, 0],
    ['“gần 15” is not there yet', { judged: at(15, { bound: 'upper' as const }) }, higher, 0.999],
    ['none', { judged: null }, higher, null],
    [
      'a place among the first 10',
      { comparator: '<=' as const, value: 10, judged: at(20) },
      { direction: 'lower' } as const,
      0.5,
    ],
    [
      'a place reached',
      { comparator: '<=' as const, value: 10, judged: at(4) },
      { direction: 'lower' } as const,
      1,
    ],
  ])('%s', (_name, change, indicator, share) => {
    expect(shareReached(judged(change), indicator)).toBe(share);
  });
});

test.each([
  [null, 'none'],
  [0, 'far'],
  [0.5, 'half'],
  [0.75, 'near'],
  [0.999, 'near'],
  [1, 'met'],
])('%d is %s', (share, nearness) => {
  expect(nearnessOf(share)).toBe(nearness);
});

test('the nearest first, beyond the target before short of it, without a figure last', () => {
  const row = (slug: string, gap: number | null) => ({ slug, target: judged({ gap }) });
  const rows = [row('a', null), row('b', 3), { slug: 'c', target: null }, row('d', -1), row('e', 0)];
  expect(byGap(rows).map(({ slug }) => slug)).toEqual(['d', 'e', 'b', 'a', 'c']);
});

describe('what can be compared', () => {
  const held = (slug: string, source: string, period: string, gap: number) => ({
    slug,
    target: judged({ gap, judged: at(10, { source, period }), latest: null }),
  });
  const bare = { judged: null, latest: null, gap: null };
  const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);

  test('the source and period of most provinces; each province is in one of four', () => {
    const ground = commonGround({
      provinces: [
        held('a', 'nso', '2025', 5),
        held('b', 'nso', '2025', -1),
        held('c', 'mic', '2022', 2),
        { slug: 'd', target: judged(bare) },
        { slug: 'e', target: null },
        { slug: 'f', target: judged({ ...bare, others: [at(7)].flatMap((figure) => figure ?? []) }) },
      ],
    });
    expect(ground).toMatchObject({ source: 'nso', period: '2025', withoutTarget: ['e'] });
    expect([ground.ranked, ground.aside, ground.withoutFigure].map(slugs)).toEqual([
      ['b', 'a'],
      ['c', 'f'],
      ['d'],
    ]);
  });

  test('of several with as many the newest', () => {
    const provinces = [held('a', 'mic', '2022', 5), held('b', 'nso', '2025', 1)];
    expect(commonGround({ provinces })).toMatchObject({ source: 'nso', period: '2025' });
  });

  test('nobody has a figure', () => {
    const provinces = [{ slug: 'd', target: judged(bare) }];
    expect(commonGround({ provinces })).toMatchObject({ source: null, period: null, ranked: [] });
  });
});
