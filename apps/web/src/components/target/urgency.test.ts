import { VERDICTS, VERDICTS_BY_URGENCY } from '@kts/domain';
import { expect, test } from 'vitest';
import { judged } from './testing.ts';
import { byUrgency } from './urgency.ts';

const order = (...targets: Parameters<typeof judged>[0][]) =>
  byUrgency(targets.map((change, index) => ({ ...judged(change), index }))).map(({ index }) => index);

test('the order of urgency goes before gap and deadline', () => {
  const verdicts = VERDICTS.map((verdict, index) => ({ verdict, gap: index, period: String(2030 - index) }));
  expect(order(...verdicts).map((index) => VERDICTS[index])).toEqual(VERDICTS_BY_URGENCY);
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
