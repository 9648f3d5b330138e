import { DEFAULT_LANGUAGE, type Language } from '@kts/words/language';

/** The language of the page now: `<html lang>`, which follows the address. */
export const currentLanguage = (): Language =>
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : DEFAULT_LANGUAGE;
