import type { ShownReading } from '../computed-reading.ts';
import type { ObservationStatus } from '../observation.ts';

/** Only for tests: a reported reading of Nghệ An on the 63, unless told otherwise. `2024 12 EV`: period, value, flags (A when left out). */
export function readingOf(text: string, more: Partial<ShownReading> = {}): ShownReading {
  const [period = '', value = '', flags = 'A'] = text.split(' ');
  return {
    id: 1,
    knownFrom: null,
    indicator: 'share',
    area: 'nghe-an',
    period,
    source: 'nso',
    boundaries: '2024',
    value: Number(value),
    missingReason: null,
    status: [...flags] as ObservationStatus[],
    quality: 'ok',
    bound: null,
    note: null,
    noteEn: null,
    releasedOn: null,
    sourceTitle: null,
    sourceUrl: null,
    derivation: 'reported',
    parts: [],
    missingParts: [],
    ...more,
  };
}
