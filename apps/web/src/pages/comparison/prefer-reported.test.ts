import type { ReadingOut } from '@kts/contract';
import { expect, test } from 'vitest';
import { preferReported } from './prefer-reported.ts';

const reading = (period: string, derivation: ReadingOut['derivation'], value: number) =>
  ({ period, derivation, value }) as ReadingOut;

test('one reading a period: the reported one, wherever it stands', () => {
  const chosen = preferReported([
    reading('2020', 'derived', 1),
    reading('2021', 'derived', 2),
    reading('2021', 'reported', 3),
    reading('2022', 'reported', 4),
    reading('2022', 'derived', 5),
  ]);
  expect(chosen.map(({ value }) => value)).toEqual([1, 3, 4]);
});
