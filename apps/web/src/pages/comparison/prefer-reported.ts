import type { ReadingOut } from '@kts/contract';
import { byDerivation } from '@kts/domain';

/** One reading a period: what the source reported before what is computed from its parts. */
export const preferReported = (readings: readonly ReadingOut[]): ReadingOut[] =>
  [...Map.groupBy(readings, ({ period }) => period).values()].flatMap((group) =>
    group.toSorted(byDerivation).slice(0, 1),
  );
