import { OBSERVATION_STATUSES, type ObservationStatus, type Quality } from '@kts/domain';
import type { readings } from './readings/vi.ts';

export type ReadingWords = typeof readings;

/** All statuses of a figure, the leading one first: "Đứt chuỗi, sơ bộ"; official where there is none. */
export function writeStatus({ statuses }: ReadingWords, status: readonly ObservationStatus[]): string {
  const known = OBSERVATION_STATUSES.filter((code) => status.includes(code));
  const [first, ...others] = (known.length === 0 ? (['A'] as const) : known).map((code) => statuses[code]);
  return [first, ...others.map((word) => word.toLowerCase())].join(', ');
}

/** How sure a figure is: its status, and its quality where that is not plain; a bound stands before the number. */
export const writeSureness = (
  words: ReadingWords,
  { status, quality }: { readonly status: readonly ObservationStatus[]; readonly quality: Quality },
): string =>
  [
    writeStatus(words, status),
    ...(quality === 'ok' || quality === 'bound' ? [] : [words.qualities[quality]]),
  ].join(' · ');

/** " (sơ bộ)" after the period of a provisional figure, which has no mark of its own; '' after any other. */
export const writeCaveat = ({ statuses }: ReadingWords, status: readonly ObservationStatus[]): string =>
  status.includes('P') ? ` (${statuses.P.toLowerCase()})` : '';
