import { describe, expect, test } from 'vitest';
import { byGap, nearnessOf, shareReached } from './province-targets.ts';
import { judged } from '../../components/target/testing.ts';

const { latest } = judged();
const at = (value: number) => (latest === null ? null : { ...latest, value });
const higher = { direction: 'higher' } as const;

describe('shareReached', () => {
  test.each([
    ['rising', { latest: at(7.5) }, higher, 0.5],
    ['met', { latest: at(15) }, higher, 1],
    ['beyond', { latest: at(20) }, higher, 1],
    ['zero is a figure', { latest: at(0) }, higher, 0],
    ['none', { latest: null }, higher, null],
    [
      'a place among the first 10',
      { comparator: '<=' as const, value: 10, latest: at(20) },
      { direction: 'lower' } as const,
      0.5,
    ],
    [
      'a place reached',
      { comparator: '<=' as const, value: 10, latest: at(4) },
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
