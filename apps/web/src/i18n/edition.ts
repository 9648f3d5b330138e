import type { Language } from '@kts/words/language';
import type { Words } from './words.ts';
import { edition as vi } from './vi/edition.ts';

export type Messages = (typeof vi)['messages'];

/** What a language says on every page: the copy of the pages, and the words shared with briefing and command line. */
export type Edition = { readonly messages: Messages; readonly words: Words };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

let english: Promise<Edition> | undefined;

/** Vietnamese is in the first bundle; English comes when asked for, once. */
export function editionFor(language: Language): Edition | Promise<Edition> {
  if (language === 'vi') return vi;
  english ??= import('./en/edition.ts').then(({ edition }) => edition);
  return english;
}
