import { expect, test } from 'vitest';
import { VERDICTS } from './target.ts';
import { urgencyOf, VERDICTS_BY_URGENCY } from './urgency.ts';

test('the order of urgency has every verdict once', () => {
  expect(VERDICTS_BY_URGENCY.toSorted()).toEqual(VERDICTS.toSorted());
});

test('the order of urgency: failures, then what can still be changed, then what waits, then what is over', () => {
  expect(VERDICTS.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))).toEqual([
    'missed',
    'reversing',
    'slow',
    'accelerate',
    'unreported',
    'awaiting',
    'insufficient',
    'on-track',
    'met-early',
    'met',
    'area-dissolved',
  ]);
});
