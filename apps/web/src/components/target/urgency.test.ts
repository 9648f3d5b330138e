import { VERDICTS } from '@kts/domain';
import { expect, test } from 'vitest';
import { judged } from './testing.ts';
import { BY_URGENCY, byUrgency } from './urgency.ts';

const order = (...targets: Parameters<typeof judged>[0][]) =>
  byUrgency(targets.map((change, index) => ({ ...judged(change), index }))).map(({ index }) => index);

test('every verdict has its place', () => {
  expect(BY_URGENCY.toSorted()).toEqual(VERDICTS.toSorted());
});

test('what asks for action comes first, what is over last', () => {
  expect(
    order({ verdict: 'area-dissolved' }, { verdict: 'met' }, { verdict: 'slow' }, { verdict: 'missed' }),
  ).toEqual([3, 2, 1, 0]);
});

test('own before inherited, then with a figure before without, then the nearer deadline', () => {
  expect(
    order(
      { inherited: true, period: '2025' },
      { inherited: false, period: '2030' },
      { inherited: false, period: '2025' },
      { inherited: false, period: '2022', gap: null },
    ),
  ).toEqual([2, 1, 3, 0]);
});

test('six points short of fifteen weigh more than six of a hundred', () => {
  expect(order({ gap: 6, value: 100 }, { gap: 6, value: 15 })).toEqual([1, 0]);
});

test('targets without a figure keep their order', () => {
  expect(order({ gap: null }, { gap: null, value: 0 }, { gap: null })).toEqual([0, 1, 2]);
});
