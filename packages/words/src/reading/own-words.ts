import { DERIVATIONS, type Derivation, OBSERVATION_STATUSES, QUALITIES, type Quality } from '@kts/domain';
import type { ObservationStatus } from '@kts/domain';
import { LANGUAGES, words } from '../index.ts';
import { fold } from './fold.ts';

type Readings = (typeof words)['vi']['readings'];

/** What our own pages and downloads say, in either language, read back: folded word → code. */
const readBack = <Code extends string>(
  codes: readonly Code[],
  wordOf: (readings: Readings, code: Code) => string,
): ReadonlyMap<string, Code> =>
  new Map(
    LANGUAGES.flatMap((language) =>
      codes.map((code): [string, Code] => [fold(wordOf(words[language].readings, code)), code]),
    ),
  );

const STATUSES = readBack(OBSERVATION_STATUSES, ({ statuses }, code) => statuses[code]);
const OWN_QUALITIES = readBack(QUALITIES, ({ qualities }, code) => qualities[code]);
const OWN_DERIVATIONS = readBack(DERIVATIONS, ({ derivations }, code) => derivations[code]);

const LENGTHS = LANGUAGES.flatMap((language) =>
  DERIVATIONS.map((code) => words[language].readings.derivations[code].length),
);
const [SHORTEST, LONGEST] = [Math.min(...LENGTHS) - 4, Math.max(...LENGTHS) + 4];

/** "Đứt chuỗi, sơ bộ": the statuses that our pages name so; null where a part is none of theirs. */
export function ownStatus(text: string): readonly ObservationStatus[] | null {
  const known = text.split(',').map((part) => STATUSES.get(fold(part)));
  const found = known.filter((code) => code !== undefined);
  return found.length === known.length ? [...new Set(found)] : null;
}

/** "Còn nghi vấn": the quality that our pages name so. */
export const ownQuality = (text: string): Quality | null => OWN_QUALITIES.get(fold(text)) ?? null;

/** "Hệ thống tính từ số công bố": how our pages say that a figure came about; only the published ones are figures. */
export function ownDerivation(text: string): Derivation | null {
  // Asked of every text beside figures: what cannot be one of ours is not folded.
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  return OWN_DERIVATIONS.get(fold(text)) ?? null;
}
