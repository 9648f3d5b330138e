import { expect, test } from 'vitest';
import { byDecision } from './deciding-document.ts';
import type { Target } from './target.ts';

const target = (value: number, issuedOn: string | null, ...published: string[]): Target =>
  ({
    value,
    valueMax: null,
    comparator: '>=',
    period: '2030',
    document: { issuedOn },
    citations: published.map((day) => ({ published: day })),
  }) as unknown as Target;

test.each<[string, Target[], number]>([
  ['the later by date of issue', [target(25, '2021-03-01'), target(20, '2025-10-01')], 20],
  ['a month counts by its last day', [target(25, '2025-10-15'), target(20, '2025-10')], 20],
  ['a year by its last day', [target(25, '2025-10'), target(20, '2025')], 20],
  [
    'without one, the earliest citation',
    [target(25, null, '2024-01-01', '2026-01-01'), target(20, '2025-01-01')],
    20,
  ],
  ['on a tie the more demanding', [target(20, '2025-10-31'), target(25, '2025-10')], 25],
  ['no date at all comes last', [target(25, null), target(20, '2020')], 20],
])('of several documents decides %s', (_name, targets, value) => {
  expect(targets.toSorted(byDecision({ direction: 'higher' }))[0]?.value).toBe(value);
});
