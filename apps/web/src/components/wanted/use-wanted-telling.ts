import type { Language } from '@kts/words/language';
import type { WantedTelling } from '@kts/words/wanted';
import { use } from 'react';
import { useLocale } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';

type WantedWords = { readonly wantedWords: WantedTelling['words']['wanted'] };

const WORDS = {
  vi: () => import('@kts/words/wanted/vi'),
  en: () => import('@kts/words/wanted/en'),
} as const satisfies Record<Language, () => Promise<WantedWords>>;

const kept = new Map<Language, Promise<WantedWords>>();

function wordsIn(language: Language): Promise<WantedWords> {
  const known = kept.get(language);
  if (known !== undefined) return known;
  const coming = WORDS[language]();
  kept.set(language, coming);
  // Another try fetches anew.
  coming.catch(() => kept.delete(language));
  return coming;
}

/** What sentences about missing figures are made with, in the language of the page; suspends until its words have come. */
export function useWantedTelling(): WantedTelling {
  const { wantedWords: wanted } = use(wordsIn(useLocale()));
  const { targets, readings } = useWords();
  const format = useFormat();
  const { indicatorName, areaLabel } = useCatalog();
  return { words: { wanted, targets, readings }, format, indicatorName, areaName: areaLabel };
}
