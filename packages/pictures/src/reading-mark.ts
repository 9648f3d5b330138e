import type { Derivation, ObservationStatus } from '@kts/domain';
import type { BarMark } from './to-ranking-bars.ts';

const NOT_FINAL: readonly ObservationStatus[] = ['E', 'P', 'V', 'F'];

/** What we computed is told apart before what its source calls provisional: it has parts to look into. */
export function readingMark(reading: {
  readonly status: readonly ObservationStatus[];
  readonly derivation: Derivation;
}): BarMark {
  if (reading.derivation !== 'reported') return 'derived';
  return reading.status.some((code) => NOT_FINAL.includes(code)) ? 'provisional' : 'reported';
}
