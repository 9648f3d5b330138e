import type { ReadingOut } from '@kts/contract';

/** One reading a period: what the source reported before what is computed from its parts. */
export function preferReported(readings: readonly ReadingOut[]): ReadingOut[] {
  const byPeriod = new Map<string, ReadingOut>();
  for (const reading of readings) {
    const other = byPeriod.get(reading.period);
    if (other === undefined || (other.derivation !== 'reported' && reading.derivation === 'reported')) {
      byPeriod.set(reading.period, reading);
    }
  }
  return [...byPeriod.values()];
}
