import { createHash } from 'node:crypto';
import type { Reading } from '@kts/domain';
import { keyText } from '@kts/domain';
import type { PlannedObservation } from './import-plan.ts';

/** SHA-256, in hex, of what a plan would change: keys, readings, and what was there before, in the file's order. */
export function digestOf(observations: readonly PlannedObservation[]): string {
  const hash = createHash('sha256');
  let lines: string[] = [];
  for (const { key, reading, before } of observations) {
    lines.push(
      `${keyText(key)}\u001f${readingText(reading)}\u001f${before === null ? '' : readingText(before)}`,
    );
    if (lines.length === 1000) {
      hash.update(lines.join('\n')).update('\n');
      lines = [];
    }
  }
  return hash.update(lines.join('\n')).digest('hex');
}

/** The order of status codes means nothing. */
const readingText = (reading: Reading): string =>
  [
    reading.value,
    reading.missingReason,
    reading.status.length === 1 ? reading.status[0] : reading.status.toSorted().join(' '),
    reading.quality,
    reading.note,
    reading.noteEn,
    reading.releasedOn,
    reading.sourceTitle,
    reading.sourceUrl,
  ].join('\u001e');
