import { expect, test } from 'vitest';
import { scoreOf } from './scoreboard.ts';
import { VERDICTS } from './target.ts';

test('every verdict counts once: met, judged, waiting or stopped', () => {
  expect(scoreOf(VERDICTS)).toEqual({ met: 2, judged: 7, waiting: 2, stopped: 1 });
});

test('nothing to judge is nothing met of nothing', () => {
  expect(scoreOf([])).toEqual({ met: 0, judged: 0, waiting: 0, stopped: 0 });
  expect(scoreOf(['insufficient', 'awaiting-official'])).toMatchObject({ judged: 0, waiting: 2 });
});
