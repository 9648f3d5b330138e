import type { Comparator, Derivation, MissingReason, ObservationStatus, Quality } from '@kts/domain';
import { formatFor as writtenIn } from '@kts/words/format';
import type { Language } from '@kts/words/language';
import { useLocale } from 'use-intl';
import * as words from './words.ts';

export type { Written } from '@kts/words/format';
export type { Language } from '@kts/words/language';
export { compareNames, fold, sortedByName } from './collation.ts';

/** Everything that depends on the language, as plain functions. */
export function formatFor(language: Language) {
  return {
    ...writtenIn(language),

    status: (status: readonly ObservationStatus[]) => words.writeStatus(language, status),
    missing: (reason: MissingReason | null) => words.missingWord(language, reason),
    quality: (quality: Quality) => words.qualityWord(language, quality),
    /** How sure a figure is: its status, and its quality where that is not plain. */
    sureness: ({
      status,
      quality,
    }: {
      readonly status: readonly ObservationStatus[];
      readonly quality: Quality;
    }) =>
      [
        words.writeStatus(language, status),
        ...(quality === 'ok' ? [] : [words.qualityWord(language, quality)]),
      ].join(' · '),
    derivation: (derivation: Derivation) => words.derivationWord(language, derivation),
    comparator: (comparator: Comparator) => words.comparatorWord(language, comparator),
  };
}

export type Format = ReturnType<typeof formatFor>;

const formats = { vi: formatFor('vi'), en: formatFor('en') } as const satisfies Record<Language, Format>;

/** The functions of {@link formatFor} in the language of the page. */
export const useFormat = (): Format => formats[useLocale()];
