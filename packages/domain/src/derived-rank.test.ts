import { describe, expect, test } from 'vitest';
import { codebookOf } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import type { Area } from './area.ts';
import { readingsOf } from './readings-of.ts';
import { indicatorOf } from './testing/indicator.ts';
import { readingOf } from './testing/reading.ts';

const score = indicatorOf('score', { restate: 'official-mean' });
const rank = indicatorOf('score-rank', {
  unitKind: 'rank',
  direction: 'lower',
  formula: { kind: 'rank', first: 'score' },
});

/** Four old provinces, of which a and b became ab. */
const area = (slug: string, validFrom: string, validTo: string | null, predecessors: string[] = []) =>
  ({ slug, level: 'province', validFrom, validTo, predecessors, successors: [] }) as unknown as Area;
const codebook = codebookOf({
  indicators: [score, rank],
  units: [],
  areas: [
    area('a', '2004-01-01', '2025-06-30'),
    area('b', '2004-01-01', '2025-06-30'),
    area('c', '2004-01-01', null),
    area('d', '2004-01-01', null),
    area('ab', '2025-07-01', null, ['a', 'b']),
  ],
  formerAreas: [],
  sources: [],
  targets: [],
});

const scores = (values: Record<string, number>, more: Partial<ShownReading> = {}) =>
  Object.entries(values).map(([slug, value]) =>
    readingOf(`2024 ${value}`, { indicator: 'score', area: slug, ...more }),
  );
const told = (readings: readonly ShownReading[], boundaries: '2024' | '2025' | 'reported' = '2024') =>
  readingsOf(rank, readings, codebook, boundaries)
    .map(
      ({ area: slug, value, derivation }) =>
        `${slug} ${value}${derivation === 'reported' ? ' reported' : ''}`,
    )
    .join(', ');
const whole = scores({ a: 0.6, b: 0.7, c: 0.7, d: 0.8 });

describe('places computed from scores', () => {
  test('"1, 2, 2, 4", the best first', () => {
    expect(told(whole)).toBe('a 4, b 2, c 2, d 1');
  });

  test('the least first where less is better', () => {
    const less = { ...score, direction: 'lower' as const };
    const of = codebookOf({ ...codebook, indicators: [less, rank] });
    expect(readingsOf(rank, whole, of, '2024').map(({ value }) => value)).toEqual([1, 2, 2, 4]);
  });

  test('only of the whole list', () => {
    expect(told(whole.slice(1))).toBe('');
  });

  test('of one source and one period', () => {
    expect(told([...whole.slice(1), ...scores({ a: 0.6 }, { source: 'mic' })])).toBe('');
    expect(told([...whole.slice(1), readingOf('2023 0.6', { indicator: 'score', area: 'a' })])).toBe('');
  });

  test('on the 34 from restated scores: ab is the mean of a and b', () => {
    expect(told(whole, '2025')).toBe('c 2, d 1, ab 3');
  });

  test('on the 34 published scores go first', () => {
    expect(told([...whole, ...scores({ ab: 0.9 }, { boundaries: '2025' })], '2025')).toBe('c 3, d 2, ab 1');
  });

  test('equal means are equal, whatever their last digits', () => {
    const close = scores({ a: 0.1, b: 0.2, c: 0.15, d: 0.15000000000000002 });
    expect(told(close, '2025')).toBe('c 1, d 1, ab 1');
  });

  test('published places stand beside', () => {
    const published = readingOf('2024 3', { indicator: 'score-rank', area: 'a' });
    expect(told([published, ...whole])).toBe('a 3 reported, a 4, b 2, c 2, d 1');
  });

  test('a place bears the statuses and the doubt of the whole set, and has it as parts', () => {
    const [first, ...others] = whole;
    const doubted = { ...first, status: ['E'], quality: 'doubtful' } as ShownReading;
    const place = readingsOf(rank, [doubted, ...others], codebook, '2024').find((each) => each.area === 'd');
    expect(place).toMatchObject({ status: ['E'], quality: 'doubtful' });
    expect(place?.parts.map((part) => part.area)).toEqual(['a', 'b', 'c', 'd']);
  });
});
