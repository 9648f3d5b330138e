import { expect, test } from 'vitest';
import { killLoop } from './kill-loop.ts';

test('killed at twelve random moments of an import: all of it or nothing, and it starts again', async () => {
  const report = await killLoop(12);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(12);
  expect(report.longestRestart).toBeLessThan(10_000);
}, 180_000);
