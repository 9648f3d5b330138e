import { createContext, use } from 'react';
import * as vi from './vi/words.ts';

/** The shared words that every page may need; those of a single subject are imported where they are shown. */
export type PageWords = typeof vi;

export const WordsContext = createContext<PageWords>(vi);

/** Shared words in the language of the page. */
export const useWords = (): PageWords => use(WordsContext);
