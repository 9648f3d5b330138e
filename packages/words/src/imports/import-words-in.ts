import type { Language } from '../language.ts';
import { importWords as en } from './en.ts';
import type { ImportWords } from './import-words.ts';
import { importWords as vi } from './vi.ts';

const WORDS: Readonly<Record<Language, ImportWords>> = { vi, en };

/** What the codes of imports are called in a language. */
export const importWordsIn = (language: Language): ImportWords => WORDS[language];
