import { expect, test } from 'vitest';
import { killLoop } from './kill-loop.ts';

/** Another one a day: what fails is run again by hand with the seed that the failure names. */
const SEED = Math.floor(Date.now() / 86_400_000);

test(`killed at twelve moments of publishing, undoing and reading (seed ${SEED}): all of it or nothing`, async () => {
  const report = await killLoop(12, SEED);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(12);
});
