import type { Language } from '@kts/words/language';
import { messages as vi } from './vi/index.ts';

export type Messages = typeof vi;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

let english: Promise<Messages> | undefined;

/** Vietnamese is in the first bundle; English comes when asked for, once. */
export function messagesFor(language: Language): Messages | Promise<Messages> {
  if (language === 'vi') return vi;
  english ??= import('./en/index.ts').then(({ messages }) => messages);
  return english;
}
