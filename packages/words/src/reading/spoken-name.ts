import { fold, tidy } from './fold.ts';

const WORDS = /[^\p{L}\p{N}]+/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const wordsOf = (text: string): string[] => tidy(text).toLowerCase().split(WORDS).filter(Boolean);

/** A word with its tone behind it, wherever it was placed: "hòa" and "hoà" are one. */
const spokenWord = (word: string): string => {
  const apart = word.normalize('NFD');
  return `${apart.replace(TONES, '')}${apart.match(TONES)?.join('') ?? ''}`;
};

/**
 * Whether a text names what it folds like: "Diễn biến" is not Điện Biên, nor "năm định kỳ" Nam Định. A word that is
 * written without marks may be any word that folds like it.
 */
export function speaksOf(text: string, name: string): boolean {
  const words = wordsOf(text);
  const named = wordsOf(name);
  return words.some((_, at) =>
    named.every((own, index) => {
      const word = words[at + index];
      if (word === undefined || fold(word) !== fold(own)) return false;
      return word === fold(word) || spokenWord(word) === spokenWord(own);
    }),
  );
}
