import type { Derivation, MissingReason, ObservationStatus, Quality } from '@kts/domain';
import { formatFor as writtenIn } from '@kts/words/format';
import type { Language } from '@kts/words/language';
import { type ReadingWords, writeStatus, writeSureness } from '@kts/words/readings';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { useWords } from './words.ts';

export type { Written } from '@kts/words/format';
export type { Language } from '@kts/words/language';
export { compareNames, fold, sortedByName } from './collation.ts';

/** Everything of a figure that depends on the language, as plain functions. */
export const formatFor = (language: Language, { readings }: { readonly readings: ReadingWords }) => ({
  ...writtenIn(language),
  status: (status: readonly ObservationStatus[]) => writeStatus(readings, status),
  missing: (reason: MissingReason | null) => readings.missing[reason ?? 'O'],
  quality: (quality: Quality) => readings.qualities[quality],
  /** How sure a figure is: its status, and its quality where that is not plain. */
  sureness: (reading: { readonly status: readonly ObservationStatus[]; readonly quality: Quality }) =>
    writeSureness(readings, reading),
  derivation: (derivation: Derivation) => readings.derivations[derivation],
});

export type Format = ReturnType<typeof formatFor>;

/** The functions of {@link formatFor} in the language of the page. */
export function useFormat(): Format {
  const language = useLocale();
  const words = useWords();
  return useMemo(() => formatFor(language, words), [language, words]);
}
