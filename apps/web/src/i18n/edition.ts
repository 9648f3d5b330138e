import type { Language } from '@kts/words/language';
import { edition as vi } from './vi/edition.ts';
import type { messages } from './vi/index.ts';
import type { PageWords } from './words.ts';

export type Messages = typeof messages;

/** What a language says on every page: copy of the frame and the board, and words shared with the briefing. */
export type Edition = { readonly messages: Partial<Messages>; readonly words: PageWords };

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
