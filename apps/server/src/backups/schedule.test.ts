import { expect, test } from 'vitest';
import { nextBackupAt } from './schedule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([
  ['the first soon after the start', { latest: null, failed: null }, HOUR / 6],
  ['the next before the last is old', { latest: 2 * HOUR, failed: null }, 2 * HOUR + 0.95 * DAY],
  ['again an hour after a failure', { latest: null, failed: 3 * HOUR }, 4 * HOUR],
  ['no sooner for a failure of before', { latest: 2 * HOUR, failed: HOUR }, 2 * HOUR + 0.95 * DAY],
])('%s', (_name, times, expected) => {
  expect(nextBackupAt({ every: DAY, startedAt: 0, ...times })).toBe(expected);
});
