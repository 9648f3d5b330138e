import { createContext, use } from 'react';
import * as vi from './vi/words.ts';

/** The shared words that every page may need; those of a single subject are imported where they are shown. */
export type Words = typeof vi;

export const WordsContext = createContext<Words>(vi);

/** Shared words in the language of the page. */
export const useWords = (): Words => use(WordsContext);
